import { openCheckpoint } from '../bundle/verify/checkpoints.ts'
import type { Verifier } from '../bundle/verify/verifier.ts'
import { canonical } from '../canonical.ts'
import { fileDigestOf, returnFormat, rosterFormat, type DoorReturn, type Roster } from './roster.ts'
import type { Digest } from '../digest.ts'
import type { PublicKey } from '../log/key.ts'
import { parseNote } from '../log/note.ts'
import { isReturn, isRoster } from './shape.ts'

/**
 * What a file is worth to somebody who trusts `keys`:
 *
 * - `holds`: every key of its origin that is trusted has signed it, one of P-256 among them.
 * - `unknown-signer`: no key of its origin is trusted.
 * - `not-signed`: a signature of a trusted key is missing or false.
 * - `unreadable`: it is not, byte for byte, what its formatter prints.
 */
export type Opened<T> = { verdict: 'holds'; file: T; digest: Digest } | { verdict: 'unknown-signer' | 'not-signed' | 'unreadable' }

/** Never throws on a bad file. */
export const openRoster = (verifier: Verifier, text: string, keys: readonly PublicKey[]): Promise<Opened<Roster>> => open(verifier, text, keys, rosterFormat, isRoster)
export const openReturn = (verifier: Verifier, text: string, keys: readonly PublicKey[]): Promise<Opened<DoorReturn>> => open(verifier, text, keys, returnFormat, isReturn)

async function open<T extends { origin: string }>(
  verifier: Verifier, text: string, keys: readonly PublicKey[], format: string, isShape: (json: unknown) => json is T,
): Promise<Opened<T>> {
  const read = readFile(text, format, isShape)
  if (!read) return { verdict: 'unreadable' }
  const theirs = keys.filter(({ name }) => name === read.file.origin)
  if (!theirs.some(({ type }) => type === 2)) return { verdict: 'unknown-signer' }
  if (!(await openCheckpoint(verifier, read.note, theirs, format, 'checkpoint', () => {}))) return { verdict: 'not-signed' }
  return { verdict: 'holds', file: read.file, digest: fileDigestOf(verifier.sha256, read.note.text) }
}

function readFile<T>(text: string, format: string, isShape: (json: unknown) => json is T) {
  try {
    const note = parseNote(text)
    const json = JSON.parse(note.text.slice(format.length + 1, -1)) as unknown
    return note.text === `${format}\n${canonical(json)}\n` && isShape(json) ? { note, file: json } : undefined
  } catch {
    return undefined
  }
}
