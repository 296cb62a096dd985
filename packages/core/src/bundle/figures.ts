import type { Leaf, LeafOf } from '../receipt/record.ts'
import { dayOf } from './days.ts'
import { Erasures, type Erasure } from './erasures.ts'
import { takeAll } from './taker.ts'

export type EndedHow = LeafOf<'session.ended'>['how']

/** Every way in which a session ends, in the order of the papers. */
export const endings: readonly EndedHow[] = ['given', 'refused', 'alternative', 'left', 'unavailable', 'interrupted']

/** Sessions that were begun, and how they ended. A session without an end is in none of the endings. */
export interface Tally {
  begun: number
  ended: Record<EndedHow, number>
  /** Consents taken back, item by item. */
  withdrawn: number
}

export interface Figures extends Tally {
  /** Mainland days on which anything happened, in order. A session counts on the day on which it was begun. */
  days: (Tally & { day: string })[]
  /** Answers to single items. */
  answers: Record<'given' | 'refused', number>
  /** Median ms between a screen’s coming up and its answer; null where there was none. */
  medianMs: Record<'given' | 'refused', number | null>
  /** How often the camera came on, and for how many ms in all. */
  camera: { openings: number; ms: number }
  /** `overdue`: past their deadline at the last leaf, and not recorded as done. */
  erasures: Record<'due' | 'done' | 'overdue', number>
}

/** The figures of a verified log, taken leaf by leaf. Counts only what is recorded: a person who never opened a session is in no leaf. */
export class FigureCount {
  readonly erasures = new Erasures()
  private readonly total = emptyTally()
  private readonly days = new Map<string, Tally>()
  /** The days of the sessions that are open. */
  private readonly begunOn = new Map<string, Tally>()
  private readonly dwells: Record<'given' | 'refused', number[]> = { given: [], refused: [] }
  private readonly camera = { openings: 0, ms: 0 }

  take(leaf: Leaf): void {
    this.erasures.take(leaf)
    switch (leaf.type) {
      case 'session.opened':
        this.begin(leaf.session, leaf.t)
        break
      case 'session.ended':
        this.begin(leaf.session, leaf.t).ended[leaf.how]++
        this.total.ended[leaf.how]++
        this.begunOn.delete(leaf.session)
        break
      case 'consent.given':
        this.dwells.given.push(leaf.dwell)
        break
      case 'consent.refused':
        this.dwells.refused.push(leaf.dwell)
        break
      case 'consent.withdrawn':
        this.dayAt(leaf.t).withdrawn++
        this.total.withdrawn++
        break
      case 'camera.off':
        this.camera.openings++
        this.camera.ms += leaf.ms
    }
  }

  figures(): Figures {
    const { total, days, dwells, camera } = this
    const erasures = this.erasures.list()
    const countOf = (status: Erasure['status']): number => erasures.filter((each) => each.status === status).length
    return {
      ...total,
      days: [...days].map(([day, tally]) => ({ day, ...tally })).sort((a, b) => (a.day < b.day ? -1 : 1)),
      answers: { given: dwells.given.length, refused: dwells.refused.length },
      medianMs: { given: medianOf(dwells.given), refused: medianOf(dwells.refused) },
      camera,
      erasures: { due: erasures.length, done: countOf('done'), overdue: countOf('overdue') },
    }
  }

  private dayAt(t: number): Tally {
    return held(this.days, dayOf(t), emptyTally)
  }

  /** An end alone, where the opening could not be recorded, begins its session as well. */
  private begin(session: string, t: number): Tally {
    return held(this.begunOn, session, () => {
      const day = this.dayAt(t)
      this.total.begun++
      day.begun++
      return day
    })
  }
}

/** The figures of leaves that are held. */
export const deriveFigures = (leaves: Iterable<Leaf>): Figures => takeAll(new FigureCount(), leaves).figures()

const emptyTally = (): Tally => ({ begun: 0, ended: { given: 0, refused: 0, alternative: 0, left: 0, unavailable: 0, interrupted: 0 }, withdrawn: 0 })

function held<T>(map: Map<string, T>, key: string, make: () => T): T {
  if (!map.has(key)) map.set(key, make())
  return map.get(key)!
}

/** Of an even number of values the mean of the two in the middle, in whole ms. */
function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length / 2
  return Math.round((sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2)
}
