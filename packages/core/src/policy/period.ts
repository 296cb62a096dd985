import { partsOf } from './duration.ts'

/**
 * When an ISO 8601 period that began at `from` (Unix ms) is over, by the calendar in UTC, so that everybody finds the same end: where
 * a month has no such day, on its last one. Undefined when it is no period.
 */
export function endOfPeriod(period: string, from: number): number | undefined {
  const parts = partsOf(period)
  if (!parts) return undefined
  const [years, months, weeks, days, hours, minutes, seconds] = parts as [number, number, number, number, number, number, number]
  const date = new Date(from)
  const day = date.getUTCDate()
  date.setUTCMonth(date.getUTCMonth() + 12 * years + months)
  if (date.getUTCDate() !== day) date.setUTCDate(0)
  return date.setUTCDate(date.getUTCDate() + 7 * weeks + days) + ((hours * 60 + minutes) * 60 + seconds) * 1000
}
