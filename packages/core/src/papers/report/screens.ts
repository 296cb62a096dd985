import type { FairlyShown } from '../../bundle/survey/fairly.ts'
import type { Answered } from '../../bundle/survey/answers.ts'
import { dwellClasses } from '../../bundle/survey/dwells.ts'
import type { Surveyed } from '../../bundle/survey/read-survey.ts'
import { endings } from '../../bundle/figures.ts'
import type { Metric } from '../../fairness/metrics.ts'
import { fill } from '../../locales/fill.ts'
import type { NoticeWords } from '../../locales/locale.ts'
import type { PaperWords } from '../../locales/papers.ts'
import { drawBars } from '../charts/bars.ts'
import { headingOf, policyOf } from '../inspection/notices.ts'
import { part, type Part } from '../paper.ts'
import { countText, timeText } from './format.ts'

/** How long answers took, by screen, against what reading it takes. */
export function readingParts(surveyed: Surveyed, lang: string, papers: PaperWords): [Pick<Part, 'lines' | 'rows'> & Partial<Part>, ...Part[]] {
  const { reading: own, charts, units } = papers.report
  const { answers } = surveyed.survey
  if (answers.total === 0) return [{ lines: [own.none], rows: [] }]
  const all = [...answers.byNotice.values()]
  const first = all.filter(({ item }) => item === undefined)
  const sumOf = (which: 'given' | 'refused', at: number): number => first.reduce((sum, each) => sum + each[which].classes[at]!, 0)
  const classes = [...dwellClasses, Infinity].map((_, at) => ({ label: labelOf(at), text: classText(at, own.classes), given: sumOf('given', at), refused: sumOf('refused', at) }))
  const median = (dwells: Answered['given']): string => {
    const ms = dwells.medianMs()
    return ms === null ? '–' : timeText(ms, units)
  }
  return [
    {
      lines: [own.lead],
      figure: drawBars({ title: charts.reading, series: own.head.slice(1), unit: charts.seconds, bars: classes.map(({ label, given, refused }) => ({ label, columns: [[given], [0, refused]] })) }),
      head: own.head, widths: [50, 25, 25],
      rows: classes.map(({ text, given, refused }) => [text, String(given), String(refused)]),
    },
    part('', {
      head: own.each, widths: [34, 12, 11, 11, 11, 11, 10],
      rows: all.map((each) => [
        nameOf(surveyed, each.notice, lang, papers), each.readMs === undefined ? own.unknown : timeText(each.readMs, units),
        String(each.given.count), median(each.given), each.readMs === undefined ? own.unknown : countText(each.given.quick, each.given.count, units), String(each.refused.count), median(each.refused),
      ]),
    }),
    part('', { rows: [[own.inputs, (['touch', 'mouse', 'pen', 'key'] as const).filter((input) => answers.inputs[input] > 0).map((input) => `${own.input[input]} ${answers.inputs[input]}`).join('\n')]] }),
  ]
}

const labelOf = (at: number): string => (at === dwellClasses.length ? `>${dwellClasses[at - 1]}` : `${dwellClasses[at - 1] ?? 0}–${dwellClasses[at]}`)
function classText(at: number, [under, between, over]: readonly [string, string, string]): string {
  const [from = 0, to = 0] = [dwellClasses[at - 1], dwellClasses[at]]
  return fill(at === 0 ? under : at === dwellClasses.length ? over : between, { from, to })
}

/** How sessions ended behind each notice. */
export function versionsBody(surveyed: Surveyed, lang: string, { and }: NoticeWords, papers: PaperWords): Pick<Part, 'lines' | 'rows'> & Partial<Part> {
  const { versions: own, units } = papers.report
  const { visits: { byNotice } } = surveyed.survey
  const all = [...byNotice.values()]
  return {
    lines: [own.lead, fill(own.asked, { n: all.reduce((sum, { way }) => sum + way.ask, 0) })],
    head: own.head, widths: [32, 9, 10, 10, 10, 10, 9, 10],
    rows: all.map(({ notice, begun, ended, policies }) => [
      fill(own.notice, { title: nameOf(surveyed, notice, lang, papers), lang: byNotice.get(notice)!.lang, versions: versionsOf(surveyed, policies).join(and), digest: notice.slice('sha256:'.length, 'sha256:'.length + 8) }),
      String(begun), ...endings.map((how) => countText(ended[how], begun, units)),
    ]),
  }
}

/** How fair the screens of each notice were, by what the machine measured of them. */
export function fairlyPart(surveyed: Surveyed, lang: string, papers: PaperWords): Part {
  const { versions: { fairly: own }, units } = papers.report
  const { fairly } = surveyed.survey
  const valueOf = ({ worst }: FairlyShown, metric: Metric, per: number): string => {
    const value = worst[metric]
    return typeof value === 'number' ? (value / per).toFixed(per === 10 ? 1 : 2) : '–'
  }
  return part('', {
    lines: [fill(own.lead, { n: fairly.unfair })], head: own.head, widths: [30, 9, 9, 12, 12, 12, 16],
    rows: [...fairly.byNotice.values()].map((shown) => [
      nameOf(surveyed, shown.notice, lang, papers), String(shown.measured), countText(shown.unmeasured, shown.measured + shown.unmeasured, units),
      valueOf(shown, 'M01', 1000), valueOf(shown, 'M03', 1000), valueOf(shown, 'M23', 10), shown.measured === 0 ? own.not : shown.failed.join(', ') || own.nothing,
    ]),
  })
}

export const versionsOf = ({ documents }: Surveyed, policies: Iterable<string>): string[] => [...new Set([...policies].flatMap((digest) => documents.policies.get(digest)?.version ?? []))]

/** What a notice is of; its digest where the bundle does not have it. */
function nameOf(surveyed: Surveyed, digest: string, lang: string, papers: PaperWords): string {
  const { survey, documents: { notices, policies } } = surveyed
  const notice = notices.get(digest)
  if (!notice) return digest
  const versions = versionsOf(surveyed, survey.seen.byNotice.get(digest)?.policies ?? [])
  return headingOf({ notice }, policyOf(policies, { versions, notice }), lang, papers)
}
