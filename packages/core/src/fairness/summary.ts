import { holds, isHard, limits, type FairnessResult, type Metric } from './metrics.ts'

/** What a record says of the screen that was before the person: the worst of every metric, of how many measurements. */
export interface Fairness {
  measured: number
  /** On a display that is known: what is in millimetres is hard. */
  calibrated: boolean
  /** No hard metric failed. */
  pass: boolean
  worst: { [metric: string]: number | null }
}

/** One more measurement of the same screen. */
export function summarise(before: Fairness | undefined, results: readonly FairnessResult[], known: boolean): Fairness {
  const worst = { ...(before && before.worst) }
  for (const { metric, value } of results) {
    const was = worst[metric]
    worst[metric] = was === undefined ? value : was === null || value === null ? null : limits[metric] < 0 ? Math.min(was, value) : Math.max(was, value)
  }
  const calibrated = known && (!before || before.calibrated)
  const fairness = { measured: (before ? before.measured : 0) + 1, calibrated, pass: true, worst }
  fairness.pass = !unfairIn(fairness)[0]
  return fairness
}

/** The hard metrics that a summary shows failing. What is no metric of ours fails: it says nothing. */
export const unfairIn = ({ worst, calibrated }: Fairness): string[] =>
  Object.entries(worst).flatMap(([metric, value]) => (isHard(metric, calibrated) && !(metric in limits && holds(metric as Metric, value)) ? [metric] : []))
