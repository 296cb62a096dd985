import type { Leaf } from '../../receipt/record.ts'
import type { Erasure } from '../erasures.ts'

/** What has to be erased: holds what is not recorded as done alone. */
export class Owed {
  due = 0
  done = 0
  /** Recorded as done, after the deadline. */
  late = 0
  withdrawn = 0
  private readonly open = new Map<string, Omit<Erasure, 'status'>>()

  take(leaf: Leaf): void {
    if (leaf.type === 'consent.withdrawn') this.withdrawn++
    if (leaf.type === 'erasure.due') {
      const { erasure, item, policy, t, deadline } = leaf
      this.due++
      this.open.set(erasure, { erasure, item, policy, t, deadline })
    } else if (leaf.type === 'erasure.done') {
      const due = this.open.get(leaf.erasure)
      if (!due) return
      this.done++
      if (leaf.t > due.deadline) this.late++
      this.open.delete(leaf.erasure)
    }
  }

  /** Those that are not done, the earliest deadline first. */
  waiting(latest: number): Erasure[] {
    return [...this.open.values()].map((each): Erasure => ({ ...each, status: each.deadline < latest ? 'overdue' : 'open' })).sort((a, b) => a.deadline - b.deadline)
  }
}
