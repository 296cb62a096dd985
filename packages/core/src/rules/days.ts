import { partsOf } from '../policy/duration.ts'

/** How long an ISO 8601 duration is, in days; a year has 365 whether it is written as a year, twelve months or days. */
export function daysOf(period: string): number | undefined {
  const parts = partsOf(period.replace(/T.*/, '')) // hours are no days
  if (!parts) return undefined
  const [years, months, weeks, days] = parts as [number, number, number, number]
  return ((years * 12 + months) * 365) / 12 + weeks * 7 + days
}
