/** What a request comes to. */
export function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error!)
  })
}

/** Resolves when a transaction is complete: a strict one is then on the disk. Rejects when it was aborted, with the reason if the engine gives one. */
export function done(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error || new DOMException('', 'AbortError'))
  })
}

/** Opens a database of version 1, made by `make` where it was not there. */
export function openDatabase(name: string, make: (database: IDBDatabase) => void): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1)
  request.onupgradeneeded = () => make(request.result)
  return answer(request)
}

/** A strict transaction: durable when it is complete. Has to be asked for since Chrome 121. */
export const writing = (database: IDBDatabase, tables: string | string[]): IDBTransaction => database.transaction(tables, 'readwrite', { durability: 'strict' })
