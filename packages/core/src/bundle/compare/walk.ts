import type { Sha256 } from '../../digest.ts'
import { Growing } from '../../log/growing.ts'
import { leafHash } from '../../log/hash.ts'
import { linesAtPace } from './log-lines.ts'
import type { Pace } from './pace.ts'
import type { ReadLog } from './read-log.ts'

/** Size of a log, its root at one size, and one leaf with its hash: all in one walk. A root before what was pruned, nobody knows any more. */
export interface Walked {
  size: number
  rootAt?: Uint8Array
  leaf?: { bytes: Uint8Array; hash: Uint8Array }
  last?: Uint8Array
}

export async function walk(sha256: Sha256, log: ReadLog, at: { size: number; index?: number }, pace: Pace = {}): Promise<Walked> {
  const tree = new Growing(sha256, log.begin)
  const walked: Walked = { size: tree.size }
  const kept = at.index === undefined ? undefined : log.kept.get(at.index)
  if (kept) walked.leaf = { bytes: kept, hash: leafHash(sha256, kept) }
  if (at.size === tree.size && at.size > 0) walked.rootAt = tree.root
  const lines = linesAtPace(log, pace)
  while (lines.step() || (await lines.more())) {
    if (lines.index === at.index) walked.leaf = { bytes: lines.bytes.slice(), hash: leafHash(sha256, lines.bytes) }
    if (lines.index >= at.size) continue
    tree.add(lines.bytes)
    if (tree.size === at.size) walked.rootAt = tree.root
  }
  if (lines.index < log.begin.size) return walked
  return { ...walked, size: lines.index + 1, last: lines.bytes.slice() }
}
