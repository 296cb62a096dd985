import { admitted, isInForce, MingshiError, parseCode, rosterCodeOf, type Digest, type DoorReturn, type Ended, type Roster, type RosterEntry } from '@mingshi/core'
import type { Inside } from '../part.ts'
import type { Gone, RosterState } from './state.ts'

/** As long as the desk has to have a template deleted (receipt/end.ts). */
const erasureMs = 24 * 3_600_000
/** For how long a door says again what it has deleted. */
const erasedMs = 31 * erasureMs

const isSame = (a: Ended) => (b: Ended): boolean => a.origin === b.origin && a.given === b.given
const named = ({ origin }: Roster, { given, subject }: RosterEntry, because: Gone['because'], at: number): Gone => ({ origin, given, subject, because, at, deadline: at + erasureMs })

/** A newer roster in place of the one that is known. Throws `bad-roster` on one that is older, over, or of a time to come. */
export function taken(state: RosterState, roster: Roster, digest: Digest, now: number): RosterState {
  const known = state.roster
  const refuse = (expected: string, got: string): never => { throw new MingshiError('bad-roster', { expected, got }) }
  if (!isInForce(roster, now)) refuse(`one in force at ${now}`, `${roster.made} to ${roster.expires}`)
  if (digest === state.digest) return state
  if (known && (known.origin === roster.origin ? roster.checkpoint.size <= known.checkpoint.size : roster.made <= known.made)) refuse(`one newer than ${known.checkpoint.size}`, String(roster.checkpoint.size))
  const isListed = (each: Ended): boolean => each.origin === roster.origin && roster.entries.some(({ given }) => given === each.given)
  const standsAgain = (each: Ended): boolean => isListed(each) && !state.ended.some(isSame(each)) // its template may be here again
  const [gone, erased] = [state.gone.filter((each) => !standsAgain(each)), state.erased.filter((each) => !standsAgain(each))]
  return {
    ...state, roster, digest, isLogged: false, erased,
    ended: state.ended.filter(isListed), // those that the desk knows of are on no roster any more
    gone: withLeft(gone, erased, known ? known.entries.map((entry) => named(known, entry, 'roster', now)).filter((each) => !isListed(each)) : []),
  }
}

const withLeft = (gone: Gone[], erased: readonly Ended[], left: readonly Gone[]): Gone[] =>
  gone.concat(left.filter((each) => !gone.some(isSame(each)) && !erased.some(isSame(each))))

/** Everybody off the roster that is known. How new it was stays, so that none that is older is taken after it; so does what the others have still to be told. */
export function emptied(state: RosterState, now: number): RosterState {
  const { roster, digest: _, gone, erased, ...rest } = state
  if (!roster) return state
  return { ...rest, roster: { ...roster, entries: [] }, erased, gone: withLeft(gone, erased, roster.entries.map((entry) => named(roster, entry, 'roster', now))) }
}

/** Consents that are over from now on: nobody is admitted by them, and what is kept under them has to go. */
export function over(state: RosterState, entries: readonly RosterEntry[], here: boolean, at: number): RosterState {
  const news = entries.map((entry) => named(state.roster!, entry, 'withdrawal', at)).filter((each) => !state.ended.some(isSame(each)))
  return {
    ...state,
    ended: state.ended.concat(news.map(({ origin, given }) => ({ origin, given, at, here }))),
    gone: state.gone.concat(news.filter((each) => !state.gone.some(isSame(each)))),
  }
}

/** Those of this roster that another door took back, and that are not over here yet. */
export function takenBack({ roster, ended }: RosterState, { withdrawn }: DoorReturn): RosterEntry[] {
  if (!roster) return []
  const isIn = (list: readonly Ended[]) => ({ given }: RosterEntry): boolean => list.some(isSame({ origin: roster.origin, given, at: 0 }))
  const isOver = isIn(ended)
  return roster.entries.filter(isIn(withdrawn)).filter((entry) => !isOver(entry))
}

/** Whoever shows this receipt, or is known to the host by this reference: on a roster that is over as well, so that no is always heard. */
export function entriesOf({ sha256 }: Inside, { roster, ended }: RosterState, by: string | { subject: string }): RosterEntry[] {
  if (!roster) return []
  const code = typeof by === 'string' ? parseCode(by) : undefined
  const shown = code && rosterCodeOf(sha256, roster.origin, code)
  return roster.entries.filter((entry) => (typeof by === 'string' ? entry.code === shown : entry.subject === by.subject) && !ended.some(isSame({ origin: roster.origin, given: entry.given, at: 0 })))
}

export const isAdmitted = ({ roster, ended }: RosterState, subject: unknown, now: number): boolean =>
  admitted(roster, ended, now).some((entry) => entry.subject === subject)

/** What this door tells the others: what was taken back here and is still listed, and what it deleted within a month. */
export const told = ({ ended, erased }: RosterState, now: number): Pick<DoorReturn, 'withdrawn' | 'erased'> => {
  const plain = ({ origin, given, at }: Ended): Ended => ({ origin, given, at })
  return { withdrawn: ended.filter(({ here }) => here).map(plain), erased: erased.filter(({ at }) => at > now - erasedMs).map(plain) }
}
