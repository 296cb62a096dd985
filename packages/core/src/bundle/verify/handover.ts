import { unopenedMs } from '../../flow/timing.ts'
import type { LeafOf } from '../../receipt/record.ts'
import { slackMs, verifyOpen } from './camera.ts'
import type { At } from './fault.ts'
import type { OpenLeaf, Session } from './session.ts'

/** A permit leaves a page as it might have opened the camera there: after every yes, and unopened. Once. */
export function verifyHanded(session: Session, leaf: LeafOf<'permit.handed'>, at: At): void {
  verifyOpen(session, at)
  if (session.openings > 0) at('a permit that was not opened', `${session.openings} openings`)
  if (session.redeemed) at('one way to another page', 'a second')
  session.onItsWay = leaf.t
}

/** It is taken up by another start, within its life, while every yes still stands. From here on the session is that start's. */
export function verifyRedeemed(session: Session, leaf: LeafOf<'permit.redeemed'>, at: At): void {
  const { onItsWay, opened } = session
  if (onItsWay === undefined) return at('a permit.handed before it', 'none')
  if (leaf.boot === opened.boot) at('another start than that which handed it over', leaf.boot)
  if (leaf.t - onItsWay > unopenedMs + slackMs) at(`within ${unopenedMs + slackMs} ms`, String(leaf.t - onItsWay))
  verifyOpen(session, at)
  session.opened = { ...opened, boot: leaf.boot }
  session.onItsWay = undefined
  session.redeemed = true
}

/** While a permit is on its way it is redeemed, or its session ends, and whichever page sees that writes it. */
export function isElsewhere({ onItsWay }: Session, { type }: OpenLeaf, at: At): boolean {
  if (onItsWay === undefined) return false
  const isOne = type === 'permit.redeemed' || type === 'session.ended'
  if (!isOne) at('the permit redeemed, or the session ended', type)
  return isOne
}
