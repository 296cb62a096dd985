import type { Entry } from './effect.ts'
import type { Event, RecordStep } from './event.ts'
import type { Visit } from './state.ts'
import { append, decision, ending, show, type Next } from './visit.ts'

type Tap = Extract<Event, { type: 'tapped' }>

/** Whether the two buttons are live: the session is durable in the log, and no answer is on its way there. */
export const isLive = (visit: Visit): boolean => visit.log === 'open' && !visit.saving

/**
 * One screen, one item, one tap (Order 19 Art. 6; PIPL 14, 29). The answer counts when its record is durable; a required
 * item refused ends the way through the face, an optional one only its own flow.
 */
export function onConsent(visit: Visit, tap: Tap): Next {
  const item = visit.matter.items[visit.step]
  if ((tap.control !== 'agree' && tap.control !== 'refuse') || !item || tap.item !== item.id || !isLive(visit)) return [visit, []]
  const given = tap.control === 'agree'
  const answered = { ...visit, answers: { ...visit.answers, [item.id]: given ? 'given' : 'refused' } as const, saving: true }
  const record: Entry = {
    type: given ? 'consent.given' : 'consent.refused',
    item: item.id,
    input: tap.input,
    dwell: Math.round(tap.at - visit.since),
    age: visit.age!,
    guardian: visit.guardian,
  }
  if (!given && item.required) {
    return [{ ...answered, log: 'ended' }, append([record, ...ending(visit, 'refused')], 'refused')]
  }
  const step: RecordStep = visit.step + 1 < visit.matter.items.length ? 'answered' : 'decided'
  return [answered, append([record], step)]
}

/** Where answers are given: on the items' own screens, and where a guardian's come in. */
export const isAnswering = ({ screen }: Visit): boolean => screen === 'consent' || screen === 'guardian'

/** The answer is durable. */
export function onAnswerRecorded(visit: Visit, step: RecordStep, at: number): Next {
  if (!isAnswering(visit) || !visit.saving) return [visit, []]
  const saved = { ...visit, saving: false }
  switch (step) {
    case 'answered':
      return [show({ ...saved, step: visit.step + 1 }, 'consent', at), []]
    case 'decided':
      return decide(saved, at)
    case 'refused':
      return refused(saved, at)
    default:
      return [visit, []]
  }
}

/** A refusal sends the person on at once; nothing asks again (invariant 4). */
export const refused = (visit: Visit, at: number): Next => [
  show({ ...visit, saving: false, settled: true }, 'aside', at),
  [{ do: 'settle', decision: decision(visit, 'refused') }],
]

/** Every item was asked and every required one is given, durably: this alone makes a permit (invariant 1). */
function decide(visit: Visit, at: number): Next {
  const permitted = show({ ...visit, settled: true, permit: { issued: at, openings: 0 } }, 'capture', at)
  return [permitted, [{ do: 'settle', decision: decision(visit, 'given') }]]
}
