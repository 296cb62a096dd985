import type { Permit, ScreenName, Visit } from './state.ts'

/** A minute. */
const usualMs = 60_000
/** Milliseconds, where they are not a minute. Every time-out ends as no consent; all but the capture's are warned of and can be extended without limit. */
const screenMs: Partial<Record<ScreenName, number>> = { age: 45_000, guardian: 180_000, outcome: 30_000, receipt: 30_000 }

/** The warning stands at least 20 s (WCAG 2.2.1); here 30. */
export const warningMs = 30_000
/** With larger letters it stands longer too. */
export const warningTime = ({ slow = 0 }: Pick<Visit, 'slow'>): number => warningMs * (1 + slow)
/** A tap within this time of a screen's coming up was meant for the screen before (M24). */
export const tapGuardMs = 500
/** A permit that was never opened dies. */
export const unopenedMs = 20_000
/** The camera has this long to come on. */
export const openingMs = 5_000
/** One attempt. A retry is offered only while this much of the permit's life is left. */
export const attemptMs = 15_000

/** TC260 practice guide on face payment: recognition stops one minute after it began. Other acts have two. */
export const permitMs = (act: Visit['matter']['act']): number => (act === 'payment' ? 60_000 : 120_000)

/** What each screen has, in ms: with the largest letters three times as long, for whoever needs those needs time; but for the camera's. */
export const screenTime = (screen: ScreenName, { matter, slow = 0 }: Pick<Visit, 'matter' | 'slow'>): number =>
  screen === 'capture' ? attemptMs : (1 + slow) * (screen === 'consent' ? Math.max(usualMs, 2 * matter.readMs) : screenMs[screen] || usualMs)

/** When a permit dies if nothing else ends it. */
export const permitDeath = ({ issued, firstOpened }: Permit, act: Visit['matter']['act']): number =>
  firstOpened === undefined ? issued + unopenedMs : firstOpened + permitMs(act)
