import { openDB } from 'idb'

/**
 * Writes and clears 5 MB, so that LevelDB begins a new log file. After a torn end it otherwise goes on writing behind that,
 * and the start after the next loses everything (google/leveldb#1287). In a database of its own, which is in the same files.
 * Random, since engines pack values; below 64 KiB each, since larger ones go elsewhere.
 */
export async function rotate(operator: string): Promise<void> {
  const database = await openDB(`mingshi-rotation/${operator}`, 1, { upgrade: (db) => void db.createObjectStore('junk', { autoIncrement: true }) })
  const { store, done } = database.transaction('junk', 'readwrite', { durability: 'strict' })
  done.catch(() => {}) // awaited below
  for (let i = 0; i < 88; i++) store.add(crypto.getRandomValues(new Uint8Array(60_000))).catch(() => {})
  store.clear().catch(() => {})
  await done
  database.close()
}
