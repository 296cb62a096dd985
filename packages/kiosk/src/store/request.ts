/** Resolves when a transaction is complete: a strict one is then on the disk. Rejects when it was aborted, with the reason if the engine gives one. */
export function done(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error || new DOMException('', 'AbortError'))
  })
}
