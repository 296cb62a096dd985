import { chinaMs, dayOf, latestMs } from '../days.ts'

/** Mainland days, `2026-11-01`, both of them included. */
export interface Days {
  since?: string | undefined
  until?: string | undefined
}

/** Whether a moment (Unix ms) is on one of the days. What no date can hold is on none. */
export function isBetween({ since, until }: Days, t: number): boolean {
  if (since === undefined && until === undefined) return true
  if (!(Math.abs(t) <= latestMs - chinaMs)) return false
  const day = dayOf(t)
  return (since === undefined || day >= since) && (until === undefined || day <= until)
}
