import type { Leaf } from '../receipt/record.ts'

/** One thing that has to be erased, and how it stands at the last leaf. */
export interface Erasure {
  erasure: string
  item: string
  policy: string
  /** When it was recorded as due, and by when it is to be done. Unix ms. */
  t: number
  deadline: number
  /** `overdue`: past its deadline and not recorded as done. */
  status: 'open' | 'done' | 'overdue'
}

/** Every erasure that a log has made due, in its order. */
export function deriveErasures(leaves: readonly Leaf[]): Erasure[] {
  const done = new Set(leaves.flatMap((leaf) => erasureDone(leaf) ?? []))
  const last = leaves.reduce((latest, { t }) => Math.max(latest, t), 0)
  return leaves.flatMap((leaf): Erasure[] => {
    if (leaf.type !== 'erasure.due') return []
    const { erasure, item, policy, t, deadline } = leaf
    return [{ erasure, item, policy, t, deadline, status: done.has(erasure) ? 'done' : deadline < last ? 'overdue' : 'open' }]
  })
}

/** A log that records what was erased says so with the id of what was due. */
function erasureDone(leaf: { type: string; erasure?: string }): string | undefined {
  return leaf.type === 'erasure.done' ? leaf.erasure : undefined
}
