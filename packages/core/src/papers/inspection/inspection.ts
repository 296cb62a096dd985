import { digestOf, type Sha256 } from '../../digest.ts'
import { fill } from '../../locales/fill.ts'
import type { NoticeWords } from '../../locales/locale.ts'
import { chapters, type Chapter } from '../../locales/papers.inspection.ts'
import type { PaperWords } from '../../locales/papers.ts'
import { said } from '../../notice/wording.ts'
import type { Policy } from '../../policy/schema.ts'
import { composeAssessment } from '../assessment/assessment.ts'
import type { Basis } from '../basis.ts'
import { composeDisclosure } from '../disclosure.ts'
import { dutyLines, filingFrom, type Stored } from '../filing.ts'
import { findingRows } from '../finding-rows.ts'
import { evidenceText, figureRows, sampleLines, versionText } from '../log-figures.ts'
import { below, part, type Paper, type Part } from '../paper.ts'
import type { Calendar } from '../working-days.ts'
import { chapterNumbers, checklistOf } from './checklist.ts'
import { daysTable } from './days.ts'
import { erasureParts } from './erasures.ts'
import { noticeParts } from './notices.ts'
import { entrustedPart, providedParts } from './provided.ts'
import { sampleParts } from './samples.ts'

/** Chapters that begin a page; the short ones follow each other. */
const opening: readonly Chapter[] = ['checklist', 'notices', 'samples', 'days', 'assessment', 'disclosure']

/** What the pack is made of beside the policy. */
export interface Inspected extends Basis {
  /** Of the SDK. */
  version: string
  calendar: Calendar
  /** How many people are stored, where the controller said so. */
  stored?: Stored
}

/**
 * The pack for an inspection on site (PIPL 63): where each answer is, lint, the notices as they were shown, sample records, figures
 * by day, erasures, what was provided, and what none of it proves; then the assessment, the SDK and the filing. Figures only of a
 * bundle that verified.
 */
export function composeInspection(sha256: Sha256, policy: Policy, lang: string, words: NoticeWords, papers: PaperWords, inspected: Inspected): Paper {
  const { inspection: own, log } = papers
  const { evidence, findings } = inspected
  const verified = evidence?.verified
  const unused = { lines: [evidenceText(evidence, log, words)] }
  const lint = findingRows(findings, papers, lang)
  const bodies: Record<Chapter, { own: Partial<Part>; parts?: Part[] }> = {
    checklist: { own: checklistOf(policy, lang, words, papers, inspected) },
    lint: { own: { ...lint, lines: [own.lint.lead, tallyOf(inspected, papers), ...(findings.length === 0 ? lint.lines : [])] } },
    notices: verified ? { own: { lines: [own.notices.lead] }, parts: noticeParts(verified.shown, verified.policies, lang, words, papers) } : { own: unused },
    samples: verified ? { own: { lines: [own.samples.lead] }, parts: sampleParts(verified, lang, papers) } : { own: unused },
    days: { own: verified ? daysTable(verified, papers) : unused },
    erasures: { own: verified ? { rows: figureRows(verified, ['withdrawn', 'erasuresDue', 'erasuresDone', 'erasuresOverdue'], log) } : unused, parts: verified ? erasureParts(verified, lang, papers) : [] },
    provided: { own: verified ? { lines: own.provided.lead } : unused, parts: [...(verified ? providedParts(verified, lang, words, papers) : []), entrustedPart(policy, lang, words, papers)] },
    limits: { own: { lines: own.limits.map((line) => `· ${line}`) } },
    assessment: { own: {}, parts: below(composeAssessment(sha256, policy, lang, words, papers, inspected)) },
    disclosure: { own: {}, parts: below(composeDisclosure(policy, lang, inspected.version, words, papers)) },
    filing: { own: { lines: inspected.stored ? dutyLines(inspected.stored, papers.filing, inspected.calendar) : [fill(own.filing, { from: filingFrom })] } },
  }
  const titles = chapters.map((chapter) => fill(own.numbered, { n: chapterNumbers[chapter]!, title: own.chapters[chapter] }))
  return {
    lang,
    title: own.title,
    parts: [
      part(own.cover.heading, { lines: [...sampleLines(evidence, papers), own.lead], rows: coverRows(sha256, policy, lang, words, papers, inspected) }),
      part(own.cover.contents, { lines: titles }),
      ...chapters.flatMap((chapter, i) => [part(titles[i]!, { ...(opening.includes(chapter) && { page: true }), ...bodies[chapter].own }), ...(bodies[chapter].parts ?? [])]),
    ],
  }
}

function coverRows(sha256: Sha256, policy: Policy, lang: string, words: NoticeWords, papers: PaperWords, { installations, evidence }: Basis): string[][] {
  const { inspection: { cover }, assessment: { about }, log: logWords } = papers
  const [digest, log] = [digestOf(sha256, policy), evidence?.verified && evidence.report.log]
  return [
    [cover.controller, said(policy.controller.name, lang)],
    [cover.policy, fill(about.version, { id: policy.id, version: policy.version, digest })],
    ...installations.map(({ id, place }) => [cover.machine, fill(about.machine, { id, place: place.name })]),
    [cover.verdict, [evidenceText(evidence, logWords, words), ...(evidence?.verified ? [versionText(evidence.verified, digest, logWords)] : [])].join('\n')],
    ...(log ? [[cover.log, log.origin], [cover.root, log.rootHash]] : []),
  ]
}

function tallyOf({ findings }: Basis, { inspection: { lint } }: PaperWords): string {
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length
  return fill(lint.tally, { illegal: count('illegal'), risky: count('risky'), good: count('good-practice'), unsettled: count('unsettled') })
}
