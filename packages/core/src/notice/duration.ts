import { fill } from '../locales/fill.ts'
import type { NoticeWords } from '../locales/locale.ts'
import { partsOf } from '../policy/duration.ts'

/** `P1Y6M` in words: “1 年 6 个月”, “1 year 6 months”. A period that is no ISO 8601 duration is returned as it stands. */
export function durationInWords(period: string, { units }: NoticeWords): string {
  const counts = partsOf(period)
  if (!counts) return period
  const names = ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds'] as const
  const parts = names.flatMap((name, i) => {
    const n = counts[i]!
    return n === 0 ? [] : [fill(units[name][n === 1 ? 0 : 1], { n })]
  })
  return parts.join(' ') || period
}
