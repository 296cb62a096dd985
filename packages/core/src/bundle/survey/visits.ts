import type { Leaf, LeafOf } from '../../receipt/record.ts'
import { dayNumber, hourOf } from './mainland.ts'
import { held, Listed, noOutcomes, type Outcomes } from './tally.ts'

/** A notice’s first screen, and how the sessions that began with it ended. */
export interface Under extends Outcomes {
  notice: string
  lang: string
  /** Digests of the policies that it was shown under. */
  policies: Set<string>
  way: Record<LeafOf<'session.opened'>['way'], number>
}

interface Open {
  t: number
  index: number
  counts: readonly Outcomes[]
}

/** Where the refusals stand among the answered sessions, counted in the order of their ends. */
export interface Refusals {
  answered: number
  refused: number
  /** How many had been answered when the last refusal came, itself included, and when that was. */
  last: { at: number; t: number; index: number } | null
}

/** Sessions by day, by hour and by notice, and those that never ended. Holds the open ones alone. */
export class Visits {
  readonly total = noOutcomes()
  readonly days = new Map<number, Outcomes>()
  readonly hours: Outcomes[] = Array.from({ length: 24 }, noOutcomes)
  readonly byNotice = new Map<string, Under>()
  readonly refusals: Refusals = { answered: 0, refused: 0, last: null }
  /** Displays that were in use, at most fifty: width and height in CSS pixels. */
  readonly displays = new Map<string, number>()
  private readonly open = new Map<string, Open>()

  take(leaf: Leaf, index: number): void {
    if (leaf.type === 'session.opened') this.begin(leaf, index)
    else if (leaf.type === 'session.ended') this.end(leaf, index)
  }

  private begin(leaf: LeafOf<'session.opened'>, index: number): Open {
    const under = held(this.byNotice, leaf.notice, (): Under => ({ ...noOutcomes(), notice: leaf.notice, lang: leaf.lang, policies: new Set(), way: { offer: 0, ask: 0 } }))
    under.policies.add(leaf.policy)
    under.way[leaf.way]++
    const { cssWidth, cssHeight, calibrated } = leaf.display
    const display = `${cssWidth} × ${cssHeight}${calibrated ? '' : ' ?'}`
    if (this.displays.has(display) || this.displays.size < 50) this.displays.set(display, (this.displays.get(display) ?? 0) + 1)
    return this.count(leaf.session, leaf.t, index, [under])
  }

  /** An end alone, where the opening could not be recorded, begins its session as well. */
  private end(leaf: LeafOf<'session.ended'>, index: number): void {
    const { counts } = this.open.get(leaf.session) ?? this.count(leaf.session, leaf.t, index, [])
    this.open.delete(leaf.session)
    for (const each of counts) each.ended[leaf.how]++
    if (leaf.how !== 'given' && leaf.how !== 'refused') return
    this.refusals.answered++
    if (leaf.how === 'given') return
    this.refusals.refused++
    this.refusals.last = { at: this.refusals.answered, t: leaf.t, index }
  }

  private count(session: string, t: number, index: number, more: readonly Outcomes[]): Open {
    const counts = [this.total, held(this.days, dayNumber(t), noOutcomes), this.hours[hourOf(t)]!, ...more]
    for (const each of counts) each.begun++
    const open = { t, index, counts }
    this.open.set(session, open)
    return open
  }

  /** Open for longer than anybody stands there, at the log’s latest moment. */
  unended(latest: number): Listed<number> {
    const found = new Listed<number>(5)
    for (const { t, index } of this.open.values()) if (latest - t > longestMs) found.add(index)
    return found
  }
}

/** As verification has it: somebody may still have stood there when the bundle was made. */
const longestMs = 30 * 60_000
