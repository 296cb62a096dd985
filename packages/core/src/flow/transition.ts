import { ask, fail, offer, onAge, onFailure, onMethod } from './before.ts'
import { dropPermit, onAside, onCameraOn, onCapture, onOpening, onOutcome, onReceipt, onResult } from './capture.ts'
import { isAnswering, onAnswerRecorded, onConsent, refused } from './consent.ts'
import type { Event } from './event.ts'
import { onFurther, onRest } from './further.ts'
import { onGuardian } from './guardian.ts'
import { isVisit, type ScreenName, type State, type Visit } from './state.ts'
import { screenTime, tapGuardMs, warningTime } from './timing.ts'
import { leave, show, type Next } from './visit.ts'

type Tap = Extract<Event, { type: 'tapped' }>

/**
 * The whole flow as one pure function: a state and an event give the next state and what to do on the way there. Time is
 * in the event. Whatever does not fit the state changes nothing.
 */
export function transition(state: State, event: Event): Next {
  if (!isVisit(state)) {
    if (event.type === 'offered') return offer(event.matter, event.at)
    if (event.type === 'asked') return ask(event.matter, event.at)
    return onRest(state, event)
  }
  if (state.screen === 'capture' && event.at >= state.until && event.type !== 'ticked') {
    // A permit's time is over when it is over, not when the next tick comes: a late match is none.
    const [late, effects] = onTick(state, event.at)
    const [next, more] = transition(late, event)
    return [next, [...effects, ...more]]
  }
  switch (event.type) {
    case 'tapped':
      return onTap(state, event)
    case 'touched':
      return [extended({ ...state, slow: event.slow }, event.at), []]
    case 'uncovered':
      return [{ ...state, since: event.at }, []]
    case 'ticked':
      return onTick(state, event.at)
    case 'recorded':
      if (event.step !== 'opened') return onAnswerRecorded(state, event.step, event.at)
      return [state.log === 'opening' ? { ...state, log: 'open' } : state, []]
    case 'unrecorded':
      return onUnrecorded(state, event.at, event.reason)
    case 'opening':
      return onOpening(state, event.at)
    case 'camera-on':
      return onCameraOn(state, event.at)
    case 'camera-failed':
      return onResult(state, 'failed', event.at, event.reason)
    case 'resulted':
      if (event.reason === 'hidden' && state.camera === 'off') return hasPermit(state) ? dropPermit(state, event.at, event.reason) : [state, []]
      // Stopping counts while the camera is still coming on; no other result does before a frame was there.
      return state.camera === 'on' || event.result === 'stopped' ? onResult(state, event.result, event.at, event.reason) : [state, []]
    case 'face-off':
      return onFaceOff(state, event.at, event.reason)
    case 'ended':
      return goneFrom(state, event.at, event.reason)
    case 'living':
      return [{ ...state, matter: { ...state.matter, alternatives: event.alternatives } }, []]
    default:
      return onFurther(state, event)
  }
}

const onScreen: Record<ScreenName, (visit: Visit, tap: Tap) => Next> = {
  method: onMethod,
  age: onAge,
  guardian: onGuardian,
  consent: onConsent,
  capture: onCapture,
  outcome: onOutcome,
  receipt: onReceipt,
  failure: onFailure,
  aside: onAside,
}

/** Only a trusted tap moves anything (invariant 2). Leaving and stopping work at once; all else waits out the tap guard. */
function onTap(visit: Visit, tap: Tap): Next {
  if (!tap.trusted) return [visit, []]
  if (tap.control === 'end') return goneFrom(visit, tap.at, 'person')
  if (visit.idleUntil !== undefined) return tap.control === 'stay' ? [extended(visit, tap.at), []] : [visit, []]
  if (tap.control !== 'stop' && tap.at - visit.since < tapGuardMs) return [visit, []]
  return onScreen[visit.screen](visit, tap)
}

/** Gone, by choice or by silence. On the failure screen the machine had nothing else to offer: that is what the host hears. */
const goneFrom = (visit: Visit, at: number, why: string): Next =>
  visit.screen === 'failure' ? leave(visit, at, 'unavailable', visit.reason) : leave(visit, at, 'left', why)

/** A touch shows that somebody is there: the screen's time begins again, and its tap guard where a warning lay over it. */
const extended = (visit: Visit, at: number): Visit =>
  visit.screen === 'capture' || visit.screen === 'aside'
    ? visit
    : { ...visit, idleUntil: undefined, since: visit.idleUntil ? at : visit.since, until: at + screenTime(visit.screen, visit) }

/** No time-out ends in a consent (invariant 2): each ends in a warning, the alternative or a wiped visit. */
function onTick(visit: Visit, at: number): Next {
  if (visit.idleUntil !== undefined) return at < visit.idleUntil ? [visit, []] : goneFrom(visit, at, 'idle')
  if (at < visit.until) return [visit, []]
  if (visit.screen === 'aside') return leave(visit, at, 'left')
  if (visit.screen !== 'capture') return [{ ...visit, idleUntil: at + warningTime(visit) }, []]
  if (visit.camera === 'on') return onResult(visit, 'not-matched', at, 'time')
  return visit.camera === 'opening' ? onResult(visit, 'failed', at, 'camera-slow') : dropPermit(visit, at, 'unopened')
}

/**
 * The record could not be made: no consent counts, no camera opens, and the alternatives stand (invariants 1, 3). Refusing
 * needs no record to be a refusal.
 */
function onUnrecorded(visit: Visit, at: number, reason: string): Next {
  if (visit.camera !== 'off') return onResult({ ...visit, log: 'ended' }, 'failed', at, reason)
  if (isAnswering(visit) && visit.log === 'ended') return refused(visit, at)
  if (hasPermit(visit)) return takenBack({ ...visit, log: 'ended' }, at, reason)
  if (visit.settled) return [visit, []]
  return fail({ ...visit, answers: {} }, at, reason, false)
}

function onFaceOff(visit: Visit, at: number, reason: string): Next {
  if (visit.camera !== 'off') return onResult(visit, 'failed', at, reason)
  if (hasPermit(visit)) return takenBack(visit, at, reason)
  if (visit.settled || visit.screen === 'failure') return [visit, []]
  return fail(visit, at, reason, true)
}

/** Between its attempts, or before the first. */
const hasPermit = ({ permit, log }: Visit): boolean => permit !== undefined && log === 'open'

const takenBack = (visit: Visit, at: number, reason: string): Next => [show(visit, 'failure', at, { permit: undefined, reason }), []]
