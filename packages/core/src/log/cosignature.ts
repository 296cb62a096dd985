import { concat, utf8 } from '../bytes.ts'
import { MingshiError } from '../errors.ts'
import type { NoteSignature } from './note.ts'

/**
 * A line by which a witness says that it saw a log at a size and a root, and none that contradicts it, at a time of its own
 * (C2SP tlog-cosignature.md, v1.0.1). The bytes behind the key id are the time, big-endian in eight, and an Ed25519 signature.
 */
export interface Cosignature {
  name: string
  /** 4 bytes: `witnessId`. */
  keyId: Uint8Array
  /** POSIX seconds by the witness’s clock. */
  time: number
  /** 64 bytes. */
  signature: Uint8Array
}

/** What is signed: two lines, and the whole text of the checkpoint’s note (“Signed message”). */
export const cosignedMessage = (text: string, time: number): Uint8Array => utf8(`cosignature/v1\ntime ${time}\n${text}`)

/** A cosignature as a line of a note. Throws `bad-note` on a time that no date can hold and on a signature of another length. */
export function formatCosignature({ name, keyId, time, signature }: Cosignature): NoteSignature {
  if (!isTime(time)) throw bad(`a time of whole seconds up to ${latest}`, String(time))
  if (signature.length !== 64) throw bad('a signature of 64 bytes', `${signature.length} bytes`)
  const bytes = new Uint8Array(8)
  for (let [at, rest] = [7, time]; at >= 0; at--, rest = Math.floor(rest / 256)) bytes[at] = rest % 256
  return { name, keyId, signature: concat(bytes, signature) }
}

/** Throws `bad-note` on a line that `formatCosignature` would not have made. Verifies nothing. */
export function parseCosignature({ name, keyId, signature: bytes }: NoteSignature): Cosignature {
  if (bytes.length !== 72) throw bad('a time of 8 bytes and a signature of 64', `${bytes.length} bytes`)
  const time = bytes.subarray(0, 8).reduce((sum, byte) => sum * 256 + byte, 0)
  if (!isTime(time)) throw bad(`a time up to ${latest}`, 'a later one')
  return { name, keyId, time, signature: bytes.slice(8) }
}

/** C2SP allows times up to 2^63 - 1; ECMA-262, section 21.4.1.1, has no date behind this second. */
const latest = 8_640_000_000_000
const isTime = (time: number): boolean => Number.isInteger(time) && time >= 0 && time <= latest

const bad = (expected: string, got: string) => new MingshiError('bad-note', { line: 1, expected, got })
