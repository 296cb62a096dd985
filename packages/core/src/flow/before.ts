import type { Event } from './event.ts'
import { toGuardian } from './guardian.ts'
import { rest, type Matter, type Visit } from './state.ts'
import { append, decision, ending, leave, show, type Next } from './visit.ts'

type Tap = Extract<Event, { type: 'tapped' }>

/** Offered: the ways stand side by side, and nothing is in the log until the face is picked. */
export const offer = (matter: Matter, at: number): Next => [show(blank(matter), 'method', at), []]

/** Asked, or the face picked: the session opens in the log while the age question already stands. */
export const begin = (visit: Visit, at: number): Next => {
  const { way, items, alternatives } = visit.matter
  const opened = { type: 'session.opened', way: way as 'offer' | 'ask', items: items.map(({ id }) => id), alternatives } as const
  return [show(visit, 'age', at, { log: 'opening' }), append([opened], 'opened')]
}

export const ask = (matter: Matter, at: number): Next => begin(blank(matter), at)

/** The method screen. The face is one tile among equals; any other tile is the whole way, in one tap. */
export function onMethod(visit: Visit, tap: Tap): Next {
  if (tap.control !== 'tile') return [visit, []]
  if (visit.matter.alternatives.includes(tap.id)) return [rest, [{ do: 'settle', decision: decision(visit, 'alternative', tap.id) }]]
  return tap.id === 'face' ? begin(visit, tap.at) : [visit, []]
}

/**
 * The age question (Order 19 Art. 7). Under fourteen and “rather not say” are the same to the machine: the alternatives,
 * and the face stays away for this visit; only where a guardian can be asked here, they are, for somebody under fourteen.
 */
export function onAge(visit: Visit, tap: Tap): Next {
  if (tap.control === 'over14') return [show({ ...visit, age: 'over14' }, 'consent', tap.at), []]
  const asked = tap.control === 'under14' && toGuardian(visit, tap.at)
  if (asked) return asked
  if (tap.control === 'under14' || tap.control === 'unsaid') return leave({ ...visit, age: tap.control }, tap.at, 'alternative', 'age')
  return [visit, []]
}

/**
 * The log failed, or the face was switched off, before any decision: the alternatives stand, and say why. Where the end of
 * the session cannot be recorded, the next start records it as interrupted.
 */
export function fail(visit: Visit, at: number, reason: string, recording: boolean): Next {
  const entries = recording ? ending(visit, 'unavailable', undefined, reason) : []
  return [show({ ...visit, log: 'ended', saving: false, reason }, 'failure', at), append(entries)]
}

/** The failure screen: every living alternative in one tap. */
export function onFailure(visit: Visit, tap: Tap): Next {
  if (tap.control !== 'tile' || !visit.matter.alternatives.includes(tap.id)) return [visit, []]
  return leave(visit, tap.at, 'unavailable', visit.reason, tap.id)
}

export const blank = (matter: Matter): Visit => ({
  screen: 'method',
  matter,
  since: 0,
  until: 0,
  step: 0,
  answers: {},
  log: 'unopened',
  saving: false,
  camera: 'off',
  cameraSince: 0,
  settled: false,
  using: false,
})
