import { MingshiError, parseVkey } from '@mingshi/core'
import { sha256 } from '../../platform/sha256.ts'
import { memoryStore } from '../../store/memory.ts'
import { mirrored, openMirror } from '../../store/mirror.ts'
import { beginOf, type Head, type PrunedFact } from '../../store/store.ts'
import { exportBundle } from './bundle.ts'

/** Names of the logs of which a second copy is kept here, oldest first. */
export async function copies(): Promise<string[]> {
  return typeof caches === 'undefined' ? [] : mirrored()
}

/**
 * The bundle of a log of which only the second copy is left, or whose database contradicts it. Needs no kiosk, and leaves no record: there may be no log
 * to leave it in. Whether it holds, verification says. `not-running` where there is no such copy.
 */
export async function exportCopy(origin: string): Promise<Blob> {
  const missing = new MingshiError('not-running', { step: 'export', got: 'no copy of that log' })
  if (!(await copies()).includes(origin)) throw missing
  const entries = await (await openMirror(origin, 0)).entries(0)
  const store = memoryStore()
  let head: Head = { size: 0, roots: [], prev: '', note: '' }
  for (const { at, lines, note, writes, roots } of entries) {
    const from = roots ? at : head.size // a pruned one begins behind what is gone
    const fresh = lines.slice(from - at)
    const next = { ...head, size: from + fresh.length, note: note || head.note }
    await store.commit({ expectedSize: head.size, lines: fresh, head: next, writes })
    head = next
  }
  const begin = await beginOf(store)
  const cut = await store.get('facts', 'pruned')
  const kept = cut ? await Promise.all((cut.value as PrunedFact).kept.map(async (i) => (await store.lines(i, i + 1))[0]!)) : []
  const starts = [...kept, ...(await store.lines(begin, head.size))].filter((line) => line.includes('"vkeys":'))
  if (starts.length === 0) throw missing
  const { vkeys } = JSON.parse(starts[starts.length - 1]!) as { vkeys: string[] }
  return exportBundle({ sha256, store, keys: vkeys.map((vkey) => parseVkey(sha256, vkey)) })
}
