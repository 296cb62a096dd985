import { onOpening } from './capture.ts'
import type { Event } from './event.ts'
import { isVisit, type Visit } from './state.ts'
import { append, ending, endUse, show, type Next } from './visit.ts'

/**
 * A permit handed on, to a vendor's own face call or to another page: as good as an opening, and the only one. It lives until its record is
 * durable. From there on the camera is not ours, and the visit is over for this page: the session too, or it goes on where the permit is redeemed.
 */
export function onHandOff(visit: Visit, event: Event): Next {
  if (event.type === 'handing') return onHanding(visit, event.at)
  const { permit, log, saving, screen } = visit
  if (event.type !== 'handed' || !permit || log !== 'open' || !saving || screen !== 'capture') return [visit, []]
  const effects = [...append(event.to ? [] : ending(visit, 'given', visit.result, 'handoff')), endUse(visit, 'stopped', undefined, 'handoff')]
  return [show(visit, 'aside', event.at, { permit: undefined, log: 'ended', using: false, saving: false }), effects]
}

function onHanding(visit: Visit, at: number): Next {
  const [opened, effects] = onOpening(visit, at)
  if (!isVisit(opened) || effects[0]!.do === 'deny') return [visit, effects]
  return [{ ...opened, camera: 'off', saving: true, permit: { ...opened.permit!, openings: visit.matter.attempts } }, []]
}
