import { hex, utf8 } from '../bytes.ts'
import { canonical } from '../canonical.ts'
import type { Sha256 } from '../digest.ts'
import { leafHash } from './hash.ts'

/**
 * An entry of the log is the exact bytes of one line of canonical JSON, without its newline. Beside its own facts it holds
 *
 * - `i`: its index in the log, from 0, and
 * - `prev`: the first 16 hex digits of the leaf hash of the entry before it, sixteen zeros for the first.
 *
 * Neither adds to what the tree proves. They say *where* a log was changed, which a root alone cannot.
 */
export interface Line {
  index: number
  text: string
  bytes: Uint8Array
  leafHash: Uint8Array
}

export const noPrev = '0000000000000000'

/** How the entry after this one names it. */
export const prevOf = (leaf: Uint8Array): string => hex(leaf.subarray(0, 8))

/** Whether an entry names this one before it, whose leaf hash begins at `from`: `prev === prevOf(leaf)`, a million times over. */
export function isPrevOf(prev: string, leaf: Uint8Array, from = 0): boolean {
  for (let i = 0; i < 8; i++) {
    const byte = leaf[from + i]!
    if (prev.charCodeAt(2 * i) !== digits.charCodeAt(byte >> 4) || prev.charCodeAt(2 * i + 1) !== digits.charCodeAt(byte & 15)) return false
  }
  return prev.length === 16
}

const digits = '0123456789abcdef'

/** Facts to a line that can be appended at `index`. Throws `not-canonical` on facts that JSON cannot spell one way. */
export function lineOf(sha256: Sha256, facts: object, index: number, prev: string): Line {
  const text = canonical({ ...facts, i: index, prev })
  const bytes = utf8(text)
  return { index, text, bytes, leafHash: leafHash(sha256, bytes) }
}
