import type { Leaf, LeafOf } from '../receipt/record.ts'

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

/** Every erasure that a log has made due, in its order. A log that records what was erased says so with the id of what was due. */
export class Erasures {
  private readonly due: LeafOf<'erasure.due'>[] = []
  private readonly done = new Set<string>()
  private last = 0

  take(leaf: Leaf): void {
    this.last = Math.max(this.last, leaf.t)
    if (leaf.type === 'erasure.due') this.due.push(leaf)
    if (leaf.type === 'erasure.done') this.done.add(leaf.erasure)
  }

  list(): Erasure[] {
    return this.due.map(({ erasure, item, policy, t, deadline }) => ({ erasure, item, policy, t, deadline, status: this.done.has(erasure) ? 'done' : deadline < this.last ? 'overdue' : 'open' }))
  }
}
