import { MingshiError } from '@mingshi/core'

/** What the store answers, or `storage-unavailable` when it has not answered in time: IndexedDB can hang for good. */
export function within<T>(ms: number, promise: Promise<T>, step: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new MingshiError('storage-unavailable', { step, got: `no answer in ${ms} ms` })), ms)
    promise.then(resolve, reject).then(() => clearTimeout(timer))
  })
}
