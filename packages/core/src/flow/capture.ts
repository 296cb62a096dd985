import type { Effect } from './effect.ts'
import type { Event } from './event.ts'
import type { Result, Visit } from './state.ts'
import { attemptMs, openingMs, permitDeath } from './timing.ts'
import { append, cameraOff, ending, endUse, leave, show, type Next } from './visit.ts'

type Tap = Extract<Event, { type: 'tapped' }>

/** The host wants the camera. It gets it while the permit lives and has openings left (contracts: permit). */
export function onOpening(visit: Visit, at: number): Next {
  const { permit, matter, camera, screen } = visit
  if (!permit || camera !== 'off' || screen !== 'capture' || permit.openings >= matter.attempts || at >= permitDeath(permit, matter.act)) {
    return [visit, [{ do: 'deny' }]]
  }
  const openings = permit.openings + 1
  const change = { camera: 'opening', using: true, permit: { ...permit, openings }, until: at + openingMs } as const
  return [show(visit, 'capture', at, change), [{ do: 'open-camera' }]]
}

/** The camera is on: an attempt of at most 15 s begins, never longer than the permit lives. */
export function onCameraOn(visit: Visit, at: number): Next {
  if (visit.camera !== 'opening' || !visit.permit) return [visit, [{ do: 'close-camera' }]]
  const permit = { ...visit.permit, firstOpened: visit.permit.firstOpened || at }
  const until = Math.min(at + attemptMs, permitDeath(permit, visit.matter.act))
  return [{ ...visit, camera: 'on', cameraSince: at, permit, until }, append([{ type: 'camera.on', opening: permit.openings }])]
}

/** The attempt is over, whoever ended it. The camera goes off before anything else happens. */
export function onResult(visit: Visit, result: Result, at: number, reason?: string): Next {
  if (visit.camera === 'off') return [visit, []]
  const off: Visit = { ...visit, camera: 'off', result, reason }
  const record = visit.camera === 'on' ? [cameraOff(visit, at, result, reason)] : []
  const again = result === 'not-matched' && canRetry(off, at)
  const effects: Effect[] = [{ do: 'close-camera' }, ...append(again ? record : [...record, ...ending(visit, 'given', result, reason)])]
  if (again) return [show(off, 'outcome', at), effects]
  const screen = ({ 'not-matched': 'outcome', failed: 'failure', matched: 'receipt', stopped: 'aside' } as const)[result]
  const done = result === 'matched' || result === 'stopped'
  if (done) effects.push(endUse(visit, result, undefined, reason))
  return [show(off, screen, at, { log: 'ended', using: !done }), effects]
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
  const effects = append(ending(visit, 'given', visit.result, reason))
  if (visit.using) effects.push(endUse(visit, visit.result || 'stopped', undefined, reason))
  return [show(visit, 'aside', at, { permit: undefined, log: 'ended', using: false }), effects]
}

/** Not recognised: two equal ways on, or one when the attempts are used up. */
export function onOutcome(visit: Visit, tap: Tap): Next {
  if (tap.control === 'retry' && canRetry(visit, tap.at)) return [show(visit, 'capture', tap.at), [{ do: 'retry' }]]
  if (tap.control === 'tile' && visit.matter.alternatives.includes(tap.id)) return giveUp(visit, tap.at, tap.id)
  return tap.control === 'alternative' ? giveUp(visit, tap.at) : [visit, []]
}

const giveUp = (visit: Visit, at: number, alternative?: string): Next => [
  show(visit, 'aside', at, { log: 'ended', using: false }),
  [...append(ending(visit, 'given', 'not-matched')), endUse(visit, 'not-matched', alternative, visit.reason)],
]

/** A receipt was shown or taken; nothing more is asked. */
export const onReceipt = (visit: Visit, tap: Tap): Next =>
  tap.control === 'done' ? leave(visit, tap.at, 'given') : [visit, []]

/** The host's alternative has the screen; the receipt is one tap away and in nobody's way. */
export const onAside = (visit: Visit, tap: Tap): Next =>
  tap.control === 'copy' ? [show(visit, 'receipt', tap.at), []] : onReceipt(visit, tap)
