import { permitMs } from '../../flow/timing.ts'
import { attemptsOf } from '../../policy/defaults.ts'
import type { LeafOf } from '../../receipt/record.ts'
import type { At } from './fault.ts'
import { requiredOf, type Session } from './session.ts'

/** A page that was held up closes its camera late, or comes late, and says so. */
export const slackMs = 60_000

/** Every item was asked, and every required one given and still is (invariant 1). */
export function verifyOpen(session: Session, at: At): void {
  const { asked, answers, over, result } = session
  const required = requiredOf(session)
  const missing = required.filter((id) => answers.get(id) !== 'given')
  const unasked = (asked?.items ?? []).filter(({ id }) => !answers.has(id)).map(({ id }) => id)
  const taken = required.filter((id) => over.has(id))
  if (missing.length > 0) at('every required item given before the camera', `${missing.join(', ')} not given`)
  else if (unasked.length > 0) at('every item asked before the camera', `${unasked.join(', ')} not asked`)
  if (taken.length > 0) at('no camera after a required item was over', taken.map((id) => `${id} ${over.get(id)}`).join(', '))
  if (session.camera) at('a camera that was off', 'one that was on')
  if (result && result !== 'not-matched') at('another attempt only after not-matched', result)
}

/** No camera before that, and as often as the policy has attempts. */
export function verifyCameraOn(session: Session, { opening }: LeafOf<'camera.on'> | LeafOf<'camera.off'> | LeafOf<'handoff'>, at: At): void {
  const { asked } = session
  verifyOpen(session, at)
  session.camera = true
  session.openings++
  if (opening !== session.openings) at(`opening ${session.openings}`, String(opening))
  if (asked && session.openings > attemptsOf(asked.purpose)) at(`at most ${attemptsOf(asked.purpose)} openings`, String(session.openings))
}

/** Where the record of its coming on could not be made, the one of its going off stands for both. */
export function verifyCameraOff(session: Session, leaf: LeafOf<'camera.off'>, at: At): void {
  if (!session.camera) verifyCameraOn(session, leaf, at)
  else if (leaf.opening !== session.openings) at(`opening ${session.openings}`, String(leaf.opening))
  const most = session.asked && permitMs(session.asked.purpose.act) + slackMs
  if (most && leaf.ms > most) at(`a camera that is on for ${most} ms at most`, String(leaf.ms))
  session.camera = false
  session.result = leaf.result
}

/** A vendor's camera may come on where ours might: as an opening, and the last one. */
export function verifyHandoff(session: Session, leaf: LeafOf<'handoff'>, at: At): void {
  verifyCameraOn(session, leaf, at)
  session.camera = false
  session.handed = true
}
