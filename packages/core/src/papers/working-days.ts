/** Which days are worked, as the State Council announces it each November for the year to come. Replaceable data. */
export interface Calendar {
  /** The years that the table covers. */
  years: readonly number[]
  /** Days off that are not a weekend's, `2026-10-01`. A range is two days with `/` between them, weekends within it included. */
  off: readonly string[]
  /** Days of a weekend that are worked in exchange. */
  worked: readonly string[]
}

export interface Deadline {
  day: string
  /** Years that were counted without a table: the day may come later there. */
  uncovered: number[]
}

/** The last day of so many working days; the day itself does not count (Civil Code 201). A day is `2026-11-01`. */
export function deadlineAfter(day: string, count: number, calendar: Calendar): Deadline {
  const uncovered = new Set<number>()
  let time = Date.parse(`${day}T00:00:00Z`)
  for (let left = count; left > 0;) {
    time += oneDay
    const at = new Date(time)
    if (!calendar.years.includes(at.getUTCFullYear())) uncovered.add(at.getUTCFullYear())
    if (isWorked(at.toISOString().slice(0, 10), at.getUTCDay(), calendar)) left--
  }
  return { day: new Date(time).toISOString().slice(0, 10), uncovered: [...uncovered] }
}

const oneDay = 86_400_000

/** Off in every year, table or none: 全国年节及纪念日放假办法, those of the solar calendar. */
const everyYear: readonly string[] = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']

const isWorked = (day: string, weekday: number, { off, worked }: Calendar): boolean =>
  worked.includes(day) || (weekday % 6 !== 0 && !everyYear.includes(day.slice(5)) && !off.some((range) => {
    const [from = '', to = from] = range.split('/')
    return from <= day && day <= to
  }))
