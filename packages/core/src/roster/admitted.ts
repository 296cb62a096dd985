import type { Ended, Roster, RosterEntry } from './roster.ts'

/** How far two machines' clocks may be apart. */
export const rosterSlackMs = 5 * 60_000

/** Whether it is of now: not over, and not of a time to come, as it is for a door whose clock was set back. */
export const isInForce = ({ made, expires }: Roster, now: number): boolean => now >= made - rosterSlackMs && now < expires

/** Whom a door may know now. Without a roster in force: nobody. `ended` are consents that a door knows to be over, whatever the roster says. */
export const admitted = (roster: Roster | undefined, ended: readonly Ended[], now: number): RosterEntry[] =>
  roster && isInForce(roster, now)
    ? roster.entries.filter(({ given, until }) => (until === null || now < until) && !ended.some((each) => each.origin === roster.origin && each.given === given))
    : []
