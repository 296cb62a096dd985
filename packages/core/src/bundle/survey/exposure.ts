import type { Leaf } from '../../receipt/record.ts'
import { dayNumber } from './mainland.ts'
import { held } from './tally.ts'

/** Something outside the machine that holds the log’s first `size` records as they are. */
export interface Anchor {
  kind: 'witness' | 'receipt' | 'bundle'
  /** Of the witness; the file or the place of a receipt or a bundle. */
  name: string
  size: number
  /**
   * Unix ms, not after which it held them: by a witness’s own clock; of a receipt, by the machine’s, which its holder can confirm or
   * not. Null of a bundle: when it was taken away, nothing in it says but the machine.
   */
  t: number | null
}

/** The windows of some records: how long each was held by nobody outside. */
export class Windows {
  records = 0
  /** Held by nothing at all; held by what has no time. */
  bare = 0
  untimed = 0
  maxMs = 0
  /** Windows to three digits, so that a day’s never grow beyond some thousands. */
  private readonly classes = new Map<number, number>()

  take(ms: number): void {
    this.maxMs = Math.max(this.maxMs, ms)
    const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, ms))) - 2)
    const floor = Math.floor(ms / step) * step
    this.classes.set(floor, (this.classes.get(floor) ?? 0) + 1)
  }

  add(other: Windows): void {
    this.records += other.records
    this.bare += other.bare
    this.untimed += other.untimed
    this.maxMs = Math.max(this.maxMs, other.maxMs)
    for (const [ms, n] of other.classes) this.classes.set(ms, (this.classes.get(ms) ?? 0) + n)
  }

  get timed(): number {
    return this.records - this.bare - this.untimed
  }

  /** To three digits; of two in the middle the lower one; null where no record has a window. */
  medianMs(): number | null {
    let left = Math.ceil(this.timed / 2)
    for (const [ms, n] of [...this.classes].sort(([a], [b]) => a - b)) if ((left -= n) <= 0) return ms
    return null
  }
}

/**
 * The exposure window of each record: the time from its writing, by the machine’s clock, to its first outside anchor. Within it
 * whoever has the key can write the record anew. Holds days and anchors, never records.
 */
export class Exposure {
  readonly days = new Map<number, Windows>()
  readonly anchors: readonly Anchor[]
  /** By size, when the last record that an anchor of it holds was written: the machine’s word, and no time from outside. */
  readonly written = new Map<number, number>()
  /** Records that the machine’s clock says were written after a witness had signed them: it was ahead. */
  ahead = { count: 0, ms: 0 }
  /** The earliest time of an anchor of this size or a larger one, by place in `anchors`; infinite where none has a time. */
  private readonly earliest: number[]
  private next = 0

  constructor(anchors: readonly Anchor[]) {
    this.anchors = [...anchors].sort((a, b) => a.size - b.size || (a.t ?? Infinity) - (b.t ?? Infinity))
    let earliest = Infinity
    this.earliest = [...this.anchors].reverse().map(({ t }) => (earliest = Math.min(earliest, t ?? Infinity))).reverse()
  }

  take({ t }: Leaf, index: number): void {
    while (this.next < this.anchors.length && this.anchors[this.next]!.size <= index) this.next++
    const windows = held(this.days, dayNumber(t), () => new Windows())
    windows.records++
    const anchor = this.anchors[this.next]
    if (!anchor) {
      windows.bare++
      return
    }
    if (this.anchors[this.next]!.size === index + 1) this.written.set(index + 1, t)
    const notAfter = this.earliest[this.next]!
    if (notAfter === Infinity) windows.untimed++
    else {
      windows.take(Math.max(0, notAfter - t))
      if (t > notAfter) this.ahead = { count: this.ahead.count + 1, ms: Math.max(this.ahead.ms, t - notAfter) }
    }
  }

  total(): Windows {
    const all = new Windows()
    for (const each of this.days.values()) all.add(each)
    return all
  }
}
