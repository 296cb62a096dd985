import { formatPruned } from '@mingshi/core'
import type { PrunedFact, Store } from '../../store/store.ts'

export const factOf = async (store: Store): Promise<PrunedFact | undefined> => {
  const row = await store.get('facts', 'pruned')
  return row && (row.value as PrunedFact)
}

/** The document that stands for what was pruned; its canonical bytes are the file. */
export const prunedOf = ({ size, roots, prev, counts }: PrunedFact, leaves: readonly { i: number }[]): object =>
  JSON.parse(formatPruned({ size, roots, prev, counts, leaves: [...leaves] })) as object

/** The file `pruned` of a bundle, made of what is kept. */
export async function prunedFile(store: Store, fact: PrunedFact): Promise<string> {
  const lines = await Promise.all(fact.kept.map(async (i) => (await store.lines(i, i + 1))[0]!))
  const { size, roots, prev, counts } = fact
  return formatPruned({ size, roots, prev, counts, leaves: lines.map((line) => JSON.parse(line) as { i: number }) })
}
