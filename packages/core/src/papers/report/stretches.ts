import { dayNamed } from '../../bundle/survey/mainland.ts'
import { fill } from '../../locales/fill.ts'

/** Days that share a column and a row. */
export interface Stretch<T> {
  from: number
  to: number
  sum: T
}

/** No chart has more columns, no table more rows; a longer time has several days to each. */
const most = 62

/** Days, from the first to the last without a gap, in stretches of `each` days. There is at least one day. */
export function stretchesOf<T>(days: ReadonlyMap<number, T>, none: () => T, add: (to: T, one: T) => void): { each: number; stretches: Stretch<T>[] } {
  const all = [...days.keys()]
  const [from, to] = [all.reduce((a, b) => Math.min(a, b)), all.reduce((a, b) => Math.max(a, b))]
  const each = Math.ceil((to - from + 1) / most)
  const stretches = Array.from({ length: Math.ceil((to - from + 1) / each) }, (_, i) => ({ from: from + i * each, to: Math.min(to, from + (i + 1) * each - 1), sum: none() }))
  for (const [day, one] of days) add(stretches[Math.floor((day - from) / each)]!.sum, one)
  return { each, stretches }
}

/** A day, or two; a year that was just said is not said again: one line to a row. */
export function stretchText({ from, to }: Stretch<unknown>, words: string): string {
  const [first, last] = [dayNamed(from), dayNamed(to)]
  return from === to ? first : fill(words, { from: first, to: last.slice(0, 5) === first.slice(0, 5) ? last.slice(5) : last })
}
