import { fromUtf8 } from '../../bytes.ts'
import type { Sha256 } from '../../digest.ts'
import { MingshiError } from '../../errors.ts'
import { parseCheckpoint } from '../../log/checkpoint.ts'
import { originOf, parseVkey, type PublicKey } from '../../log/key.ts'
import { parseNote } from '../../log/note.ts'
import { bytesOfKept, frontierFrom, parsePruned } from '../../log/pruned.ts'
import { emptyFrontier, type Frontier } from '../../log/tree.ts'
import { sourceOf, type Source } from '../source.ts'
import { prunedName, readFiles } from '../verify/files.ts'
import type { Entry } from '../zip.ts'

/** What is compared of a bundle. Nothing of it is verified here but that its key is the one that the log is named after. */
export interface ReadLog {
  origin: string
  deviceKey: PublicKey
  /** Where its leaves are: they are read piece by piece, for they may be many. */
  source: Source
  leaves: Entry
  /** The tree of the records that were pruned: `leaves` begin behind them. Which of them are kept, by index. */
  begin: Frontier
  kept: ReadonlyMap<number, Uint8Array>
}

/**
 * Undefined when it is no bundle that names its log and has the key and the leaves of it: who left them out has shown nothing. Rejects only
 * where the medium fails.
 */
export async function readLog(sha256: Sha256, zip: Uint8Array | Source): Promise<ReadLog | undefined> {
  const source = zip instanceof Uint8Array ? sourceOf(zip) : zip
  const { files, leaves } = await readFiles(source, () => {})
  const [checkpoint, vkeys, file] = ['checkpoint', 'vkeys.txt', prunedName].map((name) => files.get(name))
  if (!checkpoint || !vkeys || !leaves) return undefined
  try {
    const { origin } = parseCheckpoint(parseNote(fromUtf8(checkpoint, 'checkpoint')).text)
    const keys = fromUtf8(vkeys, 'vkeys.txt').split('\n').filter(Boolean).map((line) => parseVkey(sha256, line))
    const deviceKey = keys.find(({ type, key }) => type === 2 && originOf(sha256, origin.split('/k/')[0]!, key) === origin)
    const pruned = file && parsePruned(fromUtf8(file, prunedName))
    if (!deviceKey || (file && !pruned)) return undefined
    return { origin, deviceKey, source, leaves, begin: pruned ? frontierFrom(pruned) : emptyFrontier, kept: new Map((pruned?.leaves ?? []).map((leaf) => [leaf.i, bytesOfKept(leaf)])) }
  } catch {
    return undefined
  }
}

/** What is said of logs of which one has a line that is none of ours, met on the way: that they cannot be read. */
export const orUnreadable = <T>(made: Promise<T>, unreadable: T): Promise<T> => made.catch((error: unknown) => {
  if (error instanceof MingshiError && error.code === 'bad-zip') return unreadable
  throw error
})
