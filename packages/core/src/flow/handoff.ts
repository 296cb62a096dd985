import { onOpening } from './capture.ts'
import type { Event } from './event.ts'
import { isVisit, type Visit } from './state.ts'
import { append, ending, endUse, show, type Next } from './visit.ts'

/**
 * A permit handed to a vendor's own face call: as good as an opening, and the only one. It lives until its record is durable; from there on
 * the camera is not ours, and the visit is over for us: nobody here knows how it went on.
 */
export function onHandOff(visit: Visit, { type, at }: Event): Next {
  if (type === 'handing') return onHanding(visit, at)
  const { permit, log, saving, screen } = visit
  if (type !== 'handed' || !permit || log !== 'open' || !saving || screen !== 'capture') return [visit, []]
  const effects = [...append(ending(visit, 'given', visit.result, 'handoff')), endUse(visit, 'stopped', undefined, 'handoff')]
  return [show(visit, 'aside', at, { permit: undefined, log: 'ended', using: false, saving: false }), effects]
}

function onHanding(visit: Visit, at: number): Next {
  const [opened, effects] = onOpening(visit, at)
  if (!isVisit(opened) || effects[0]!.do === 'deny') return [visit, effects]
  return [{ ...opened, camera: 'off', saving: true, permit: { ...opened.permit!, openings: visit.matter.attempts } }, []]
}
