import type { Inside } from '../../part.ts'
import type { PrunedFact, Write } from '../../store/store.ts'

/** Lines in one step: a commit has four seconds. */
const piece = 20_000

/** Deletes the lines below `size` but those that are kept, as far as that was not done. */
export async function clearPruned({ store, append }: Inside, { size, kept }: PrunedFact): Promise<void> {
  for (let from = 0; from < size; from += piece) {
    const to = Math.min(size, from + piece)
    const within = kept.filter((i) => i >= from && i < to)
    if ((await store.count(from, to)) === within.length) continue
    const ends = [...within, to]
    const writes = ends.flatMap((end, n): Write[] => {
      const begin = n === 0 ? from : ends[n - 1]! + 1
      return begin < end ? [{ table: 'leaves', remove: IDBKeyRange.bound(begin, end, false, true) }] : []
    })
    await append([], () => writes)
  }
}
