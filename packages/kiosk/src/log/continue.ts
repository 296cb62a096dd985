import type { Sha256 } from '@mingshi/core'
import { verifyHead } from './head.ts'
import type { Found, Places, Predecessor } from './recover.ts'
import { makeSigner, signerOf } from './signer.ts'
import type { Head, Store } from '../store/store.ts'

/**
 * `recover` without a second copy, for `mingshi.js` (decision 14): goes on with the log of this machine's key, or begins another one that names the
 * last signed state of the one before and says which of its lines are gone. Brings nothing back.
 */
export async function recover(sha256: Sha256, operator: string, { keys, open, sentinel }: Places): Promise<Found> {
  const pairs = await keys.load()
  let signer = pairs && (await signerOf(sha256, pairs, operator))
  const own = signer && signer.origin
  const seen = stateOf(sentinel.kept.slice(1))
  let nth = 0
  let store = await open(nth)
  let head: Head | undefined
  let last: { store: Store; head: Head } | undefined
  while ((head = await store.head()) && (last = { store, head }) && stateOf(head.note).origin !== own) store = await open(++nth)
  if (!head && seen.origin === own) last = undefined // its lines are gone, whatever another one left
  const before = last ? stateOf(last.head.note) : seen
  if (last) await verifyHead(sha256, before.origin, last.store, last.head, sentinel.kept)

  const isOwn = before.origin === own
  const size = last ? last.head.size : 0
  const isShort = seen.origin === before.origin && seen.size > size
  if (isOwn && !isShort) return { store, signer: signer!, predecessor: null, writes: [] }
  if (isOwn || !signer) signer = await makeSigner(sha256, keys, operator)
  while (await store.head()) store = await open(++nth)
  return {
    store, signer,
    lost: isShort ? [size, seen.size] : undefined,
    predecessor: before.origin ? (isShort ? seen : before) : null,
    // How the switch and the alternatives were left; the policy and what was pruned are the old log's.
    writes: last && !isOwn ? (await last.store.all('facts')).filter(({ name }) => !/^p/.test(name)).map((put) => ({ table: 'facts', put })) : [],
  }
}

function stateOf(note: string): Predecessor {
  const [origin = '', size, root = ''] = note.split('\n')
  return { origin, size: Number(size), root }
}
