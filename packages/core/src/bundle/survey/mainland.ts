import { chinaMs, dayOf } from '../days.ts'

const dayMs = 86_400_000

/** The number of a mainland day since 1970: as fast as a million leaves want it. */
export const dayNumber = (t: number): number => Math.floor((t + chinaMs) / dayMs)

/** `2026-11-01` of such a number. */
export const dayNamed = (day: number): string => dayOf(day * dayMs - chinaMs)

/** The hour of the day on the mainland, 0 to 23. */
export const hourOf = (t: number): number => Math.floor((t + chinaMs) / 3_600_000) % 24
