import { within } from '../platform/within.ts'
import { span, type Mirror } from '../store/mirror.ts'
import type { Sentinel } from '../store/sentinel.ts'
import { beginOf, type Head, type ReceiptRow, type Store, type Write } from '../store/store.ts'

/** A commit waits for its copy, which takes some 4 ms, and not for one that hangs: the next start makes up for it. */
const mirrorMs = 250

/**
 * The same store, and a copy elsewhere of each commit before it counts as durable: one that is acknowledged is then in two engines,
 * whatever becomes of the end of a file. `failed` is told when there is no copy.
 */
export function mirrored(store: Store, mirror: Mirror | undefined, sentinel: Sentinel, failed: (error: unknown) => void): Store {
  return {
    ...store,
    async commit(commit) {
      await store.commit(commit)
      const { expectedSize: at, lines, head, writes } = commit
      const copied = !mirror ? Promise.reject(new Error('no Cache Storage')) : mirror.size === at ? mirror.add({ at, lines, note: head.note, writes: writes.filter(({ table }) => !/^(di|l)/.test(table)) }) : catchUp(mirror, store, head)
      sentinel.set(`-${head.note}`)
      await within(mirrorMs, copied, 'mirror').catch(failed)
    },
  }
}

/** Copies what the mirror does not have: after a stop between commit and copy, and when another page has appended. */
export async function catchUp(mirror: Mirror, store: Store, { size, note }: Head): Promise<void> {
  const begin = await beginOf(store)
  while (mirror.size < size) {
    const at = Math.max(mirror.size, begin)
    const lines = await store.lines(at, Math.min(size, at - (at % span) + span))
    await mirror.add({ at, lines, note, writes: await rowsFor(store, lines.join()) })
  }
}

/** Rows that lines may have changed: which they were is not known any more. */
async function rowsFor(store: Store, lines: string): Promise<Write[]> {
  const writes: Write[] = []
  for (const table of ['documents', 'sessions', 'facts', 'receipts'] as const) {
    for (const put of await store.all(table)) if (table !== 'receipts' || lines.includes((put as ReceiptRow).session)) writes.push({ table, put } as Write)
  }
  return writes
}
