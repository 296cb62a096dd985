import { stampOf } from '../../bundle/days.ts'
import { isContradicted } from '../../bundle/survey/outside.ts'
import type { Surveyed } from '../../bundle/survey/read-survey.ts'
import { fill } from '../../locales/fill.ts'
import type { NoticeWords } from '../../locales/locale.ts'
import type { PaperWords } from '../../locales/papers.ts'
import { said } from '../../notice/wording.ts'
import type { Part } from '../paper.ts'

type Body = Pick<Part, 'lines' | 'rows'> & Partial<Part>

/** Whether it verified, before anything else; then whose machine it is, how large the log, and of which time. */
export function verdictBody({ report, survey, documents, outside }: Surveyed, file: string, lang: string, { and }: NoticeWords, papers: PaperWords): Body {
  const { report: { verdict: own, identity: of, look, exposure, chapters }, assessment: { about }, log: { checks } } = papers
  const unread = unreadOf(report)
  if (unread !== undefined) return { lines: [fill(own.unread, { got: unread })], rows: [[of.file, file]] }
  const broken = report.checks.filter(({ verdict }) => verdict === 'broken').map(({ id }) => checks[id])
  const policies = [...documents.policies].filter(([digest]) => survey.policies.has(digest))
  const machines = [...documents.installations].filter(([digest]) => survey.installations.has(digest)).map(([, each]) => each)
  const { displays } = survey.visits
  const { span } = survey.clock
  const { pruned } = report
  const distinct = (texts: readonly string[]): string => [...new Set(texts)].join('\n') || look.none
  const shown = [...displays].map(([display, n]) => `${display} (${n})`)
  return {
    lines: [...(report.sample ? [own.sample] : []), report.verdict === 'verified' ? own.verified : fill(own.broken, { checks: broken.join(and) }), ...(pruned ? [fill(own.pruned, { last: pruned.size - 1, date: stampOf(pruned.at), leaf: pruned.leaf, kept: pruned.kept })] : []), ...(isContradicted(outside) ? [fill(exposure.contradicted, { chapter: chapters.exposure })] : [])],
    rows: [
      [of.file, file],
      ...(report.log ? [[of.log, report.log.origin], [of.records, String(report.log.size)], [of.root, report.log.rootHash]] : []),
      ...(span ? [[of.span, `${stampOf(span.from)} – ${stampOf(span.to)}`]] : []),
      ...(policies.length > 0 ? [[of.controller, distinct(policies.map(([, { controller }]) => said(controller.name, lang)))]] : []),
      ...policies.map(([digest, { id, version }]) => [of.policy, fill(about.version, { id, version, digest })]),
      ...machines.map(({ id, place }) => [of.installation, fill(about.machine, { id, place: place.name })]),
      ...(survey.made.size > 0 ? [[of.program, [...survey.made].join('\n')]] : []),
      ...(shown.length > 0 ? [[of.display, [...shown, ...(shown.some((each) => each.includes('?')) ? [of.uncalibrated] : [])].join('\n')]] : []),
    ],
  }
}

/** The fault of a file that is no bundle stands at one of its bytes; any other in a file of the bundle. */
export const unreadOf = ({ checks }: Surveyed['report']): string | undefined => checks[0]!.faults.find(({ where }) => where.startsWith('byte '))?.got

/** Each question of verification, its answer, and every fault with what was expected there. */
export const checksBody = ({ checks }: Surveyed['report'], { report: { checks: own }, log }: PaperWords): Body => ({
  lines: [],
  head: own.head,
  widths: [30, 70],
  rows: checks.map(({ id, verdict, count, faults }) => [
    log.checks[id],
    [own[verdict], ...faults.map(({ where, expected, got }) => fill(own.fault, { where, expected, got })), ...(count > faults.length ? [fill(own.more, { n: count - faults.length })] : [])].join('\n'),
  ]),
})
