import { sameBytes } from '../../bytes.ts'
import type { Sha256 } from '../../digest.ts'
import { linesIn } from '../lines.ts'
import { readLog } from './read-log.ts'

/**
 * Whether an older bundle is the beginning of a newer one (what RFC 6962, section 2.1.2 proves, by the leaves themselves).
 * `prefix`: nothing that was in the older was changed or removed. `contradicts`: the machine has two histories, whoever signed
 * them. `older-is-longer`: leaves that the older has are missing at the end of the newer.
 */
export interface AgainstReport {
  verdict: 'prefix' | 'contradicts' | 'older-is-longer' | 'another-log' | 'unreadable'
  /** Records of the older and of the newer. */
  sizes: [number, number]
  /** Index of the first leaf that is another one. */
  from?: number
}

/** Both are to be verified on their own as well: this compares them. Never throws on bad evidence. */
export function verifyAgainst(sha256: Sha256, newerZip: Uint8Array, olderZip: Uint8Array): AgainstReport {
  const [newer, older] = [readLog(sha256, newerZip), readLog(sha256, olderZip)]
  if (!newer || !older) return { verdict: 'unreadable', sizes: [0, 0] }
  const { sizes, from } = compareLines(older.leaves, newer.leaves)
  if (newer.origin !== older.origin) return { verdict: 'another-log', sizes }
  if (from !== undefined) return { verdict: 'contradicts', sizes, from }
  return sizes[0] > sizes[1] ? { verdict: 'older-is-longer', sizes, from: sizes[1] } : { verdict: 'prefix', sizes }
}

/** How many lines two logs have, and the first that they do not share, within the shorter of them. The same lines have the same root. */
function compareLines(older: Uint8Array, newer: Uint8Array): Pick<AgainstReport, 'sizes' | 'from'> {
  const sizes: [number, number] = [0, 0]
  let from: number | undefined
  const others = linesIn(newer)
  for (const line of linesIn(older)) {
    const { value, done } = others.next()
    if (!done && from === undefined && !sameBytes(line, value)) from = sizes[0]
    if (!done) sizes[1]++
    sizes[0]++
  }
  for (const _ of others) sizes[1]++
  return from === undefined ? { sizes } : { sizes, from }
}
