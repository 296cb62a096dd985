import { openDB } from 'idb'

/**
 * Writes and clears 5 MB, so that LevelDB begins a new log file. After a torn end it otherwise goes on writing behind that,
 * and the start after the next loses everything (google/leveldb#1287). In a database of its own, which is in the same files.
 * Random, since engines pack values; below 64 KiB each, since larger ones go elsewhere.
 */
export async function rotate(operator: string): Promise<void> {
  const database = await openDB(`mingshi-rotation/${operator}`, 1, { upgrade: (db) => void db.createObjectStore('junk', { autoIncrement: true }) })
  await step('add')
  await step('clear')
  database.close()

  /** Two transactions: engines as old as 74 write nothing of what the same one clears. */
  async function step(how: 'add' | 'clear'): Promise<void> {
    const { store, done } = database.transaction('junk', 'readwrite', { durability: 'strict' })
    for (let i = 0; i < (how === 'add' ? 88 : 1); i++) store[how](crypto.getRandomValues(new Uint8Array(60_000))).catch(() => {})
    return done
  }
}
