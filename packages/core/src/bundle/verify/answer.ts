import { tapGuardMs } from '../../flow/timing.ts'
import type { At } from './fault.ts'
import { verifyMeasured } from './fairness.ts'
import { isRefused, type AnswerLeaf, type Session } from './session.ts'

/**
 * An answer is to the item whose turn it is, once (invariant 4), by somebody over fourteen or the guardian of somebody under
 * (Order 19 Art. 7), who had the screen before them for at least the guard against tapping through.
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
  verifyWhose(session, leaf, at)
  if (leaf.dwell < tapGuardMs) at(`a dwell of at least ${tapGuardMs} ms`, String(leaf.dwell))
  verifyMeasured(session, leaf, at)
  answers.set(leaf.item, leaf.type === 'consent.given' ? 'given' : 'refused')
}

/** One person answers: over fourteen, or as the one guardian, where the policy lets one. An answer from elsewhere is a guardian's. */
function verifyWhose(session: Session, { age, guardian, input }: AnswerLeaf, at: At): void {
  const whose = guardian ? `the ${guardian.relation}, ${guardian.method}` : 'the person'
  session.whose ??= whose
  if (whose !== session.whose) at(`an answer of ${session.whose}, as before`, whose)
  if (guardian && session.asked && !session.asked.guardian) at('no guardian, whom the policy does not ask', whose)
  if (guardian ? age !== 'under14' : age !== 'over14') at(guardian ? 'a guardian of somebody under14' : 'an answer of somebody over14', age)
  if ((input === 'channel') !== (guardian?.method === 'channel')) at('the input channel when and only when a guardian answered over one', `${input} of ${whose}`)
}
