import { limits, type Metric } from '../../fairness/metrics.ts'
import { unfairIn, type Fairness } from '../../fairness/summary.ts'
import type { Leaf } from '../../receipt/record.ts'
import { held } from './tally.ts'

/** What the records say of the screens of one notice. */
export interface FairlyShown {
  notice: string
  /** Answers on a screen that was measured, and on one that was not. */
  measured: number
  unmeasured: number
  /** The worst of all, by metric. */
  worst: Fairness['worst']
  /** Hard metrics that failed on any of them. */
  failed: readonly string[]
}

/** How fair the screens of each notice were, and how often one was taken away. */
export class Fairly {
  readonly byNotice = new Map<string, FairlyShown>()
  unfair = 0

  take(leaf: Leaf): void {
    if (leaf.type === 'health' && leaf.code === 'unfair') this.unfair++
    if (leaf.type !== 'consent.given' && leaf.type !== 'consent.refused') return
    const shown = held(this.byNotice, leaf.notice, (): FairlyShown => ({ notice: leaf.notice, measured: 0, unmeasured: 0, worst: {}, failed: [] }))
    if (!leaf.fairness) return void shown.unmeasured++
    shown.measured++
    shown.failed = [...new Set([...shown.failed, ...unfairIn(leaf.fairness)])].slice(0, 30)
    for (const [metric, value] of Object.entries(leaf.fairness.worst) as [Metric, number | null][]) {
      const was = shown.worst[metric]
      if (was === undefined || value === null || (was !== null && (limits[metric] < 0 ? value < was : value > was))) shown.worst[metric] = value
    }
  }
}
