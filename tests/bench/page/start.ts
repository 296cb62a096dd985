import { openDB } from 'idb'
import { timed } from './append.ts'
import { openMirror } from '../../../packages/kiosk/src/store/mirror.ts'
import type { Head } from '../../../packages/kiosk/src/store/store.ts'

/**
 * Milliseconds of what no start can leave out, in a browser that has just been opened: the engine opens this very database and gives one row of
 * it; and of opening the second copy.
 */
export async function opened(operator: string): Promise<{ bare: number; mirror: number }> {
  let head: Head | undefined
  const bare = await timed(async () => {
    const database = await openDB(`mingshi/${operator}`)
    head = (await database.get('head', 'head')) as Head
    database.close()
  })
  const { size, note } = head!
  return { bare, mirror: await timed(() => openMirror(note.slice(0, note.indexOf('\n')), size)) }
}
