import { lettersOf, leafHash, MingshiError, rootHash, secretWith, utf8, type Digest, type Leaf, type LeafOf } from '@mingshi/core'
import { codeOfTrouble } from '../health/trouble.ts'
import { randomBytes } from '../platform/clock.ts'
import type { ReceiptRow, Store } from '../store/store.ts'
import { rowsOf, type Books } from './consent.ts'
import { codeIn } from './finder.ts'
import { issueReceipt, type ReceiptHandle } from './issue.ts'
import { withdraw as takeBack } from './withdraw.ts'

/**
 * A withdrawal with what the person takes away from it: a receipt of each decision that something was taken back of (PIPL 15). Where none can be signed the
 * withdrawal stands all the same: it is in the log.
 */
export const withdraw: typeof takeBack = async (books, guard, interrupt, by, item) => {
  const { store, messenger } = books
  const theirs = typeof by === 'string' ? undefined : (await rowsOf(store, by.subject)).map(({ code }) => code) // afterwards nobody knows whose they were
  const { size: from } = (await store.head())!
  const done = await takeBack(books, guard, interrupt, by, item)
  done.receipts = []
  try {
    for (const code of theirs || [codeIn(by as string)!]) {
      const receipt = await receiptOf(books, (await store.get('receipts', code))!, from)
      if (receipt) done.receipts.push(receipt)
    }
  } catch (error) {
    messenger.health(codeOfTrouble(error))
  }
  return done
}

/**
 * Over the last leaf of what was taken back of one decision since then, with a letter for each of its items as it stands now. It has the code of the
 * decision, by which the machine finds both.
 */
async function receiptOf({ ground: { sha256, installation }, store, signer }: Books, { code, session, purpose, items }: ReceiptRow, from: number): Promise<ReceiptHandle | undefined> {
  const head = (await store.head())!
  const ended = (await store.lines(from, head.size)).filter((text) => is(JSON.parse(text) as Leaf, 'consent.withdrawn', session))
  const text = ended[ended.length - 1]
  if (text === undefined) return undefined
  const { i: index, t: at } = JSON.parse(text) as Leaf
  const asked = await openedOf(store, session, items[0]!.index)
  const line = { index, text, bytes: utf8(text), leafHash: leafHash(sha256, utf8(text)) }
  return issueReceipt(sha256, signer, installation.receiptUrl, { size: head.size, rootHash: rootHash(sha256, head) }, {
    secret: secretWith(code, randomBytes(16)), at, policy: asked.policy as Digest, purpose, answers: lettersOf(asked.items, items), line,
  })
}

/** How many lines are looked at in one go: the first of a session stands close before its answers. */
const piece = 64

/** What was asked, in its order, and under which policy: the first leaf of the session says it, whatever the policy says now. */
async function openedOf(store: Store, session: string, before: number): Promise<LeafOf<'session.opened'>> {
  for (let to = before; to > 0; to -= piece) {
    for (const text of await store.lines(Math.max(0, to - piece), to)) {
      const leaf = JSON.parse(text) as Leaf
      if (is(leaf, 'session.opened', session)) return leaf
    }
  }
  throw new MingshiError('log-broken', { expected: `the first leaf of ${session}`, got: 'none' })
}

const is = <T extends 'session.opened' | 'consent.withdrawn'>(leaf: Leaf, type: T, session: string): leaf is LeafOf<T> => leaf.type === type && leaf.session === session
