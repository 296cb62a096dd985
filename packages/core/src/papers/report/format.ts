import { stampOf } from '../../bundle/days.ts'
import { fill } from '../../locales/fill.ts'
import type { ReportWords } from '../../locales/papers.report.ts'

type Units = ReportWords['units']

/** A time in the unit in which people say it. */
export function timeText(ms: number, units: Units): string {
  const of = (unit: 'seconds' | 'minutes' | 'hours' | 'days', each: number): string => fill(units[unit], { n: Math.round((ms / each) * 10) / 10 })
  if (ms < 120_000) return of('seconds', 1000)
  if (ms < 2 * 3_600_000) return of('minutes', 60_000)
  return ms < 48 * 3_600_000 ? of('hours', 3_600_000) : of('days', 86_400_000)
}

export const shareText = (part: number, whole: number, units: Units): string => (whole === 0 ? '–' : fill(units.share, { n: Math.round((part / whole) * 100) }))

/** A share from 0 to 1, to a tenth of a percent; what is not quite all or nothing never looks so. */
export function exactShareText(share: number, units: Units): string {
  const tenths = Math.round(share * 1000)
  return fill(units.share, { n: (share > 0 && tenths === 0 ? 1 : share < 1 && tenths === 1000 ? 999 : tenths) / 10 })
}

/** A number and its share. */
export const countText = (part: number, whole: number, units: Units): string => (part === 0 || whole === 0 ? String(part) : `${part}\n${shareText(part, whole, units)}`)

export const chanceText = (chance: number, units: Units): string => (chance < 1e-6 ? units.unlikely : fill(units.chance, { n: Number(chance.toPrecision(2)) }))

/** A value of an anomaly by what its name says that it is. */
export function valueText(name: string, value: number | string, units: Units): string {
  if (typeof value === 'string') return value
  if (name === 'share') return shareText(value, 1, units)
  if (name === 'chance') return chanceText(value, units)
  return name === 'since' ? stampOf(value).slice(0, 10) : String(value)
}
