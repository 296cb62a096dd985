import type { Decision, Effect, Entry, UseEnd } from './effect.ts'
import type { RecordStep } from './event.ts'
import { rest, type How, type Result, type ScreenName, type State, type Visit } from './state.ts'
import { screenTime } from './timing.ts'

/** A state and what to do on the way into it. */
export type Next = readonly [State, readonly Effect[]]

/** Another screen comes up: its clock starts, the guard against tapping through starts, no warning stands. */
export function show(visit: Visit, screen: ScreenName, at: number, change: Partial<Visit> = {}): Visit {
  const { idleUntil: _, ...kept } = visit
  return { ...kept, screen, since: at, until: at + screenTime(screen, visit.matter.readMs), ...change }
}

export const firstAlternative = ({ matter }: Visit): string | null => matter.alternatives[0] ?? null

/** One durable append, or nothing to do when there is nothing to record. */
export const append = (entries: Entry[], step?: RecordStep): Effect[] =>
  entries.length === 0 ? [] : [step === undefined ? { do: 'append', entries } : { do: 'append', entries, step }]

/** The one `session.ended` of an opened session (contracts: exactly one). Nothing when it is not owed. */
export function ending(visit: Visit, how: How, facts: { result?: Result; reason?: string } = {}): Entry[] {
  if (visit.log === 'unopened' || visit.log === 'ended') return []
  const age = visit.age === undefined ? {} : { age: visit.age }
  return [{ type: 'session.ended', how, ...facts, ...age }]
}

/** What the host hears of the offer. */
export function decision(visit: Visit, how: How, alternative = firstAlternative(visit), reason?: string): Decision {
  const items = Object.fromEntries(visit.matter.items.map(({ id }) => [id, visit.answers[id] ?? ('not-asked' as const)]))
  const why = alternative === null && reason === undefined ? 'no-alternative' : reason
  return why === undefined ? { how, items, alternative } : { how, items, alternative, reason: why }
}

export const useEnd = (visit: Visit, result: Result, alternative = firstAlternative(visit), reason?: string): UseEnd =>
  reason === undefined ? { result, alternative } : { result, alternative, reason }

/**
 * The visit is over and wiped. Whoever still waits is told: an unsettled offer as `how`, a permit in use as stopped or as
 * its last result. The camera goes off first, whatever it was doing.
 */
export function leave(visit: Visit, at: number, how: How, reason?: string, alternative = firstAlternative(visit)): Next {
  const result = visit.camera === 'on' ? 'stopped' : visit.result
  const entries: Entry[] = []
  if (visit.camera === 'on') entries.push(cameraOff(visit, at, 'stopped', reason))
  entries.push(...ending(visit, visit.settled ? 'given' : how, { ...(result && { result }), ...(reason && { reason }) }))
  const effects: Effect[] = visit.camera === 'off' ? [] : [{ do: 'close-camera' }]
  effects.push(...append(entries))
  // A refusal that is still on its way to the disk is a refusal, not a leaving.
  const told = visit.log === 'ended' && visit.saving ? 'refused' : how
  if (!visit.settled) effects.push({ do: 'settle', decision: decision(visit, told, alternative, reason) })
  if (visit.using) effects.push({ do: 'end-use', end: useEnd(visit, result ?? 'stopped', alternative, reason) })
  return [rest, effects]
}

export const cameraOff = (visit: Visit, at: number, result: Result, reason?: string): Entry => ({
  type: 'camera.off',
  opening: visit.permit?.openings ?? 0,
  ms: Math.max(0, Math.round(at - visit.cameraSince)),
  result,
  ...(reason === undefined ? {} : { reason }),
})
