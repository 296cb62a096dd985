import { done as doneOf } from './request.ts'

/**
 * What idb.ts uses of the library idb, as promises around IndexedDB's own requests: for `mingshi.js`, where its bytes count (decision 14).
 * `mingshi-full.js` and the tests have the library; tests/stories hold that both do the same.
 */
interface Callbacks {
  upgrade(database: IDBDatabase): void
  blocking?: () => void
  terminated?: () => void
}

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

export const openDB = async (name: string, version: number, { upgrade, blocking, terminated }: Callbacks) => {
  const request = indexedDB.open(name, version)
  request.onupgradeneeded = () => upgrade(request.result)
  const database = await answer(request)
  database.onversionchange = blocking || null
  database.onclose = terminated || null
  return {
    bare: database,
    close: () => database.close(),
    transaction(tables: string | string[], mode?: IDBTransactionMode, options?: IDBTransactionOptions) {
      const transaction = database.transaction(tables, mode, options)
      const done = doneOf(transaction)
      done.catch(() => {}) // whoever waits for it is told
      const objectStore = (table: string) => {
        const store = transaction.objectStore(table)
        const calls: Record<string, (...given: [never]) => Promise<unknown>> = {}
        for (const how of ['get', 'getAll', 'count', 'add'] as const) calls[how] = (...given) => answer(store[how](...given) as IDBRequest)
        return calls
      }
      return { objectStore, done }
    },
  }
}

export const unwrap = ({ bare }: { bare: IDBDatabase }): IDBDatabase => bare
