import { blank } from './before.ts'
import type { Event } from './event.ts'
import { onGuardianAnswer } from './guardian.ts'
import { onHandOff } from './handoff.ts'
import type { State, Visit } from './state.ts'
import { decision, show, type Next } from './visit.ts'

/** What happens in a visit of `mingshi-full.js` alone: `mingshi.js` has none of this file. */
export const onFurther = (visit: Visit, event: Event): Next =>
  event.type === 'guardian' ? onGuardianAnswer(visit, event.answer, event.at) : onHandOff(visit, event)

/** With nobody here, a visit may come from another page, decided; and whoever wants the camera is denied it. */
export function onRest(state: State, event: Event): Next {
  if (event.type !== 'redeemed') return [state, event.type === 'opening' ? [{ do: 'deny' }] : []]
  const visit: Visit = { ...blank(event.matter), ...event.matter.carried, log: 'open', settled: true }
  return [show(visit, 'capture', event.at), [{ do: 'settle', decision: decision(visit, 'given') }]]
}
