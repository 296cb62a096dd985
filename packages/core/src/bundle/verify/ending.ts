import type { At } from './fault.ts'
import { isRefused, requiredOf, type EndLeaf, type Session } from './session.ts'

/** How a session ended agrees with what happened in it. An interrupted one may have come to any point. */
export function verifyEnding(session: Session, leaf: EndLeaf, at: At): void {
  const { answers, openings } = session
  const { how, age } = leaf
  if (session.camera && how !== 'interrupted') at('the camera off before the end', 'on')
  verifyResult(session, leaf, at)
  if (leaf.reason === 'handoff' && !session.handed) at('a handoff before an end because of it', 'none')
  if (leaf.reason === 'unredeemed' && session.onItsWay === undefined) at('a permit on its way before an end because of it', 'none')
  if (how === 'interrupted') return
  const answered = session.whose === undefined || session.whose === 'the person' ? 'over14' : 'under14'
  if (answers.size > 0 && age !== answered) at(`an end of somebody ${answered}, as the answers say`, age ?? 'no age')
  // While a guardian is asked, a child may leave and the face be switched off.
  const isAsking = age === 'under14' && session.asked?.guardian
  if (!(isAsking && how !== 'alternative') && (how === 'alternative') !== (age === 'under14' || age === 'unsaid')) at('alternative when and only when the age was under14 or unsaid', `${how} with ${age ?? 'no age'}`)
  if (how === 'alternative' && answers.size > 0) at('no answer before the alternative', [...answers.keys()].join(', '))
  if (how !== 'given' && openings > 0) at('given, as the camera was on', how)
  if (session.asked && isRefused(session) !== (how === 'refused')) at('refused when and only when a required item was', how)
  if (how !== 'given') return
  const missing = requiredOf(session).filter((id) => answers.get(id) !== 'given')
  const unasked = (session.asked?.items ?? []).filter(({ id }) => !answers.has(id)).map(({ id }) => id)
  if (missing.length > 0) at('every required item given', `${missing.join(', ')} not given`)
  else if (unasked.length > 0) at('every item asked', `${unasked.join(', ')} not asked`)
}

/**
 * The end repeats how the last opening went. An opening that never came to a picture has no leaf of its own: it failed or was
 * stopped, and was the first or came after a face that was not recognised.
 */
function verifyResult({ result: last }: Session, { how, result }: EndLeaf, at: At): void {
  if (how !== 'given') return result === undefined ? undefined : at(`no result of a session that is ${how}`, result)
  const withoutPicture = result === 'failed' || result === 'stopped'
  if (result === last || (withoutPicture && (last === undefined || last === 'not-matched'))) return
  at(last ? `the result of the last opening, ${last}` : 'no result without the camera', result ?? 'none')
}
