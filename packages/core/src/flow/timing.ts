import type { Permit, ScreenName, Visit } from './state.ts'

/** Milliseconds. Every time-out ends as no consent; all but the capture's are warned of and can be extended without limit. */
const screenMs: Record<Exclude<ScreenName, 'consent'>, number> = {
  method: 60_000,
  age: 45_000,
  guardian: 180_000,
  capture: 15_000,
  outcome: 30_000,
  receipt: 30_000,
  failure: 60_000,
  aside: 60_000,
}

/** The warning stands at least 20 s (WCAG 2.2.1); here 30. */
export const warningMs = 30_000
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

export const screenTime = (screen: ScreenName, readMs: number): number =>
  screen === 'consent' ? Math.max(60_000, 2 * readMs) : screenMs[screen]

/** When a permit dies if nothing else ends it. */
export const permitDeath = ({ issued, firstOpened }: Permit, act: Visit['matter']['act']): number =>
  firstOpened === undefined ? issued + unopenedMs : firstOpened + permitMs(act)
