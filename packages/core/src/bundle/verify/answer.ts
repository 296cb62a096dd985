import { tapGuardMs } from '../../flow/timing.ts'
import type { At } from './fault.ts'
import { verifyFairlyGiven, verifyFairness } from './fairness.ts'
import { isRefused, type AnswerLeaf, type Session } from './session.ts'

/**
 * An answer is to the item whose turn it is, once (invariant 4), by somebody over fourteen (Order 19 Art. 7), who had the
 * screen before them for at least the guard against tapping through.
 */
export function verifyAnswer(session: Session, leaf: AnswerLeaf, at: At): void {
  const { asked, answers } = session
  const turn = asked?.items[answers.size]
  const item = turn?.id === leaf.item ? turn : asked?.items.find(({ id }) => id === leaf.item)
  if (asked && !item) at(`one of ${asked.ids}`, leaf.item)
  if (item && item.fingerprint !== leaf.fingerprint) at('the fingerprint that the policy derives', leaf.fingerprint)
  if (answers.has(leaf.item)) at('each item asked once', `${leaf.item} again`)
  else if (item && item !== turn) at(`${turn!.id}, whose turn it was`, leaf.item)
  if (isRefused(session)) at('nothing asked after a required item was refused', leaf.item)
  if (leaf.age !== 'over14') at('an answer of somebody over14', leaf.age)
  if (leaf.dwell < tapGuardMs) at(`a dwell of at least ${tapGuardMs} ms`, String(leaf.dwell))
  if (leaf.type === 'consent.given') verifyFairlyGiven(leaf.fairness, at)
  else if (leaf.fairness) verifyFairness(leaf.fairness, at)
  answers.set(leaf.item, leaf.type === 'consent.given' ? 'given' : 'refused')
}
