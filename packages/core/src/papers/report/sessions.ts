import { endings } from '../../bundle/figures.ts'
import { dayNamed } from '../../bundle/survey/mainland.ts'
import type { Survey } from '../../bundle/survey/survey.ts'
import { noOutcomes, type Outcomes } from '../../bundle/survey/tally.ts'
import { fill } from '../../locales/fill.ts'
import type { PaperWords } from '../../locales/papers.ts'
import { drawBars } from '../charts/bars.ts'
import type { Part } from '../paper.ts'

type Body = Pick<Part, 'lines' | 'rows'> & Partial<Part>

/** No chart has more columns, no table more rows; a longer time has several days to each. */
const mostBars = 62

/** Sessions by the day on which they began, stacked by how they ended. */
export function daysBody({ visits: { days } }: Survey, { report: { days: own, charts, look }, log: { figures } }: PaperWords): Body {
  if (days.size === 0) return { lines: [own.lead, look.none], rows: [] }
  const all = [...days.keys()]
  const [from, to] = [all.reduce((a, b) => Math.min(a, b)), all.reduce((a, b) => Math.max(a, b))]
  const each = Math.ceil((to - from + 1) / mostBars)
  const stretches = Array.from({ length: Math.ceil((to - from + 1) / each) }, (_, i) => ({ from: from + i * each, to: Math.min(to, from + (i + 1) * each - 1), ...noOutcomes() }))
  for (const [day, outcomes] of days) add(stretches[Math.floor((day - from) / each)]!, outcomes)
  const series = endings.map((how) => figures[how])
  return {
    lines: [own.lead],
    figure: drawBars({
      title: each === 1 ? charts.days : `${charts.days} (${fill(charts.over, { n: each })})`, series,
      bars: stretches.map((stretch) => ({ label: dayNamed(stretch.from).slice(5), columns: [endings.map((how) => stretch.ended[how])] })),
    }),
    head: own.head,
    shares: stretches.map(({ begun, ended }) => (begun === 0 ? 0 : ended.given / begun)),
    rows: stretches.map((stretch) => [each === 1 ? dayNamed(stretch.from) : fill(own.stretch, { from: dayNamed(stretch.from), to: dayNamed(stretch.to) }), ...cellsOf(stretch)]),
  }
}

/** Sessions by the hour of the day in which they began. */
export function hoursBody({ visits: { hours } }: Survey, { report: { hours: own, charts }, log: { figures } }: PaperWords): Body {
  const named = hours.map((outcomes, hour) => ({ hour: String(hour).padStart(2, '0'), ...outcomes }))
  return {
    lines: [own.lead],
    figure: drawBars({ title: charts.hours, series: endings.map((how) => figures[how]), bars: named.map(({ hour, ended }) => ({ label: hour, columns: [endings.map((how) => ended[how])] })) }),
    head: own.head,
    rows: named.filter(({ begun }) => begun > 0).map((each) => [`${each.hour}:00–${each.hour}:59`, ...cellsOf(each)]),
    shares: named.filter(({ begun }) => begun > 0).map(({ begun, ended }) => ended.given / begun),
  }
}

const cellsOf = ({ begun, ended }: Outcomes): string[] => [begun, ...endings.map((how) => ended[how])].map(String)

function add(to: Outcomes, { begun, ended }: Outcomes): void {
  to.begun += begun
  for (const how of endings) to.ended[how] += ended[how]
}
