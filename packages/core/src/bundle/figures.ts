import type { Leaf, LeafOf } from '../receipt/record.ts'
import { dayOf } from './days.ts'
import { deriveErasures, type Erasure } from './erasures.ts'

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

/** The leaves of a verified log to its figures. Counts only what is recorded: a person who never opened a session is in no leaf. */
export function deriveFigures(leaves: readonly Leaf[]): Figures {
  const total = emptyTally()
  const days = new Map<string, Tally>()
  const begunOn = new Map<string, Tally>()
  const dwells: Record<'given' | 'refused', number[]> = { given: [], refused: [] }
  const camera = { openings: 0, ms: 0 }

  const dayAt = (t: number): Tally => held(days, dayOf(t), emptyTally)
  /** An end alone, where the opening could not be recorded, begins its session as well. */
  const begin = (session: string, t: number): Tally =>
    held(begunOn, session, () => {
      const day = dayAt(t)
      total.begun++
      day.begun++
      return day
    })

  for (const leaf of leaves) {
    switch (leaf.type) {
      case 'session.opened':
        begin(leaf.session, leaf.t)
        break
      case 'session.ended':
        begin(leaf.session, leaf.t).ended[leaf.how]++
        total.ended[leaf.how]++
        break
      case 'consent.given':
        dwells.given.push(leaf.dwell)
        break
      case 'consent.refused':
        dwells.refused.push(leaf.dwell)
        break
      case 'consent.withdrawn':
        dayAt(leaf.t).withdrawn++
        total.withdrawn++
        break
      case 'camera.off':
        camera.openings++
        camera.ms += leaf.ms
    }
  }
  const erasures = deriveErasures(leaves)
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
