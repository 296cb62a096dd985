import type { Leaf } from '../../receipt/record.ts'
import { atLeaf, type At, type Take } from './fault.ts'

interface Stamp {
  /** NaN of a start whose leaves were pruned until now. */
  t: number
  m: number
  /** From how many ms on its start says that the two clocks have parted; absent from starts that were written before it was said. */
  stepMs?: number | undefined
}

/**
 * The two clocks of a start go side by side. Where they part, a `clock.step` says by how much, between the leaves that show it: it is
 * held against them, and a step that nobody reported is found. It cannot say which of the two was right.
 */
export class Times {
  private readonly boots = new Map<string, Stamp>()
  private readonly fault: Take

  constructor(fault: Take) {
    this.fault = fault
  }

  /** What is left of a start before the first leaf that is there: between those, steps may have been pruned. */
  recall(leaf: Leaf): void {
    if (leaf.type === 'epoch.start') this.boots.set(leaf.boot, { t: NaN, m: NaN, stepMs: leaf.stepMs })
  }

  take(leaf: Leaf, index: number): void {
    const { t, m, boot } = leaf
    const before = this.boots.get(boot)
    const stepMs = leaf.type === 'epoch.start' ? leaf.stepMs : before?.stepMs
    this.boots.set(boot, { t, m, stepMs })
    const at = atLeaf(this.fault, 'times', index)
    if (!before) return leaf.type === 'clock.step' ? at('a leaf of its boot before it', 'none') : undefined
    const by = t - before.t - (m - before.m)
    if (Number.isNaN(by)) return
    if (leaf.type === 'clock.step') verifyStep(leaf, by, before.stepMs, at)
    else if (before.stepMs !== undefined && Math.abs(by) > before.stepMs) at('a clock.step before it', `a wall clock that ${said(by)}`)
  }
}

function verifyStep({ kind, ms }: Extract<Leaf, { type: 'clock.step' }>, by: number, stepMs: number | undefined, at: At): void {
  if (kind !== (by > 0 ? 'ahead' : 'back') || ms !== Math.abs(by)) at(`what its clocks say: a wall clock that ${said(by)}`, `${kind} by ${ms} ms`)
  else if (stepMs === undefined || ms <= stepMs) at(stepMs === undefined ? 'a start that says from where on it reports' : `more than the ${stepMs} ms of its start`, `${ms} ms`)
}

const said = (by: number): string => (by > 0 ? `ran ${by} ms ahead` : `went ${-by} ms back`)
