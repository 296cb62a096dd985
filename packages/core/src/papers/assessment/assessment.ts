import { digestOf, type Sha256 } from '../../digest.ts'
import { fill } from '../../locales/fill.ts'
import type { NoticeWords } from '../../locales/locale.ts'
import { headings, type Heading } from '../../locales/papers.assessment.ts'
import type { PaperWords } from '../../locales/papers.ts'
import { said } from '../../notice/wording.ts'
import type { Policy } from '../../policy/schema.ts'
import { assessmentScope } from '../../policy/scope.ts'
import type { Basis } from '../basis.ts'
import { findingRows } from '../finding-rows.ts'
import { evidenceText, figureRows, sampleLines, versionText } from '../log-figures.ts'
import { part, type Paper, type Part } from '../paper.ts'
import { enforcedUnder, figuresUnder, headingOf } from './sections.ts'
import { statedOf, statedOfAll } from './stated.ts'

/**
 * The working paper of an impact assessment under the four headings of Order 19 Art. 9: what the policy states, what the machine sees
 * to, what lint found, what the log counts, and room for what a person judges. It is made before there is an assessment, so of an
 * illegal policy too.
 */
export function composeAssessment(sha256: Sha256, policy: Policy, lang: string, words: NoticeWords, papers: PaperWords, basis: Basis): Paper {
  const own = papers.assessment
  return {
    lang,
    title: own.title,
    parts: [
      part(own.about.heading, { lines: [...sampleLines(basis.evidence, papers), own.lead], rows: aboutRows(sha256, policy, lang, words, papers, basis) }),
      part(own.sign.heading, { asked: own.sign.asked.map((question) => ({ question, lines: 1 })) }),
      ...headings.flatMap((heading) => headingParts(sha256, policy, heading, lang, words, papers, basis)),
      part(own.again.heading, { rows: own.again.rows }),
    ],
  }
}

function aboutRows(sha256: Sha256, policy: Policy, lang: string, words: NoticeWords, papers: PaperWords, { installations, evidence }: Basis): string[][] {
  const { about } = papers.assessment
  const { assessment, controller, goLive, id, version } = policy
  const digest = digestOf(sha256, policy)
  const rows: [string, string | undefined][] = [
    [about.id, assessment?.id ?? about.none], [about.date, assessment?.date ?? about.none], [about.goLive, goLive], [about.scope, scopeText(sha256, policy, papers)],
    [about.controller, said(controller.name, lang)], [about.policy, fill(about.version, { id, version, digest })],
    [about.machines, installations.map((each) => fill(about.machine, { id: each.id, place: each.place.name })).join('\n')],
    [about.bundle, [evidenceText(evidence, papers.log, words), ...(evidence?.verified ? [versionText(evidence.verified, digest, papers.log)] : [])].join('\n')],
    [about.keep, about.kept],
  ]
  return rows.flatMap(([label, text]) => (text ? [[label, text]] : []))
}

/** Whether the assessment was made of what the policy says now (CN-FR-09-3). */
function scopeText(sha256: Sha256, policy: Policy, { assessment: { about } }: PaperWords): string {
  const [scope, was] = [assessmentScope(sha256, policy), policy.assessment?.scope]
  if (was === undefined) return fill(about.unscoped, { scope })
  return fill(was === scope ? about.current : about.stale, { scope, was })
}

function headingParts(sha256: Sha256, policy: Policy, heading: Heading, lang: string, words: NoticeWords, papers: PaperWords, { findings, evidence }: Basis): Part[] {
  const { parts, headings: names, stated, enforcedHead, limits, asked } = papers.assessment
  const { colon } = papers.sign
  const section = (name: string, more: Partial<Part>): Part => part(name, { level: 3, ...more })
  const filledIn = (rows: [string, string | undefined][]): string[][] => rows.map(([label, text]) => [label, text || stated.absent])
  const purposes = policy.purposes.map((purpose) =>
    section(`${parts.stated}${colon}${said(purpose.title, lang)}`, { rows: filledIn(statedOf(sha256, policy, purpose, heading, lang, words, papers)) }))
  return [
    part(names[heading]),
    ...purposes,
    ...(heading === 'safeguards' ? [section(parts.stated, { rows: filledIn(statedOfAll(policy, lang, words, papers)) })] : []),
    section(parts.enforced, { head: enforcedHead, widths: [58, 42], rows: enforcedRows(heading, words, papers, evidence), lines: [limits[heading]] }),
    section(parts.found, findingRows(findings.filter((finding) => headingOf(finding) === heading), papers, lang)),
    section(parts.figures, evidence?.verified ? { rows: figureRows(evidence.verified, figuresUnder[heading], papers.log) } : { lines: [evidenceText(evidence, papers.log, words)] }),
    section(parts.asked, { asked: asked[heading].map((question) => ({ question, lines: 2 })) }),
  ]
}

function enforcedRows(heading: Heading, words: NoticeWords, { assessment: { enforced, proof }, log }: PaperWords, evidence: Basis['evidence']): string[][] {
  return enforcedUnder[heading].map(([what, checks]) => {
    const how = checks.length === 0 ? proof.code : !evidence ? proof.toSee : evidence.verified ? proof.held : proof.broken
    return [enforced[what], fill(how, { checks: checks.map((id) => log.checks[id]).join(words.and) })]
  })
}
