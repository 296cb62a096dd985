import { formatCheckpoint, leafHash, MingshiError, prevOf, rootHash, utf8, type Sha256 } from '@mingshi/core'
import { beginOf, type Head, type Store } from '../store/store.ts'

/** The head is what it says: noted in the name of this log, of as many lines as there are, ending in the last of them. Rejects with `log-broken`. */
export async function verifyHead(sha256: Sha256, origin: string, store: Store, head: Head): Promise<void> {
  const { size, prev } = head
  const [last] = await store.lines(size - 1, size)
  const begin = await beginOf(store)
  const isWhole = last !== undefined && (await store.count(begin, size)) === size - begin && prevOf(leafHash(sha256, utf8(last))) === prev
  if (!isWhole) throw logBroken(`lines ${size}`)
  if (!isNoted(sha256, origin, head)) throw logBroken(`note ${size}`)
}

/** Whether the note of a head is the one of its size and root. */
export const isNoted = (sha256: Sha256, origin: string, { size, roots, note }: Head): boolean =>
  note.startsWith(`${formatCheckpoint({ origin, size, rootHash: rootHash(sha256, { size, roots }) })}\n`)

export const logBroken = (expected: string): MingshiError => new MingshiError('log-broken', { expected, got: 'another' })
