import type { Leaf } from '../../receipt/record.ts'
import { held, Listed } from './tally.ts'

/** A start whose page before had not said that it closed. */
export interface Unclean {
  t: number
  index: number
  /** The last leaf of the page before. */
  before: number
}

interface Boot {
  t: number
  closed: boolean
}

/** Starts of the page, and whether the one before had been closed: by its `epoch.stop`. */
export class Starts {
  count = 0
  private readonly boots = new Map<string, Boot>()
  private readonly found: { unclean: Unclean; boot: string; last: number }[] = []
  private newest: string | undefined

  take(leaf: Leaf, index: number): void {
    const boot = held(this.boots, leaf.boot, () => ({ t: leaf.t, closed: false }))
    if (leaf.type === 'epoch.start') {
      this.count++
      const before = this.newest === undefined || this.newest === leaf.boot ? undefined : this.boots.get(this.newest)
      if (before && !before.closed) this.found.push({ unclean: { t: leaf.t, index, before: before.t }, boot: this.newest!, last: before.t })
      this.newest = leaf.boot
    }
    if (leaf.type === 'epoch.stop') boot.closed = true
    boot.t = leaf.t
  }

  /** Pages may run side by side: one that went on after another had started was not cut off by that start. */
  unclean(): Listed<Unclean> {
    const listed = new Listed<Unclean>(10)
    for (const { unclean, boot, last } of this.found) if (this.boots.get(boot)!.t === last) listed.add(unclean)
    return listed
  }
}
