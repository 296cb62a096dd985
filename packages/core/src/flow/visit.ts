import type { Decision, Effect, Entry } from './effect.ts'
import type { RecordStep } from './event.ts'
import { rest, type Answer, type How, type Result, type ScreenName, type State, type Visit } from './state.ts'
import { screenTime } from './timing.ts'

/** A state and what to do on the way into it. */
export type Next = readonly [State, readonly Effect[]]

/** Another screen comes up: its clock starts, the guard against tapping through starts, no warning stands. */
export const show = (visit: Visit, screen: ScreenName, at: number, change?: Partial<Visit>): Visit =>
  ({ ...visit, idleUntil: undefined, screen, since: at, until: at + screenTime(screen, visit), ...change })

const firstAlternative = ({ matter }: Visit): string | null => matter.alternatives[0] || null

/** One durable append, or nothing to do when there is nothing to record. */
export const append = (entries: Entry[], step?: RecordStep): Effect[] => (entries.length > 0 ? [{ do: 'append', entries, step }] : [])

/** The one `session.ended` of an opened session (contracts: exactly one). Nothing when it is not owed. */
export const ending = ({ log, age }: Visit, how: How, result?: Result, reason?: string): Entry[] =>
  log === 'unopened' || log === 'ended' ? [] : [{ type: 'session.ended', how, result, reason, age }]

/** What the host hears of the offer. */
export function decision(visit: Visit, how: How, alternative = firstAlternative(visit), reason?: string): Decision {
  const items: Record<string, Answer | 'not-asked'> = {}
  for (const { id } of visit.matter.items) items[id] = visit.answers[id] || 'not-asked'
  return { how, items, alternative, reason: reason || (alternative === null ? 'no-alternative' : undefined) }
}

export const endUse = (visit: Visit, result: Result, alternative = firstAlternative(visit), reason?: string): Effect =>
  ({ do: 'end-use', end: { result, alternative, reason } })

/**
 * The visit is over and wiped. Whoever still waits is told: an unsettled offer as `how`, a permit in use as stopped or as
 * its last result. The camera goes off first, whatever it was doing.
 */
export function leave(visit: Visit, at: number, how: How, reason?: string, alternative = firstAlternative(visit)): Next {
  const on = visit.camera === 'on'
  const result = on ? 'stopped' : visit.result
  const effects: Effect[] = visit.camera === 'off' ? [] : [{ do: 'close-camera' }]
  const off = on ? [cameraOff(visit, at, 'stopped', reason)] : []
  effects.push(...append([...off, ...ending(visit, visit.settled ? 'given' : how, result, reason)]))
  // A refusal that is still on its way to the disk is a refusal, not a leaving.
  const told = visit.log === 'ended' && visit.saving ? 'refused' : how
  if (!visit.settled) effects.push({ do: 'settle', decision: decision(visit, told, alternative, reason) })
  if (visit.using) effects.push(endUse(visit, result || 'stopped', alternative, reason))
  return [rest, effects]
}

export const cameraOff = ({ permit, cameraSince }: Visit, at: number, result: Result, reason?: string): Entry =>
  ({ type: 'camera.off', opening: permit!.openings, ms: Math.max(0, Math.round(at - cameraSince)), result, reason })
