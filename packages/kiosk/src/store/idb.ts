import { MingshiError } from '@mingshi/core'
import { openDB, unwrap, type DBSchema, type IDBPDatabase, type StoreNames } from 'idb'
import type { KeyPairs, KeyStore } from './keys.ts'
import { done } from './request.ts'
import { keyOf, type Commit, type Head, type Store, type Table, type Tables } from './store.ts'

interface Schema extends DBSchema {
  leaves: { key: number; value: string }
  head: { key: string; value: Head }
  documents: { key: string; value: Tables['documents'] }
  checkpoints: { key: number; value: Tables['checkpoints'] }
  receipts: { key: string; value: Tables['receipts'] }
  disclosures: { key: string; value: Tables['disclosures'] }
  sessions: { key: string; value: Tables['sessions'] }
  facts: { key: string; value: Tables['facts'] }
}

/**
 * The log in IndexedDB. One strict transaction per commit: `strict` is one fdatasync and has to be asked for since Chrome 121.
 * Leaves go in with `add`, so that a second writer fails instead of overwriting. No cursors: idb 8 ends their loops after
 * one record on engines before Chrome 76, silently. A log belongs to an operator, like its origin; one that follows a log
 * which cannot go on is kept beside it, as the `nth`.
 */
export async function openIdbStore(operator: string, nth = 0): Promise<Store> {
  let connection: Promise<IDBPDatabase<Schema>> | undefined
  let seen: IDBPDatabase<Schema> | undefined
  const forget = (): void => { connection = undefined }
  const close = (): void => {
    if (connection) connection.then((database) => database.close(), () => {})
    forget()
  }
  const connect = (): Promise<IDBPDatabase<Schema>> => {
    connection = connection || openDB<Schema>(`mingshi/${operator}${nth ? `/${nth}` : ''}`, 1, {
      upgrade(db) {
        db.createObjectStore('leaves')
        db.createObjectStore('head')
        for (const table of Object.keys(keyOf) as Table[]) db.createObjectStore(table, { keyPath: keyOf[table] })
      },
      blocking: close,
      terminated: forget,
    })
    connection.catch(forget)
    return connection
  }
  /** The engine may close a connection at any time, and does: again on a new one. A commit stays safe by its expected size. */
  const use = <T>(step: string, action: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> =>
    attempt(step, async () => {
      for (let again = 0; ; again++) {
        try {
          return await action(await connect())
        } catch (error) {
          if (again > 2 || !/^[IAUC]/.test((error as Error).name)) throw error // InvalidState, Abort, Unknown, Constraint
          close()
          await new Promise((resolve) => setTimeout(resolve, 50 * again))
        }
      }
    })

  await attempt('open', connect)
  return {
    head: () => use('head', headOf),
    count: (first, end) => use('count', (database) => from(database, 'leaves').count(IDBKeyRange.bound(first, end, false, true))),
    lines: (first, end) => use('lines', (database) => (first >= end ? Promise.resolve([]) : from(database, 'leaves').getAll(IDBKeyRange.bound(first, end - 1)))),
    get: (table, key) => use('get', (database) => from(database, table).get(key as never) as Promise<never>),
    all: (table) => use('all', (database) => from(database, table).getAll() as Promise<never>),
    commit: (commit) => use('commit', async (database) => {
      if (seen !== database) {
        const { size } = (await headOf(database)) || { size: 0 }
        if (size !== commit.expectedSize) throw new MingshiError('log-moved', { size, expectedSize: commit.expectedSize })
        seen = database
      }
      return write(database, commit)
    }),
    close,
  }
}

const from = <T extends StoreNames<Schema>>(database: IDBPDatabase<Schema>, table: T) => database.transaction(table).objectStore(table)

const headOf = (database: IDBPDatabase<Schema>): Promise<Head | undefined> => from(database, 'head').get('head')

/**
 * Everything is asked for at once, and nothing of it stays where somebody appended first: the places behind the log are theirs then. A connection
 * sees one database all its life, so that what was there is only asked on a new one, and after a commit that failed.
 */
function write(wrapped: IDBPDatabase<Schema>, { lines, head, writes }: Commit): Promise<void> {
  const transaction = (unwrap(wrapped) as IDBDatabase).transaction(['leaves', 'head', ...writes.map(({ table }) => table)], 'readwrite', { durability: 'strict' })
  const rows = (table: string): IDBObjectStore => transaction.objectStore(table)
  try {
    lines.forEach((line, i) => rows('leaves').add(line, head.size - lines.length + i))
    if (lines.length === 0) { // the next place is looked at all the same
      rows('leaves').add('', head.size)
      rows('leaves').delete(head.size)
    }
    rows('head').put(head, 'head')
    for (const write of writes) {
      if ('put' in write) rows(write.table).put(write.put, (write as { key?: number }).key)
      else rows(write.table).delete(write.remove)
    }
    if (transaction.commit) transaction.commit() // a turn less; engines before Chrome 76 do it by themselves
  } catch (error) { // a row that cannot be stored: what was asked for before it would stay
    transaction.abort()
    throw error
  }
  return done(transaction)
}

/** The device keys in a database of their own, so that no trouble with the log's takes them along. */
export async function openIdbKeys(operator: string): Promise<KeyStore> {
  const database = await attempt('keys', () => openDB(`mingshi-keys/${operator}`, 1, { upgrade: (db) => void db.createObjectStore('keys') }))
  return {
    load: () => attempt('keys', async () => ((await database.transaction('keys').objectStore('keys').getAll()) as KeyPairs[]).pop()),
    save: (keys) => attempt('keys', async () => {
      const transaction = database.transaction('keys', 'readwrite', { durability: 'strict' })
      const rows = transaction.objectStore('keys')
      const before = await rows.count() // `device`, `device+`, …: in the order of their making
      await Promise.all([rows.add(keys, 'device' + '+'.repeat(before)), transaction.done])
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
