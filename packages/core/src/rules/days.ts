import { partsOf } from '../policy/duration.ts'

/**
 * How long an ISO 8601 duration is, in days; a year has 365 whether it is written as a year, twelve months or days. Down to the
 * seconds, so that no period of hours passes for none. Undefined when it is no duration.
 */
export function daysOf(period: string): number | undefined {
  const parts = partsOf(period)
  if (!parts) return undefined
  const [years, months, weeks, days, hours, minutes, seconds] = parts as [number, number, number, number, number, number, number]
  return ((years * 12 + months) * 365) / 12 + weeks * 7 + days + ((hours * 60 + minutes) * 60 + seconds) / 86_400
}
