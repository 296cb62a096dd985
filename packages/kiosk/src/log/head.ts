import { formatCheckpoint, leafHash, MingshiError, prevOf, rootHash, utf8, type Sha256 } from '@mingshi/core'
import { beginOf, type Head, type Store } from '../store/store.ts'

/**
 * How far back lines are counted at a start. Counting takes an engine as long as the log is: what is missing further back is found by whoever
 * reads it, an export or an auditor.
 */
const tail = 10_000

/** The head is what it says: noted in the name of this log, of as many lines as there are at its end, ending in the last of them. Rejects with `log-broken`. */
export async function verifyHead(sha256: Sha256, origin: string, store: Store, head: Head): Promise<void> {
  const { size, prev } = head
  const [last] = await store.lines(size - 1, size)
  const begin = Math.max(await beginOf(store), size - tail)
  const isWhole = last !== undefined && (await store.count(begin, size)) === size - begin && prevOf(leafHash(sha256, utf8(last))) === prev
  if (!isWhole) throw logBroken(`lines ${size}`)
  if (!isNoted(sha256, origin, head)) throw logBroken(`note ${size}`)
}

/** Whether the note of a head is the one of its size and root. */
export const isNoted = (sha256: Sha256, origin: string, { size, roots, note }: Head): boolean =>
  note.startsWith(`${formatCheckpoint({ origin, size, rootHash: rootHash(sha256, { size, roots }) })}\n`)

export const logBroken = (expected: string): MingshiError => new MingshiError('log-broken', { expected, got: 'another' })
