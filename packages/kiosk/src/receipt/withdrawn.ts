import { lettersOf, MingshiError, secretWith, type Digest, type Leaf, type LeafOf } from '@mingshi/core'
import { codeOfTrouble } from '../health/trouble.ts'
import type { Appended, Log } from '../log/append.ts'
import { randomBytes } from '../platform/clock.ts'
import type { Store } from '../store/store.ts'
import type { Books } from './consent.ts'
import { issueReceipt, type ReceiptHandle } from './issue.ts'
import { withdraw as takeBack } from './withdraw.ts'

/**
 * A withdrawal with what the person takes away from it: a receipt of each decision that something was taken back of (PIPL 15). Where none can be signed the
 * withdrawal stands all the same: it is in the log.
 */
export const withdraw: typeof takeBack = async (books, guard, interrupt, by, item) => {
  const made: Appended[] = []
  const append: Log['append'] = async (...given) => {
    const appended = await books.log.append(...given)
    made.push(appended)
    return appended
  }
  const done = await takeBack({ ...books, log: { ...books.log, append } }, guard, interrupt, by, item)
  done.receipts = []
  try {
    for (const appended of made) {
      const receipt = await receiptOf(books, appended)
      if (receipt) done.receipts.push(receipt)
    }
  } catch (error) {
    books.messenger.health(codeOfTrouble(error))
  }
  return done
}

/**
 * Over the last leaf of what was taken back of one decision, with a letter for each of its items as it stands now. It has the code of the
 * decision, by which the machine finds both.
 */
async function receiptOf({ ground: { sha256, installation }, store, signer }: Books, { lines, ...state }: Appended): Promise<ReceiptHandle | undefined> {
  const line = lines.filter(({ text }) => typeOf(text) === 'consent.withdrawn').pop()
  if (!line) return undefined
  const { t: at, session } = JSON.parse(line.text) as LeafOf<'consent.withdrawn'>
  const { code, purpose, items } = (await store.all('receipts')).find((row) => row.session === session)!
  const asked = await openedOf(store, session, items[0]!.index)
  return issueReceipt(sha256, signer, installation.receiptUrl, state, {
    secret: secretWith(code, randomBytes(16)), at, policy: asked.policy as Digest, purpose, answers: lettersOf(asked.items, items), line,
  })
}

const typeOf = (text: string): string => (JSON.parse(text) as Leaf).type

/** How many lines are looked at in one go: the first of a session stands close before its answers. */
const piece = 64

/** What was asked, in its order, and under which policy: the first leaf of the session says it, whatever the policy says now. */
async function openedOf(store: Store, session: string, before: number): Promise<LeafOf<'session.opened'>> {
  for (let to = before; to > 0; to -= piece) {
    for (const text of await store.lines(Math.max(0, to - piece), to)) {
      const leaf = JSON.parse(text) as Leaf
      if (leaf.type === 'session.opened' && leaf.session === session) return leaf
    }
  }
  throw new MingshiError('log-broken', { expected: `the first leaf of ${session}`, got: 'none' })
}
