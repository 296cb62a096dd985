import { fromBase64 } from '@mingshi/core'
import type { Inside } from '../../part.ts'
import { place, prefix, spare, span, type Entry } from '../../store/mirror.ts'
import type { PrunedFact, Write } from '../../store/store.ts'

/**
 * The same in the copy: segment 0 becomes one entry without lines that has every row and the kept lines, from which a start can put the log back;
 * then the segments below go. In the one that the log now begins in, up to 255 lines more go with it at the next pruning.
 */
export async function cutMirror({ store, keys }: Inside, { size, roots, kept }: PrunedFact, before: number): Promise<void> {
  const first = Math.floor(size / span)
  const name = prefix + keys[0]!.name
  if (first === 0 || typeof caches === 'undefined' || !(await caches.has(name))) return // `mingshi.js` keeps no copy
  const cache = await caches.open(name)
  const writes: Write[] = []
  for (const table of ['documents', 'checkpoints', 'receipts', 'sessions', 'facts'] as const) for (const put of await store.all(table)) writes.push({ table, put } as Write)
  for (const key of kept) writes.push({ table: 'leaves', put: (await store.lines(key, key + 1))[0]!, key })
  const entry: Entry = { at: size, lines: [], note: (await store.head())!.note, writes, roots: roots.map((root) => [...fromBase64(root)]) }
  await cache.put(place(0), new Response(JSON.stringify(entry)))
  for (let segment = Math.max(1, Math.floor(before / span)); segment < first; segment++) for (const where of [place(segment), spare(segment)]) await cache.delete(where)
}
