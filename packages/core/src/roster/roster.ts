import { base64url, hex, utf8 } from '../bytes.ts'
import { canonical } from '../canonical.ts'
import type { Digest, Sha256 } from '../digest.ts'

/**
 * `mingshi-roster/1`: whom the doors of a desk may know. The text of a signed note (log/note.ts) by the device key of the desk:
 *
 *     mingshi-roster/1\n<canonical JSON of a Roster>\n
 *
 * It names people by the host's own references, and is no part of a log or of a bundle. No template, and nothing made from a body, is in it.
 */
export interface Roster {
  /** The log of the desk: the name of the keys that signed this. */
  origin: string
  /** The state of that log when this was made, its root in base64: of two rosters the one of the larger size is the newer. */
  checkpoint: { size: number; root: string }
  /** Unix ms. From `expires` on nobody is on it. */
  made: number
  expires: number
  /** By `given`, rising. */
  entries: RosterEntry[]
}

/** One consent that stands, with its template kept. */
export interface RosterEntry {
  subject: string
  purpose: string
  /** What was agreed to, by item: its fingerprint (items/derive.ts). */
  items: Record<string, Digest>
  /** Index of the leaf, in the desk's log, of the yes to the template. Who enrols again has another. */
  given: number
  /** Unix ms from which on this one is over; null where only the host knows when. */
  until: number | null
  /** By which a door finds whoever shows the code of their receipt: `rosterCodeOf`. */
  code: string
}

/** `mingshi-return/1`: what a door has to say to the desk and to the other doors, signed by the door. It says all of it again until the desk's roster shows that it knows. */
export interface DoorReturn {
  /** The log of the door. */
  origin: string
  checkpoint: { size: number; root: string }
  made: number
  /** Taken back at this door. */
  withdrawn: Ended[]
  /** Gone from this door. */
  erased: Ended[]
}

/** A consent of a desk's log that is over, `at` (Unix ms) by the door's clock. */
export interface Ended {
  origin: string
  given: number
  at: number
}

export const rosterFormat = 'mingshi-roster/1'
export const returnFormat = 'mingshi-return/1'

/** What is signed. */
export const formatRoster = (roster: Roster): string => `${rosterFormat}\n${canonical(roster)}\n`
export const formatReturn = (returned: DoorReturn): string => `${returnFormat}\n${canonical(returned)}\n`

/** The code of a receipt as a roster holds it: who reads the file cannot take a consent back with it. */
export const rosterCodeOf = (sha256: Sha256, origin: string, code: string): string =>
  base64url(sha256(utf8(`${rosterFormat}\n${origin}\n${code}`)))

/** The digest by which leaves name one of these files: of the signed text, without its signatures. */
export const fileDigestOf = (sha256: Sha256, text: string): Digest => `sha256:${hex(sha256(utf8(text)))}`
