import { sameBytes } from '../../bytes.ts'
import type { Sha256 } from '../../digest.ts'
import { leafHash } from '../../log/hash.ts'
import { frontierOf, rootHash, type Frontier } from '../../log/tree.ts'
import { firstDifference, linesOf, readLog, walk, type ReadLog } from './read-log.ts'

/**
 * Whether an older bundle is the beginning of a newer one (what RFC 6962, section 2.1.2 proves, by the leaves themselves).
 * `prefix`: nothing that was in the older was changed or removed. `contradicts`: the machine has two histories, whoever signed
 * them. `older-is-longer`: leaves that the older has are missing at the end of the newer. `pruned`: the older ends before what the newer
 * has pruned; nothing that both still have contradicts it, and no more can be said.
 */
export interface AgainstReport {
  verdict: 'prefix' | 'contradicts' | 'older-is-longer' | 'pruned' | 'another-log' | 'unreadable'
  /** Records of the older and of the newer. */
  sizes: [number, number]
  /** Index of the first leaf that is another one. */
  from?: number
}

/** Both are to be verified on their own as well: this compares them. Never throws on bad evidence. */
export function verifyAgainst(sha256: Sha256, newerZip: Uint8Array, olderZip: Uint8Array): AgainstReport {
  const [newer, older] = [readLog(sha256, newerZip), readLog(sha256, olderZip)]
  if (!newer || !older) return { verdict: 'unreadable', sizes: [0, 0] }
  const [before, size] = [sizeOf(older), sizeOf(newer)]
  const sizes: [number, number] = [before, size]
  const isPruned = older.begin.size + newer.begin.size > 0
  if (newer.origin !== older.origin) return { verdict: 'another-log', sizes }
  const from = firstDifference(older, newer) ?? (isPruned ? firstDifference(newer, older) : undefined)
  if (from !== undefined) return { verdict: 'contradicts', sizes, from }
  if (before < newer.begin.size) return { verdict: sharesSubtrees(sha256, older, before, newer.begin) ? 'pruned' : 'contradicts', sizes }
  if (before > size) return { verdict: 'older-is-longer', sizes, from: size }
  return { verdict: isPruned && !hasSameRoot(sha256, older, newer, before) ? 'contradicts' : 'prefix', sizes }
}

/** The same lines have the same root; of those that were pruned, only the root is left to compare. */
function hasSameRoot(sha256: Sha256, older: ReadLog, newer: ReadLog, size: number): boolean {
  const [then, now] = [older, newer].map((log) => walk(sha256, log, { size }).rootAt)
  return !then || (now !== undefined && sameBytes(then, now))
}

function sizeOf(log: ReadLog): number {
  let size = log.begin.size
  for (const [index] of linesOf(log)) size = index + 1
  return size
}

/** Of what was pruned, the perfect subtrees that the older bundle has whole: they are the same, or it is another history. */
function sharesSubtrees(sha256: Sha256, older: ReadLog, size: number, { size: pruned, roots }: Frontier): boolean {
  const lines = [...linesOf(older)]
  let end = 0
  for (const root of roots) {
    const width = largestPowerOfTwoIn(pruned - end)
    const begins = older.begin.size <= end
    if (end + width > size) return true
    const hashes = begins ? lines.slice(end - older.begin.size, end + width - older.begin.size).map(([, bytes]) => leafHash(sha256, bytes)) : undefined
    if (hashes && !sameBytes(rootHash(sha256, frontierOf(sha256, hashes)), root)) return false
    end += width
  }
  return true
}

const largestPowerOfTwoIn = (n: number): number => 2 ** Math.floor(Math.log2(n))
