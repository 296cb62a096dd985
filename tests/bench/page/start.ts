import { openDB } from 'idb'
import { timed } from './append.ts'
import { openMirror } from '../../../packages/kiosk/src/store/mirror.ts'
import type { Head } from '../../../packages/kiosk/src/store/store.ts'

/**
 * Milliseconds of what no start can leave out, in a browser that has just been opened: the engine opens this very database and gives one row of
 * it. Then those of the steps of a start whose price could hang on the log's length.
 */
export async function opened(operator: string): Promise<{ bare: number; count: number; mirror: number }> {
  let head: Head | undefined
  const bare = await timed(async () => {
    const database = await openDB(`mingshi/${operator}`)
    head = (await database.get('head', 'head')) as Head
    database.close()
  })
  const { size, note } = head!
  const database = await openDB(`mingshi/${operator}`)
  const count = await timed(() => database.count('leaves', IDBKeyRange.bound(size - 10_000, size, false, true)))
  database.close()
  return { bare, count, mirror: await timed(() => openMirror(note.slice(0, note.indexOf('\n')), size)) }
}
