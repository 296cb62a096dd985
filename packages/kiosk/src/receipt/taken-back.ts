import { lettersOf, MingshiError, secretWith, type Digest, type Installation, type Leaf, type LeafOf, type Sha256 } from '@mingshi/core'
import { randomBytes } from '../platform/clock.ts'
import type { Store } from '../store/store.ts'
import { issueReceipt, type Hand, type Place, type ReceiptHandle, type State } from './issue.ts'

interface Said extends Place {
  text: string
}

/**
 * Over the last leaf of what was taken back of one decision, with a letter for each of its items as it stands now. It has the code of the
 * decision, by which the machine finds both.
 */
export async function receiptOf(
  { sha256, installation }: { sha256: Sha256; installation: Installation }, store: Store, hand: Hand, { lines, ...state }: State & { lines: readonly Said[] },
): Promise<ReceiptHandle | undefined> {
  const line = lines.filter(({ text }) => typeOf(text) === 'consent.withdrawn').pop()
  if (!line) return undefined
  const { t: at, session } = JSON.parse(line.text) as LeafOf<'consent.withdrawn'>
  const { code, purpose, items } = (await store.all('receipts')).find((row) => row.session === session)!
  const asked = await openedOf(store, session, items[0]!.index)
  return issueReceipt(sha256, hand, installation.receiptUrl, state, {
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
