import { sameBytes } from '../../bytes.ts'
import type { Sha256 } from '../../digest.ts'
import type { Source } from '../source.ts'
import { compareLines } from './compare-lines.ts'
import { partOf, type Pace } from './pace.ts'
import { orUnreadable, readLog, type ReadLog } from './read-log.ts'
import { sharesSubtrees } from './shares-subtrees.ts'
import { walk } from './walk.ts'

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

/**
 * Both are to be verified on their own as well: this compares them. Never throws on bad evidence; rejects only where the medium fails, and with
 * `cancelled` where somebody asked for that.
 */
export async function verifyAgainst(sha256: Sha256, newerZip: Uint8Array | Source, olderZip: Uint8Array | Source, pace: Pace = {}): Promise<AgainstReport> {
  const unreadable: AgainstReport = { verdict: 'unreadable', sizes: [0, 0] }
  const [newer, older] = [await readLog(sha256, newerZip), await readLog(sha256, olderZip)]
  return newer && older ? orUnreadable(compare(sha256, newer, older, pace), unreadable) : unreadable
}

async function compare(sha256: Sha256, newer: ReadLog, older: ReadLog, pace: Pace): Promise<AgainstReport> {
  const isPruned = older.begin.size + newer.begin.size > 0
  const { sizes, from } = await compareLines(older, newer, isPruned ? partOf(pace, 0, 0.5) : pace)
  const [before, size] = sizes
  if (newer.origin !== older.origin) return { verdict: 'another-log', sizes }
  if (from !== undefined) return { verdict: 'contradicts', sizes, from }
  if (before < newer.begin.size) return { verdict: (await sharesSubtrees(sha256, older, before, newer.begin, partOf(pace, 0.5, 1))) ? 'pruned' : 'contradicts', sizes }
  if (before > size) return { verdict: 'older-is-longer', sizes, from: size }
  return { verdict: isPruned && !(await hasSameRoot(sha256, older, newer, before, pace)) ? 'contradicts' : 'prefix', sizes }
}

/** The same lines have the same root; of those that were pruned, only the root is left to compare. */
async function hasSameRoot(sha256: Sha256, older: ReadLog, newer: ReadLog, size: number, pace: Pace): Promise<boolean> {
  const then = (await walk(sha256, older, { size }, partOf(pace, 0.5, 0.75))).rootAt
  const now = (await walk(sha256, newer, { size }, partOf(pace, 0.75, 1))).rootAt
  return !then || (now !== undefined && sameBytes(then, now))
}
