import type { FigureName } from '../../locales/papers.log.ts'
import type { Enforced, Heading } from '../../locales/papers.assessment.ts'
import type { CheckId } from '../../bundle/report.ts'
import type { Finding } from '../../rules/rule.ts'

/** Under which heading a rule of lint is told. What is in none of the lists is about purpose and method: the first. */
const told: Partial<Record<Heading, readonly string[]>> = {
  effect: [
    'CN-FR-10-1', 'CN-FR-10-2', 'CN-UX-01', 'CN-FR-05-5', 'CN-FR-07-1', 'CN-GB-41819-3', 'CN-PI-24-1', 'CN-PI-15-1', 'CN-PI-45-1', 'CN-APP-06-1', 'CN-ND-20-1', 'CN-SPC-04-3', 'CN-SPC-11-1', 'CN-CRI-23-1',
    'CN-APP-01-1', 'CN-APP-02-1', 'CN-FR-05-7', 'no-measures', 'CN-CH-10-1', 'CN-SPC-04-2',
  ],
  risk: ['CN-PI-23-1', 'CN-FR-05-6', 'CN-PI-38-1', 'CN-PI-40-1', 'CN-GB-35273-1', 'CN-PCAC-1', 'CN-FR-08-1-LAN', 'CN-FR-15-1', 'CN-MOD-2', 'CN-MOD-4', 'CN-PK-06', 'CN-PK-07'],
  safeguards: ['CN-FR-05-3', 'CN-FR-08-2', 'CN-FR-09-2', 'CN-LOG-2', 'CN-PI-21-1', 'CN-PI-52-1', 'CN-CQ-OPS', 'CN-VID-13-1', 'CN-PI-20-1', 'CN-PI-54-1', 'CN-PI-57-1', 'MS-STRICTEST'],
}

export const headingOf = ({ rule }: Pick<Finding, 'rule'>): Heading => (Object.keys(told) as Heading[]).find((heading) => told[heading]!.includes(rule)) ?? 'lawful'

/** What the machine sees to under each heading, and which lines of the report on a bundle show it. None: no record can. */
export const enforcedUnder: Record<Heading, readonly (readonly [Enforced, readonly CheckId[]])[]> = {
  lawful: [['built', ['policies']], ['separate', ['sessions']], ['same', ['notices']]],
  effect: [['ways', ['sessions']], ['once', ['sessions']], ['age', ['sessions']], ['back', ['sessions']]],
  risk: [['bare', ['leaves']], ['short', ['sessions']], ['quiet', []]],
  safeguards: [['tamper', ['order', 'checkpoint']], ['signed', ['keys', 'checkpoint', 'earlier-checkpoints']], ['kept', []]],
}

export const figuresUnder: Record<Heading, readonly FigureName[]> = {
  lawful: ['begun', 'given', 'refused', 'unended', 'itemsGiven', 'itemsRefused'],
  effect: ['alternative', 'left', 'unavailable', 'interrupted', 'medianGiven', 'medianRefused', 'withdrawn'],
  risk: ['camera', 'provided'],
  safeguards: ['erasuresDue', 'erasuresDone', 'erasuresOverdue'],
}
