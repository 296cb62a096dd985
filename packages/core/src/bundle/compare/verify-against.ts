import { sameBytes } from '../../bytes.ts'
import type { Sha256 } from '../../digest.ts'
import { firstDifference, readLog, walk } from './read-log.ts'

/**
 * Whether an older bundle is the beginning of a newer one (RFC 6962, section 2.1.2, over the leaves themselves).
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
  const { size: before } = walk(sha256, older, { size: 0 })
  const { rootAt: then } = walk(sha256, older, { size: before })
  const { size, rootAt: now } = walk(sha256, newer, { size: before })
  const sizes: [number, number] = [before, size]
  if (newer.origin !== older.origin) return { verdict: 'another-log', sizes }
  const from = firstDifference(older, newer)
  if (from !== undefined) return { verdict: 'contradicts', sizes, from }
  if (before > size) return { verdict: 'older-is-longer', sizes, from: size }
  return { verdict: !then || (now && sameBytes(then, now)) ? 'prefix' : 'contradicts', sizes }
}
