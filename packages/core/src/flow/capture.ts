import type { Effect } from './effect.ts'
import type { Event } from './event.ts'
import type { Result, Visit } from './state.ts'
import { attemptMs, openingMs, permitDeath } from './timing.ts'
import { append, cameraOff, ending, firstAlternative, leave, show, useEnd, type Next } from './visit.ts'

type Tap = Extract<Event, { type: 'tapped' }>

/** The host wants the camera. It gets it while the permit lives and has openings left (contracts: permit). */
export function onOpening(visit: Visit, at: number): Next {
  const { permit, matter } = visit
  if (!permit || visit.camera !== 'off' || visit.screen !== 'capture' || permit.openings >= matter.attempts || at >= permitDeath(permit, matter.act)) {
    return [visit, [{ do: 'deny', end: useEnd(visit, 'failed', firstAlternative(visit), 'permit') }]]
  }
  const opened = { ...visit, camera: 'opening' as const, using: true, permit: { ...permit, openings: permit.openings + 1 } }
  return [show(opened, 'capture', at, { until: at + openingMs }), [{ do: 'open-camera' }]]
}

/** The camera is on: an attempt of at most 15 s begins, never longer than the permit lives. */
export function onCameraOn(visit: Visit, at: number): Next {
  if (visit.camera !== 'opening' || !visit.permit) return [visit, [{ do: 'close-camera' }]]
  const permit = { ...visit.permit, firstOpened: visit.permit.firstOpened ?? at }
  const until = Math.min(at + attemptMs, permitDeath(permit, visit.matter.act))
  const on: Visit = { ...visit, camera: 'on', cameraSince: at, permit, until }
  return [on, append([{ type: 'camera.on', opening: permit.openings }])]
}

/** The attempt is over, whoever ended it. The camera goes off before anything else happens. */
export function onResult(visit: Visit, result: Result, at: number, reason?: string): Next {
  if (visit.camera === 'off') return [visit, []]
  const off: Visit = { ...visit, camera: 'off', result, ...(reason === undefined ? {} : { reason }) }
  const close: Effect = { do: 'close-camera' }
  const record = visit.camera === 'on' ? [cameraOff(visit, at, result, reason)] : []
  if (result === 'not-matched' && canRetry(off, at)) {
    return [show(off, 'outcome', at), [close, ...append(record)]]
  }
  const last = [...record, ...ending(visit, 'given', reason === undefined ? { result } : { result, reason })]
  const ended: Visit = { ...off, log: 'ended' }
  const effects = [close, ...append(last)]
  if (result === 'not-matched') return [show(ended, 'outcome', at), effects]
  if (result === 'failed') return [show(ended, 'failure', at), effects]
  const done: Effect = { do: 'end-use', end: useEnd(visit, result, firstAlternative(visit), reason) }
  return [show({ ...ended, using: false }, result === 'matched' ? 'receipt' : 'aside', at), [...effects, done]]
}

/** Another attempt on the same permit and the same consent: while openings are left and 15 s of life. */
export const canRetry = ({ permit, matter }: Visit, at: number): boolean =>
  permit !== undefined && permit.openings < matter.attempts && permitDeath(permit, matter.act) - at >= attemptMs

/** Stop is the only control of the capture screen, and needs no guard. */
export function onCapture(visit: Visit, tap: Tap): Next {
  if (tap.control !== 'stop') return [visit, []]
  return visit.camera === 'off' ? dropPermit(visit, tap.at, 'stopped') : onResult(visit, 'stopped', tap.at, 'person')
}

/** A permit that nobody opened, or opened again, is taken back. */
export function dropPermit(visit: Visit, at: number, reason: string): Next {
  const { permit: _, ...kept } = visit
  const result = visit.result === undefined ? {} : { result: visit.result }
  const effects = append(ending(visit, 'given', { ...result, reason }))
  if (visit.using) effects.push({ do: 'end-use', end: useEnd(visit, visit.result ?? 'stopped', firstAlternative(visit), reason) })
  return [show({ ...kept, log: 'ended', using: false }, 'aside', at), effects]
}

/** Not recognised: two equal ways on, or one when the attempts are used up. */
export function onOutcome(visit: Visit, tap: Tap): Next {
  if (tap.control === 'retry' && canRetry(visit, tap.at)) {
    return [show(visit, 'capture', tap.at), [{ do: 'retry' }]]
  }
  if (tap.control === 'tile' && visit.matter.alternatives.includes(tap.id)) return giveUp(visit, tap.at, tap.id)
  return tap.control === 'alternative' ? giveUp(visit, tap.at, firstAlternative(visit)) : [visit, []]
}

function giveUp(visit: Visit, at: number, alternative: string | null): Next {
  const effects = append(ending(visit, 'given', { result: 'not-matched' }))
  effects.push({ do: 'end-use', end: useEnd(visit, 'not-matched', alternative, visit.reason) })
  return [show({ ...visit, log: 'ended', using: false }, 'aside', at), effects]
}

/** A receipt was shown or taken; nothing more is asked. */
export const onReceipt = (visit: Visit, tap: Tap): Next =>
  tap.control === 'done' ? leave(visit, tap.at, 'given') : [visit, []]

/** The host's alternative has the screen; the receipt is one tap away and in nobody's way. */
export function onAside(visit: Visit, tap: Tap): Next {
  if (tap.control === 'copy') return [show(visit, 'receipt', tap.at), []]
  return tap.control === 'done' ? leave(visit, tap.at, 'given') : [visit, []]
}
