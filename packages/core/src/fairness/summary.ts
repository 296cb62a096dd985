import { holds, isHard, limits, type FairnessResult, type Metric } from './metrics.ts'

/** What a record says of the screen that was before the person: the worst of every metric, of how many measurements. */
export interface Fairness {
  measured: number
  /** On a display that is known: what is in millimetres is hard. */
  calibrated: boolean
  /** No hard metric failed. */
  pass: boolean
  worst: { [metric in Metric]?: number | null | undefined }
}

/** One more measurement of the same screen. */
export function summarise({ measured, pass, worst }: Omit<Fairness, 'calibrated'> = { measured: 0, pass: true, worst: {} }, results: readonly FairnessResult[], calibrated: boolean): Fairness {
  const next = { measured: measured + 1, calibrated, pass, worst: { ...worst } }
  for (const { metric, value, hard, pass } of results) {
    const was = next.worst[metric]
    // What is not a number is below every least and above every most.
    if (was === undefined || value === null || (was !== null && (limits[metric] < 0 ? value < was : value > was))) next.worst[metric] = value
    if (hard && !pass) next.pass = false
  }
  return next
}

/** The hard metrics that a summary shows failing. What is no metric of ours fails: it says nothing. */
export const unfairIn = ({ worst, calibrated }: Fairness): string[] =>
  (Object.keys(worst) as Metric[]).filter((metric) => !holds(metric, worst[metric]) && isHard(metric, calibrated))
