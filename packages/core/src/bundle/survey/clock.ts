import type { Leaf } from '../../receipt/record.ts'
import { dayNumber } from './mainland.ts'
import { Largest } from './tally.ts'

/** A jump of the wall clock against the one that only goes forward, or (`back`) against the leaf of another page before it. */
export interface Step {
  kind: 'step' | 'back'
  t: number
  index: number
  ms: number
}

/** Nothing was written for so long. */
export interface Silence {
  from: number
  to: number
  index: number
}

const leastStepMs = 10_000
const leastSilenceMs = 3_600_000

/** What the two clocks of a machine say of each other, and how long nothing was written. */
export class Clock {
  readonly steps = new Largest<Step>(({ ms }) => Math.abs(ms), 20)
  /** How many of them set it back. */
  back = 0
  readonly silences = new Largest<Silence>(({ from, to }) => to - from)
  /** Days with a leaf. */
  readonly days = new Set<number>()
  span: { from: number; to: number } | null = null
  private readonly boots = new Map<string, { t: number; m: number }>()
  private last: Leaf | undefined

  take(leaf: Leaf, index: number): void {
    const { t, m } = leaf
    this.days.add(dayNumber(t))
    this.span = { from: Math.min(this.span?.from ?? t, t), to: Math.max(this.span?.to ?? t, t) }
    const before = this.boots.get(leaf.boot)
    if (before) this.step('step', t - before.t - (m - before.m), leaf, index)
    else if (this.last && t < this.last.t) this.step('back', t - this.last.t, leaf, index)
    if (this.last && t - this.last.t >= leastSilenceMs) this.silences.add({ from: this.last.t, to: t, index })
    this.boots.set(leaf.boot, { t, m })
    this.last = leaf
  }

  /** What the machine itself reports counts, however small. */
  private step(kind: Step['kind'], ms: number, { t, type }: Leaf, index: number): void {
    if (Math.abs(ms) < leastStepMs && type !== 'clock.step') return
    this.steps.add({ kind, t, index, ms })
    if (ms < 0) this.back++
  }

  /** Days between the first and the last on which nothing at all was written, as stretches. */
  empty(): { count: number; stretches: [from: number, to: number][] } {
    const days = [...this.days].sort((a, b) => a - b)
    const stretches = days.flatMap((day, i): [number, number][] => (i > 0 && day - days[i - 1]! > 1 ? [[days[i - 1]! + 1, day - 1]] : []))
    return { count: stretches.reduce((sum, [from, to]) => sum + to - from + 1, 0), stretches }
  }
}
