import type { ShownNotice } from '../../bundle/shown.ts'
import type { Surveyed } from '../../bundle/survey/read-survey.ts'
import { fill } from '../../locales/fill.ts'
import type { NoticeWords } from '../../locales/locale.ts'
import { reportChapters, type ReportChapter } from '../../locales/papers.report.ts'
import type { PaperWords } from '../../locales/papers.ts'
import type { RuleLanguage } from '../../rules/rule.ts'
import { findingRows } from '../finding-rows.ts'
import { noticeParts } from '../inspection/notices.ts'
import { part, type Paper, type Part } from '../paper.ts'
import { erasuresParts } from './erasures.ts'
import { lookBody } from './look.ts'
import { exposureParts } from './exposure.ts'
import { startsParts, waysBody } from './machine.ts'
import { fairlyPart, readingParts, versionsBody, versionsOf } from './screens.ts'
import { daysBody, hoursBody } from './sessions.ts'
import { typesBody } from './types.ts'
import { checksBody, unreadOf, verdictBody } from './verdict.ts'

/** Chapters that begin a page. */
const opening: readonly ReportChapter[] = ['notices']

/**
 * The auditor’s report on a bundle (PIPL 54, 64), of any: one that does not verify says so first. The command and the page show
 * this same paper.
 */
export function composeReport(surveyed: Surveyed, file: string, lang: RuleLanguage, words: NoticeWords, papers: PaperWords): Paper {
  const { report: own, inspection } = papers
  const { report, survey } = surveyed
  const bodies: Record<ReportChapter, () => [Partial<Part>, ...Part[]]> = {
    verdict: () => [verdictBody(surveyed, file, lang, words, papers)],
    checks: () => [checksBody(report, papers)],
    look: () => [lookBody(survey, papers)],
    days: () => [daysBody(survey, papers)],
    hours: () => [hoursBody(survey, papers)],
    reading: () => readingParts(surveyed, lang, papers),
    versions: () => [versionsBody(surveyed, lang, words, papers), fairlyPart(surveyed, lang, papers)],
    starts: () => startsParts(survey, papers),
    exposure: () => exposureParts(surveyed, papers),
    ways: () => [waysBody(survey, papers)],
    erasures: () => erasuresParts(surveyed, lang, papers),
    types: () => [typesBody(survey, papers)],
    lint: () => [{ lines: [own.lint.lead] }, ...lintParts(surveyed, lang, papers)],
    notices: () => [{ lines: [inspection.notices.lead] }, ...noticeParts(shownIn(surveyed), surveyed.documents.policies, lang, words, papers)],
    limits: () => [{ lines: inspection.limits.map((line) => `· ${line}`) }],
  }
  const chapters = unreadOf(report) === undefined ? reportChapters : (['verdict', 'limits'] as const)
  return {
    lang,
    title: own.title,
    parts: chapters.flatMap((chapter) => {
      const [body, ...more] = bodies[chapter]()
      return [part(own.chapters[chapter], { ...(opening.includes(chapter) && { page: true }), ...body }), ...more]
    }),
  }
}

/** What the full lint says of each policy, once with all its machines. */
function lintParts(surveyed: Surveyed, lang: RuleLanguage, papers: PaperWords): Part[] {
  const all = surveyed.findings(lang)
  return [...surveyed.documents.policies].map(([digest, { id, version }]) => {
    const found = all.filter(({ policy }) => policy === digest).map(({ finding }) => finding)
    return part(fill(papers.report.lint.policy, { id, version }), { level: 3, ...findingRows(found, papers, lang) })
  })
}

function shownIn(surveyed: Surveyed): ShownNotice[] {
  const { survey, documents } = surveyed
  return [...survey.seen.byNotice.values()].flatMap(({ policies, ...held }) => {
    const notice = documents.notices.get(held.digest)
    return notice ? [{ ...held, notice, versions: versionsOf(surveyed, policies) }] : []
  })
}
