import { fromUtf8 } from '../../bytes.ts'
import type { Sha256 } from '../../digest.ts'
import { leafHash } from '../../log/hash.ts'
import { parseCheckpoint } from '../../log/checkpoint.ts'
import { originOf, parseVkey, type PublicKey } from '../../log/key.ts'
import { parseNote } from '../../log/note.ts'
import { append, emptyFrontier, rootHash } from '../../log/tree.ts'
import { linesIn } from '../lines.ts'
import { parseZip } from '../zip.ts'

/** What is compared of a bundle. Nothing of it is verified here but that its key is the one that the log is named after. */
export interface ReadLog {
  origin: string
  deviceKey: PublicKey
  leaves: Uint8Array
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
    return deviceKey && { origin, deviceKey, leaves }
  } catch {
    return undefined
  }
}

/** Size of a log, its root at one size, and one leaf with its hash: all in one walk. */
export interface Walked {
  size: number
  rootAt?: Uint8Array
  leaf?: { bytes: Uint8Array; hash: Uint8Array }
  last?: Uint8Array
}

export function walk(sha256: Sha256, log: ReadLog, at: { size: number; index?: number }): Walked {
  const walked: Walked = { size: 0 }
  let frontier = emptyFrontier
  for (const bytes of linesIn(log.leaves)) {
    const hash = leafHash(sha256, bytes)
    if (walked.size === at.index) walked.leaf = { bytes, hash }
    if (walked.size < at.size) frontier = append(sha256, frontier, hash)
    walked.size++
    walked.last = bytes
    if (walked.size === at.size) walked.rootAt = rootHash(sha256, frontier)
  }
  return walked
}
