import { formatCheckpoint, leafHash, MingshiError, prevOf, rootHash, utf8, type Sha256 } from '@mingshi/core'
import { beginOf, type Head, type Store } from '../store/store.ts'

/**
 * The head is what it says: noted in the name of this log, of as many lines as there are at its end, ending in the last of them. Rejects with `log-broken`.
 * How many of them are counted: further back after a stop that was no leaving (`kept`, the sentinel), since behind a damaged MANIFEST LevelDB loses a
 * table of older lines at one of the starts that follow, and keeps the newer ones. Counting takes an engine as long as what is counted: what is
 * missing further back is found by whoever reads it, an export or an auditor.
 */
export async function verifyHead(sha256: Sha256, origin: string, store: Store, head: Head, kept: string): Promise<void> {
  const { size, prev } = head
  const [last] = await store.lines(size - 1, size)
  const begin = Math.max(await beginOf(store), size - (kept[0] === '+' ? 1_000 : 10_000))
  const isWhole = last !== undefined && (await store.count(begin, size)) === size - begin && prevOf(leafHash(sha256, utf8(last))) === prev
  if (!isWhole) throw logBroken(`lines ${size}`)
  if (!isNoted(sha256, origin, head)) throw logBroken(`note ${size}`)
}

/** Whether the note of a head is the one of its size and root. */
export const isNoted = (sha256: Sha256, origin: string, { size, roots, note }: Head): boolean =>
  note.startsWith(`${formatCheckpoint({ origin, size, rootHash: rootHash(sha256, { size, roots }) })}\n`)

export const logBroken = (expected: string): MingshiError => new MingshiError('log-broken', { expected, got: 'another' })
