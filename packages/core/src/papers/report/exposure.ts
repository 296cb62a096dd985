import { stampOf } from '../../bundle/days.ts'
import { Windows, type Anchor } from '../../bundle/survey/exposure.ts'
import { dayNamed } from '../../bundle/survey/mainland.ts'
import { isHeld } from '../../bundle/survey/outside.ts'
import type { Surveyed } from '../../bundle/survey/read-survey.ts'
import { chanceOfDetecting, leastDetected } from '../../bundle/survey/sampling.ts'
import { fill } from '../../locales/fill.ts'
import type { ReportWords } from '../../locales/papers.report.ts'
import type { PaperWords } from '../../locales/papers.ts'
import { drawBars } from '../charts/bars.ts'
import { part, type Part } from '../paper.ts'
import { exactShareText, timeText } from './format.ts'
import { stretchesOf, stretchText } from './stretches.ts'

type Body = Pick<Part, 'lines' | 'rows'> & Partial<Part>
type Units = ReportWords['units']

/** How long a record can be written anew before somebody outside holds it: what was handed in says of that, and what it cannot. */
export function exposureParts(surveyed: Surveyed, { report: { exposure: own, units, days } }: PaperWords): [Body, ...Part[]] {
  const { report, survey: { exposure }, outside } = surveyed
  const held = isHeld(report)
  const { anchors } = exposure
  const said = held ? (anchors.length === 0 ? [own.none] : []) : [own.broken]
  const head: Body = { lines: [own.lead, ...said, ...refusedLines(surveyed, own), ...outside.unasked.map(({ name, keyId, lines }) => fill(own.unasked, { n: lines, name, id: keyId }))], rows: [] }
  if (!held) return [head]
  if (anchors.length === 0) return [head, keptPart(surveyed, own, units)]
  const { each, stretches } = stretchesOf(exposure.days, () => new Windows(), (to, one) => to.add(one))
  const receipts = outside.receipts.filter(({ verdict }) => verdict === 'in-this-log').length
  const unit = unitOf(exposure.total().maxMs)
  const share = (of: number): string => exactShareText(of, units).replace(' ', '\u00a0') // a number and its sign stay on one line
  const chance = (altered: number): string => share(chanceOfDetecting(receipts, altered))
  return [
    { ...head, rows: figureRows(exposure, own, units) },
    part('', {
      ...(receipts > 0 && { lines: [fill(own.sampling, { n: receipts, hundredth: chance(0.01), twentieth: chance(0.05), tenth: chance(0.1), least: share(leastDetected(receipts, 0.95)) })] }),
      ...(exposure.total().timed > 0 && {
        figure: drawBars({
          title: fill(own.chart, { unit: unit.name(units) }), series: [own.days[4], own.days[5]], axis: unit.name(units),
          bars: stretches.map(({ from, sum }) => ({ label: dayNamed(from).slice(5), columns: [[(sum.medianMs() ?? 0) / unit.ms], [0, sum.maxMs / unit.ms]] })),
        }),
      }),
      head: own.days, widths: each === 1 ? [20, 14, 16, 16, 17, 17] : [30, 12, 14, 14, 15, 15],
      rows: stretches.filter(({ sum }) => sum.records > 0).map((stretch) => [stretchText(stretch, days.stretch), ...cellsOf(stretch.sum, units)]),
    }),
    anchorsPart(exposure.anchors, exposure.written, own),
    keptPart(surveyed, own, units),
  ]
}

/** What was handed in and holds nothing, with the reason: what contradicts the log first. */
function refusedLines({ outside: { receipts, older, witnesses } }: Surveyed, own: ReportWords['exposure']): string[] {
  const line = (kind: Anchor['kind'], name: string, why: string): string => `${fill(own.kind[kind], { name })}: ${why}`
  return [
    ...witnesses.flatMap(({ name, verdict }) => (verdict === 'cosigned' ? [] : [line('witness', name, own.witness[verdict])])),
    ...receipts.flatMap(({ name, verdict }) => (verdict === 'in-this-log' ? [] : [line('receipt', name, own.receipt[verdict])])),
    ...older.flatMap(({ name, verdict }) => (verdict === 'prefix' ? [] : [line('bundle', name, own.bundle[verdict])])),
  ]
}

/** Each anchor with its time, and whose time that is; of many of one kind the first and the last. */
function anchorsPart(anchors: readonly Anchor[], written: ReadonlyMap<number, number>, own: ReportWords['exposure']): Part {
  const rowOf = ({ kind, name, size, t }: Anchor): string[] => {
    const last = written.get(size)
    return [fill(own.kind[kind], { name }), String(size), t === null ? '–' : stampOf(t), fill(own.clock[kind], { time: last === undefined ? '–' : stampOf(last) })]
  }
  return part('', {
    head: own.anchors, widths: [36, 14, 22, 28],
    rows: (['witness', 'receipt', 'bundle'] as const).flatMap((kind) => {
      const rows = anchors.filter((each) => each.kind === kind).map(rowOf)
      return rows.length <= mostRows ? rows : [...rows.slice(0, mostRows / 2), [fill(own.more, { n: rows.length - mostRows }), '…', '…', '…'], ...rows.slice(-mostRows / 2)]
    }),
  })
}

function figureRows(exposure: Surveyed['survey']['exposure'], { figures: own, lag }: ReportWords['exposure'], units: Units): string[][] {
  const all = exposure.total()
  const counted = (n: number): string => `${n} (${exactShareText(all.records === 0 ? 0 : n / all.records, units)})`
  const median = all.medianMs()
  return [
    [own.records, String(all.records)], [own.bare, counted(all.bare)], [own.untimed, counted(all.untimed)],
    [own.median, median === null ? '–' : timeText(median, units)], [own.longest, median === null ? '–' : timeText(all.maxMs, units)],
    ...(exposure.ahead.count > 0 ? [[own.ahead, fill(lag, { n: exposure.ahead.count, time: timeText(exposure.ahead.ms, units) })]] : []),
  ]
}

function cellsOf(sum: Windows, units: Units): string[] {
  const median = sum.medianMs()
  const counted = (n: number): string => (n === 0 ? '0' : `${n}\n${exactShareText(n / sum.records, units)}`)
  return [String(sum.records), counted(sum.bare), counted(sum.untimed), median === null ? '–' : timeText(median, units), median === null ? '–' : timeText(sum.maxMs, units)]
}

/** Ten rows, the first and the last: one each morning would be pages. */
const mostRows = 10

/** Checkpoints that only the machine signed. */
function keptPart({ survey: { checkpoints: { kept, longest } } }: Surveyed, own: ReportWords['exposure'], units: Units): Part {
  const some = kept.length > mostRows ? [...kept.slice(0, mostRows / 2), ...kept.slice(-mostRows / 2)] : kept
  return part('', {
    lines: [fill(own.kept, { n: kept.length, time: longest ? timeText(longest.to - longest.from, units) : '–' })],
    head: own.keptHead, widths: [40, 60],
    rows: some.flatMap(({ size, t }, i) => [...(some.length < kept.length && i === mostRows / 2 ? [['…', '…']] : []), [String(size), stampOf(t)]]),
  })
}

/** The unit in which the longest window is a number that people read. */
function unitOf(ms: number): { ms: number; name: (units: Units) => string } {
  const [unit, each] = ms < 120_000 ? (['seconds', 1000] as const) : ms < 2 * 3_600_000 ? (['minutes', 60_000] as const) : ms < 48 * 3_600_000 ? (['hours', 3_600_000] as const) : (['days', 86_400_000] as const)
  return { ms: each, name: (units) => fill(units[unit], { n: '' }).trim() }
}
