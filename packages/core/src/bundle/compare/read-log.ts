import { fromUtf8, sameBytes } from '../../bytes.ts'
import type { Sha256 } from '../../digest.ts'
import { leafHash } from '../../log/hash.ts'
import { parseCheckpoint } from '../../log/checkpoint.ts'
import { originOf, parseVkey, type PublicKey } from '../../log/key.ts'
import { parseNote } from '../../log/note.ts'
import { bytesOfKept, frontierFrom, parsePruned } from '../../log/pruned.ts'
import { append, emptyFrontier, rootHash, type Frontier } from '../../log/tree.ts'
import { linesIn } from '../lines.ts'
import { parseZip } from '../zip.ts'

/** What is compared of a bundle. Nothing of it is verified here but that its key is the one that the log is named after. */
export interface ReadLog {
  origin: string
  deviceKey: PublicKey
  leaves: Uint8Array
  /** The tree of the records that were pruned: `leaves` begin behind them. Which of them are kept, by index. */
  begin: Frontier
  kept: ReadonlyMap<number, Uint8Array>
}

/** Undefined when it is no bundle that names its log and has the key and the leaves of it: who left them out has shown nothing. Never throws. */
export function readLog(sha256: Sha256, zip: Uint8Array): ReadLog | undefined {
  try {
    const files = new Map(parseZip(zip).map(({ name, bytes }) => [name, bytes]))
    const [checkpoint, vkeys, leaves] = ['checkpoint', 'vkeys.txt', 'leaves.ndjson'].map((name) => files.get(name))
    if (!checkpoint || !vkeys || !leaves) return undefined
    const { origin } = parseCheckpoint(parseNote(fromUtf8(checkpoint, 'checkpoint')).text)
    const keys = fromUtf8(vkeys, 'vkeys.txt').split('\n').filter(Boolean).map((line) => parseVkey(sha256, line))
    const deviceKey = keys.find(({ type, key }) => type === 2 && originOf(sha256, origin.split('/k/')[0]!, key) === origin)
    const file = files.get('pruned')
    const pruned = file && parsePruned(fromUtf8(file, 'pruned'))
    if (!deviceKey || (file && !pruned)) return undefined
    return { origin, deviceKey, leaves, begin: pruned ? frontierFrom(pruned) : emptyFrontier, kept: new Map((pruned?.leaves ?? []).map((leaf) => [leaf.i, bytesOfKept(leaf)])) }
  } catch {
    return undefined
  }
}

/** Index and bytes of each leaf of the file, in order. */
export function* linesOf({ leaves, begin: { size: index } }: ReadLog): Generator<[number, Uint8Array]> {
  for (const bytes of linesIn(leaves)) yield [index++, bytes]
}

/** Size of a log, its root at one size, and one leaf with its hash: all in one walk. A root before what was pruned, nobody knows any more. */
export interface Walked {
  size: number
  rootAt?: Uint8Array
  leaf?: { bytes: Uint8Array; hash: Uint8Array }
  last?: Uint8Array
}

export function walk(sha256: Sha256, log: ReadLog, at: { size: number; index?: number }): Walked {
  let frontier = log.begin
  const walked: Walked = { size: frontier.size }
  const kept = at.index === undefined ? undefined : log.kept.get(at.index)
  if (kept) walked.leaf = { bytes: kept, hash: leafHash(sha256, kept) }
  if (at.size === frontier.size && at.size > 0) walked.rootAt = rootHash(sha256, frontier)
  for (const [index, bytes] of linesOf(log)) {
    const hash = leafHash(sha256, bytes)
    if (index === at.index) walked.leaf = { bytes, hash }
    if (index < at.size) frontier = append(sha256, frontier, hash)
    walked.size = index + 1
    walked.last = bytes
    if (walked.size === at.size) walked.rootAt = rootHash(sha256, frontier)
  }
  return walked
}

/** Index of the first leaf that two logs do not share, where both have it. */
export function firstDifference(one: ReadLog, other: ReadLog): number | undefined {
  for (const [index, bytes] of one.kept) {
    const its = other.kept.get(index)
    if (its && !sameBytes(bytes, its)) return index
  }
  const others = linesOf(other)
  let next = others.next()
  for (const [index, bytes] of linesOf(one)) {
    while (!next.done && next.value[0] < index) next = others.next()
    if (next.done) return undefined
    if (next.value[0] === index && !sameBytes(bytes, next.value[1])) return index
    const kept = other.kept.get(index)
    if (kept && !sameBytes(bytes, kept)) return index
  }
  return undefined
}
