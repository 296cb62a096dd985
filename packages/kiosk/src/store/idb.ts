import { MingshiError } from '@mingshi/core'
import type { KeyPairs, KeyStore } from './keys.ts'
import { answer, done, openDatabase, writing } from './request.ts'
import { keyOf, type Commit, type Head, type Store, type Table } from './store.ts'

/**
 * The log in IndexedDB. One strict transaction per commit: `strict` is one fdatasync and has to be asked for since Chrome 121.
 * Leaves go in with `add`, so that a second writer fails instead of overwriting. A log belongs to an operator, like its origin; one that follows a log
 * which cannot go on is kept beside it, as the `nth`.
 */
export async function openIdbStore(operator: string, nth = 0): Promise<Store> {
  let connection: Promise<IDBDatabase> | undefined
  const close = (): void => {
    if (connection) connection.then((database) => database.close(), () => {})
    connection = undefined
  }
  const connect = (): Promise<IDBDatabase> => {
    if (!connection) {
      connection = openDatabase(`mingshi/${operator}${nth ? `/${nth}` : ''}`, (database) => {
        for (const table of ['leaves', 'head']) database.createObjectStore(table)
        for (const table of Object.keys(keyOf) as Table[]) database.createObjectStore(table, { keyPath: keyOf[table] })
      })
      connection.then((database) => { database.onclose = database.onversionchange = close }, close)
    }
    return connection
  }
  /** The engine may close a connection at any time, and does: again on a new one. A commit stays safe by its expected size. */
  const use = <T>(step: string, action: (database: IDBDatabase) => Promise<T>): Promise<T> =>
    attempt(step, async () => {
      for (let again = 0; ; again++) {
        try {
          return await action(await connect())
        } catch (error) {
          if (again > 2 || !/^(InvalidState|Abort|Unknown)Error$/.test((error as Error).name)) throw error
          close()
          await new Promise((resolve) => setTimeout(resolve, 50 * again))
        }
      }
    })
  const read = <T>(step: string, table: string, request: (rows: IDBObjectStore) => IDBRequest<T>): Promise<T> =>
    use(step, (database) => answer(request(database.transaction(table).objectStore(table))))

  await attempt('open', connect)
  return {
    head: () => read('head', 'head', (rows) => rows.get('head')),
    count: (first, end) => read('count', 'leaves', (rows) => rows.count(IDBKeyRange.bound(first, end, false, true))),
    lines: (first, end) => (first >= end ? Promise.resolve([]) : read('lines', 'leaves', (rows) => rows.getAll(IDBKeyRange.bound(first, end - 1)))),
    get: (table, key) => read('get', table, (rows) => rows.get(key)),
    all: (table) => read('all', table, (rows) => rows.getAll()),
    commit: (commit) => use('commit', (database) => write(database, commit)),
    close,
  }
}

/** Everything is asked for at once: nothing waits for the size that is there, and nothing of it stays when that is another. */
function write(database: IDBDatabase, { expectedSize, lines, head, writes }: Commit): Promise<void> {
  const transaction = writing(database, ['leaves', 'head', ...writes.map(({ table }) => table)])
  const rows = (table: string): IDBObjectStore => transaction.objectStore(table)
  let moved: MingshiError | undefined
  const before = rows('head').get('head') as IDBRequest<Head | undefined>
  before.onsuccess = () => {
    const size = before.result ? before.result.size : 0
    if (size !== expectedSize) {
      moved = new MingshiError('log-moved', { expectedSize, size })
      transaction.abort()
    } else if (transaction.commit) transaction.commit() // a turn less; engines before Chrome 76 do it by themselves
  }
  try {
    lines.forEach((line, i) => rows('leaves').add(line, head.size - lines.length + i))
    rows('head').put(head, 'head')
    for (const write of writes) {
      if ('put' in write) rows(write.table).put(write.put, (write as { key?: number }).key)
      else rows(write.table).delete(write.remove)
    }
  } catch (error) { // a row that cannot be stored: what was asked for before it would stay
    transaction.abort()
    throw error
  }
  return done(transaction).catch((error: unknown) => { throw moved || error })
}

/** The device keys in a database of their own, so that no trouble with the log's takes them along. */
export async function openIdbKeys(operator: string): Promise<KeyStore> {
  const database = await attempt('open keys', () => openDatabase(`mingshi-keys/${operator}`, (made) => void made.createObjectStore('keys')))
  return {
    load: () => attempt('load keys', async () => (await answer(database.transaction('keys').objectStore('keys').getAll() as IDBRequest<KeyPairs[]>)).pop()),
    save: (keys) => attempt('save keys', async () => {
      const transaction = writing(database, 'keys')
      const rows = transaction.objectStore('keys')
      const before = await answer(rows.count()) // `device`, `device+`, …: in the order of their making
      rows.add(keys, 'device' + '+'.repeat(before))
      await done(transaction)
    }),
    close: () => database.close(),
  }
}

/** Any failure of the engine as one of our two: full, or unavailable with what it said. */
async function attempt<T>(step: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action()
  } catch (cause) {
    if (cause instanceof MingshiError) throw cause
    const { name = 'Error', message = '' } = (cause || {}) as { name?: string; message?: string }
    const got = `${name}: ${message}`.slice(0, 200)
    throw new MingshiError(name === 'QuotaExceededError' ? 'storage-full' : 'storage-unavailable', { step, got }, cause)
  }
}
