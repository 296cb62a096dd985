import { stampOf } from '../../bundle/days.ts'
import { fill } from '../../locales/fill.ts'
import type { NoticeWords } from '../../locales/locale.ts'
import { chapters } from '../../locales/papers.inspection.ts'
import type { PaperWords } from '../../locales/papers.ts'
import { said } from '../../notice/wording.ts'
import type { Policy } from '../../policy/schema.ts'
import { livingAlternatives } from '../../rules/alternative.ts'
import type { Basis } from '../basis.ts'
import type { Part } from '../paper.ts'

/** Where each chapter stands in the pack, from 1. */
export const chapterNumbers: Readonly<Record<string, number>> = Object.fromEntries(chapters.map((chapter, i) => [chapter, i + 1]))

/** What an inspector looks at on site: each point says where in the pack the answer is, or what to look at on the machine. */
export function checklistOf(policy: Policy, lang: string, words: NoticeWords, papers: PaperWords, { installations, evidence }: Basis): Pick<Part, 'lines' | 'head' | 'widths' | 'rows'> {
  const { inspection: { checklist, unsaid }, assessment: { stated } } = papers
  const { controller, purposes, under14, complaints, audit } = policy
  const together = (texts: readonly (string | undefined)[]): string => [...new Set(texts.filter(Boolean))].join(words.and) || unsaid
  const span = evidence?.verified && evidence.report.span
  const values = {
    ...chapterNumbers,
    signage: together(installations.map(({ signage }) => signage?.where)),
    captureZone: together(installations.map(({ captureZone }) => captureZone)),
    ways: together((installations.length > 0 ? installations : [undefined]).flatMap((each) => livingAlternatives(policy, each).map(({ label }) => said(label, lang)))),
    under14: under14 ? stated[under14.offer] : unsaid,
    storing: together(purposes.map(({ storing }) => (storing === 'none' ? stated.notStored : words.places[storing]))),
    from: span ? stampOf(span.from).slice(0, 10) : unsaid,
    inCharge: controller.inCharge ?? unsaid,
    complaints: together([complaints?.phone, complaints?.email, complaints?.url]),
    audit: audit?.last ?? unsaid,
  }
  return { lines: [checklist.lead], head: checklist.head, widths: [56, 44], rows: checklist.points.map(([look, answer], i) => [`${i + 1}. ${look}`, fill(answer, values)]) }
}
