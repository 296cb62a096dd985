import { kindOf } from '../items/kind.ts'
import type { Entry } from './effect.ts'
import type { Event } from './event.ts'
import type { Guardian, GuardianAnswer, Visit } from './state.ts'
import { append, ending, leave, show, type Next } from './visit.ts'

type Tap = Extract<Event, { type: 'tapped' }>

/** Under fourteen, where a guardian can be asked: the way there. */
export const toGuardian = (visit: Visit, at: number): Next | undefined =>
  visit.matter.guardians && [show({ ...visit, age: 'under14' }, 'guardian', at), []]

/** Whether an answer is to what guardians read, where others read the eight items. */
export const isOnTheirs = (entry: Entry): boolean => 'guardian' in entry && !!entry.guardian && kindOf(entry.item) === 'modality'

/**
 * A child, and a purpose for which the policy lets a guardian decide (Order 19 Art. 7; PIPL 31): the guardian is asked, or the other
 * ways are taken. Without an answer of the guardian's no item is ever shown, so that nothing here can be a consent of the child's.
 */
export function onGuardian(visit: Visit, tap: Tap): Next {
  const { asking, guardian, matter } = visit
  if (tap.control === 'alternative') return leave(visit, tap.at, 'alternative', 'age')
  if (tap.control === 'agree' && visit.elsewhere && !visit.saving) return [{ ...visit, answers: visit.elsewhere, saving: true }, append(answersOf(visit, tap.at), 'decided')]
  const method = tap.control === 'tile' && !asking && !guardian && visit.log === 'open' ? (matter.guardians || []).find((each) => each === tap.id) : undefined
  return method ? [show(visit, 'guardian', tap.at, { asking: method }), [{ do: 'ask-guardian', method }]] : [visit, []]
}

/**
 * The guardian has answered. Who is here in person reads and decides on the next screens, item by item; who was asked elsewhere has
 * decided each item there, and the camera waits for a tap here all the same (invariant 2). Without an answer they may be asked again.
 */
export function onGuardianAnswer(visit: Visit, answer: GuardianAnswer | undefined, at: number): Next {
  const { asking } = visit
  if (visit.screen !== 'guardian' || !asking) return [visit, []]
  if (!answer) return [show(visit, 'guardian', at, { asking: undefined }), []]
  const guardian: Guardian = { relation: answer.relation, method: asking }
  const next: Visit = { ...visit, asking: undefined, guardian }
  if (asking === 'in-person') return [show(next, 'consent', at), []]
  const { items = {} } = answer
  const elsewhere: Visit['answers'] = Object.fromEntries(visit.matter.items.map(({ id }) => [id, items[id] === 'given' ? 'given' : 'refused']))
  const decided = { ...next, elsewhere }
  const isRefused = visit.matter.items.some(({ id, required }) => required && elsewhere[id] === 'refused')
  if (!isRefused) return [show(decided, 'guardian', at), []]
  return [{ ...decided, answers: elsewhere, saving: true, log: 'ended' }, append([...answersOf(decided, at), ...ending(visit, 'refused')], 'refused')]
}

/** What the guardian decided elsewhere, item by item, up to a no that ends it. */
function answersOf({ matter, elsewhere: answers = {}, since, age, guardian }: Visit, at: number): Entry[] {
  const last = matter.items.findIndex(({ id, required }) => required && answers[id] === 'refused')
  const asked = last < 0 ? matter.items : matter.items.slice(0, last + 1)
  return asked.map(({ id }) => ({
    type: answers[id] === 'given' ? 'consent.given' : 'consent.refused', item: id, input: 'channel', dwell: Math.round(at - since), age: age!, guardian,
  }))
}
