import { limits, type Metric } from '../../fairness/metrics.ts'
import { unfairIn, type Fairness } from '../../fairness/summary.ts'
import type { At } from './fault.ts'
import type { AnswerLeaf, Session } from './session.ts'

/** What every consent screen of ours is measured by: all but the camera's indicator, and the words, which are ours (a test looks at them). */
const always = (Object.keys(limits) as Metric[]).filter((metric) => !/^M(14|21)/.test(metric))

const measured = (Object.entries(limits) as [Metric, number][]).map(([metric, limit]) => ({ metric, limit, isNeeded: always.includes(metric) }))

/** Nearly every one, of a million answers: all of `always` there, and nothing outside its limit. Of any other it is looked up what is wrong. */
export function isFair({ pass, worst }: Fairness): boolean {
  for (const { metric, limit, isNeeded } of measured) {
    const value = worst[metric]
    if (value === undefined ? isNeeded : value === null || (limit < 0 ? value < -limit : value > limit)) return false
  }
  return pass
}

/** A summary says what its own values say, by metrics that we know. */
export function verifyFairness(fairness: Fairness, at: At): string[] {
  const unfair = unfairIn(fairness)
  if (fairness.pass !== (unfair.length === 0)) at(`pass as its values say, ${unfair.length === 0}`, String(fairness.pass))
  return unfair
}

/**
 * Whether a kiosk measures, the opening of each session says, and every answer in it agrees. Of one that does not, nothing is known; where
 * one does, a yes counts only on a screen that was measured, in full, and found fair (Order 19 Art. 12; PIPL 14).
 */
export function verifyMeasured({ opened }: Session, { type, fairness }: AnswerLeaf, at: At): void {
  const measures = opened.fairness !== undefined
  if ((fairness !== undefined) !== measures) at(measures ? 'what was measured of the screen, since the opening says that this kiosk measures' : 'nothing measured, since the opening says nothing of it', measures ? 'nothing' : 'a fairness')
  if (!fairness) {
    if (fairness === null && type === 'consent.given') at('a consent on a screen that was measured', 'one that was not')
    return
  }
  if (isFair(fairness)) return
  const unfair = verifyFairness(fairness, at)
  if (type === 'consent.refused') return
  if (unfair.length > 0) at('a consent on a screen that is fair', `a hard failure of ${unfair.join(', ')}`)
  const missing = always.filter((metric) => fairness.worst[metric] === undefined)
  if (missing.length > 0) at(`a measurement of ${missing.join(', ')}`, 'none')
}
