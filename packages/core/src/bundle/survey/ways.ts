import type { Leaf } from '../../receipt/record.ts'
import { Listed } from './tally.ts'

/** Something was off from then on, until it was on again; null where the log ends before. */
export interface Period {
  what: string
  from: number
  to: number | null
  /** The host’s own words for it. */
  reason?: string
}

const most = 200

/** When an alternative was down, when the face was switched off, and whether the face was used with no other way up. */
export class Ways {
  readonly down: Period[] = []
  readonly off: Period[] = []
  /** Periods beyond those that are kept. */
  more = 0
  /** The camera came on, or was a vendor's, while every alternative that the person had been shown was down. */
  readonly alone = new Listed<number>(5)
  private readonly now = new Map<string, Period>()
  private switched: Period | undefined
  private readonly shown = new Map<string, readonly string[]>()

  take(leaf: Leaf, index: number): void {
    switch (leaf.type) {
      case 'alternative.state':
        return this.state(leaf.alternative, leaf.state === 'down', leaf.t)
      case 'switch':
        return this.turn(leaf.face === 'off', leaf.t, leaf.reason)
      case 'session.opened':
        return void this.shown.set(leaf.session, leaf.alternatives)
      case 'session.ended':
        return void this.shown.delete(leaf.session)
      case 'handoff':
      case 'camera.on': {
        const shown = this.shown.get(leaf.session)
        if (shown && shown.length > 0 && shown.every((id) => this.now.has(id))) this.alone.add(index)
      }
    }
  }

  private state(what: string, isDown: boolean, t: number): void {
    const period = this.now.get(what)
    if (isDown && !period) this.now.set(what, this.begin(this.down, { what, from: t, to: null }))
    if (isDown || !period) return
    period.to = t
    this.now.delete(what)
  }

  private turn(isOff: boolean, t: number, reason: string): void {
    if (isOff && !this.switched) this.switched = this.begin(this.off, { what: 'face', from: t, to: null, reason })
    if (isOff || !this.switched) return
    this.switched.to = t
    this.switched = undefined
  }

  private begin(list: Period[], period: Period): Period {
    if (list.length < most) list.push(period)
    else this.more++
    return period
  }
}
