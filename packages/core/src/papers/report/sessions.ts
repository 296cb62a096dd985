import { endings } from '../../bundle/figures.ts'
import { dayNamed } from '../../bundle/survey/mainland.ts'
import type { Survey } from '../../bundle/survey/survey.ts'
import { noOutcomes, type Outcomes } from '../../bundle/survey/tally.ts'
import { fill } from '../../locales/fill.ts'
import type { ReportWords } from '../../locales/papers.report.ts'
import type { PaperWords } from '../../locales/papers.ts'
import { drawBars } from '../charts/bars.ts'
import type { Part } from '../paper.ts'
import { shareText } from './format.ts'
import { stretchesOf, stretchText } from './stretches.ts'

type Body = Pick<Part, 'lines' | 'rows'> & Partial<Part>
type Units = ReportWords['units']

const widths = [26, 9, 12, 9, 9, 8, 9, 9, 9]

/** Sessions by the day on which they began, stacked by how they ended. */
export function daysBody({ visits: { days } }: Survey, { report: { days: own, charts, look, units } }: PaperWords): Body {
  if (days.size === 0) return { lines: [own.lead, look.none], rows: [] }
  const { each, stretches } = stretchesOf(days, noOutcomes, add)
  return {
    lines: [own.lead],
    figure: drawBars({
      title: each === 1 ? charts.days : `${charts.days} (${fill(charts.over, { n: each })})`, series: own.head.slice(2, 8),
      bars: stretches.map((stretch) => ({ label: dayNamed(stretch.from).slice(5), columns: [endings.map((how) => stretch.sum.ended[how])] })),
    }),
    head: own.head, widths,
    rows: stretches.map((stretch) => [stretchText(stretch, own.stretch), ...cellsOf(stretch.sum, units)]),
  }
}

/** Sessions by the hour of the day in which they began. */
export function hoursBody({ visits: { hours } }: Survey, { report: { hours: own, charts, units } }: PaperWords): Body {
  const named = hours.map((outcomes, hour) => ({ hour: String(hour).padStart(2, '0'), ...outcomes }))
  return {
    lines: [own.lead],
    figure: drawBars({ title: charts.hours, series: own.head.slice(2, 8), bars: named.map(({ hour, ended }) => ({ label: hour, columns: [endings.map((how) => ended[how])] })) }),
    head: own.head, widths,
    rows: named.filter(({ begun }) => begun > 0).map((each) => [`${each.hour}:00–${each.hour}:59`, ...cellsOf(each, units)]),
  }
}

const cellsOf = ({ begun, ended }: Outcomes, units: Units): string[] => [...[begun, ...endings.map((how) => ended[how])].map(String), shareText(ended.given, begun, units)]

function add(to: Outcomes, { begun, ended }: Outcomes): void {
  to.begun += begun
  for (const how of endings) to.ended[how] += ended[how]
}
