/** The mainland has one time, UTC+8, without summer time. */
export const chinaMs = 8 * 3_600_000

/** The day of a moment on the mainland, `2026-11-01`. */
export const dayOf = (t: number): string => stampOf(t).slice(0, 10)

/** A moment on the mainland, `2026-11-01 09:30:00`: every paper of one log says the same, wherever it is printed. */
export const stampOf = (t: number): string => new Date(Math.min(t + chinaMs, latestMs)).toISOString().replace('T', ' ').replace(/\.\d+Z$/, '')

/** ECMA-262, section 21.4.1.1: no date is later. */
export const latestMs = 8_640_000_000_000_000
