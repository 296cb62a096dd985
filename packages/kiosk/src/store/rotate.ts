import { done, openDatabase, writing } from './request.ts'

/**
 * Writes and clears 5 MB, so that LevelDB begins a new log file. After a torn end it otherwise goes on writing behind that,
 * and the start after the next loses everything (google/leveldb#1287). In a database of its own, which is in the same files.
 * Random, since engines pack values; below 64 KiB each, since larger ones go elsewhere.
 */
export async function rotate(operator: string): Promise<void> {
  const database = await openDatabase(`mingshi-rotation/${operator}`, (made) => void made.createObjectStore('junk', { autoIncrement: true }))
  await step('add')
  await step('clear')
  database.close()

  /** Two transactions: engines as old as 74 write nothing of what the same one clears. */
  function step(how: 'add' | 'clear'): Promise<void> {
    const transaction = writing(database, 'junk')
    for (let i = 0; i < (how === 'add' ? 88 : 1); i++) transaction.objectStore('junk')[how](crypto.getRandomValues(new Uint8Array(60_000)))
    return done(transaction)
  }
}
