/**
 * What a choice is measured by (docs/fairness.md), and where each stops being fair: zero or more is the most there may be, less than
 * zero the least there has to be. Integers: per mille where it is a ratio or a contrast, CSS px, tenths of a millimetre, ms, counts.
 */
export const limits = {
  M00: 0, M01: 1100, M02: 1050, M02w: 99, M03: -7000, M03r: 1250, M03t: -4500, M04: -3000, M04r: 1250, M05: 2, M06: 0, M06t: 0, M07: -9, M08: 0, M09: 0, M10: 0, M11: 0,
  M12: 0, M13: 2000, M14: 0, M21: -9, M21c: -3000, M21s: -100, M23: -200, M23g: -30, M23p: -1000, M24: -500,
}

export type Metric = keyof typeof limits

/** One metric of one choice. `value` is null where it could not be measured: that is a failure. A hard one takes the face away. */
export interface FairnessResult {
  metric: Metric
  value: number | null
  threshold: number
  hard: boolean
  pass: boolean
}

/** Values as measured; what is not finite could not be. */
export type Values = Partial<Record<Metric, number>>

/** Millimetres are only as true as the display is known; how long a label is, is a matter of language. */
export const isHard = (metric: string, calibrated: boolean): boolean => !(calibrated ? /13/ : /13|21s|23g?$/).test(metric)

/** False of what is no metric of ours as well: nothing is above or below its limit. */
export const holds = (metric: Metric, value: number | null | undefined): boolean =>
  typeof value === 'number' && (limits[metric] < 0 ? value >= -limits[metric] : value <= limits[metric])

/** Values to results, one each. */
export const judge = (values: Values, calibrated: boolean): FairnessResult[] =>
  (Object.keys(values) as Metric[]).map((metric) => {
    const value = isFinite(values[metric]!) ? Math.round(values[metric]!) : null
    return { metric, value, threshold: Math.abs(limits[metric]), hard: isHard(metric, calibrated), pass: holds(metric, value) }
  })
