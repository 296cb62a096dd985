import { allRules } from '../every.ts'
import type { Provenance, RuleLanguage, Severity } from '../rule.ts'

/** One demand of the law, and who sees to it. */
export interface Entry {
  id: string
  article: string
  provenance: Provenance
  severity: Severity
  demand: Record<RuleLanguage, string>
  settled: Settled
}

export type Settled =
  /** A rule of lint has this id, or finds it under its own. */
  | { by: 'rule'; under?: string }
  /** The code cannot do otherwise; paths from the repository's root. */
  | { by: 'enforced'; where: string; test: string }
  /** No machine sees it: what somebody has to look at. */
  | { by: 'person'; look: string }

/** A demand that a rule of lint stands for: article, provenance and severity are the rule's own. */
export function rule(id: string, chinese: string, english: string): Entry {
  const { article, provenance, severity } = allRules.find((one) => one.id === id)!
  return { id, article, provenance, severity, demand: { 'zh-CN': chinese, en: english }, settled: { by: 'rule' } }
}

/** Any other demand. */
export const demand = (
  id: string, severity: Severity, article: string, provenance: Provenance, chinese: string, english: string, settled: Settled,
): Entry => ({ id, article, provenance, severity, demand: { 'zh-CN': chinese, en: english }, settled })

/** Where it is enforced and tested: `core/…`, `kiosk/…` below `packages`, or a story. */
export const enforced = (where: string, test: string): Settled => ({ by: 'enforced', where: pathOf(where), test: pathOf(test) })

/** Found by a rule of lint that has another id. */
export const under = (id: string): Settled => ({ by: 'rule', under: id })

export const person = (look: string): Settled => ({ by: 'person', look })

export const pathOf = (short: string): string => (short.startsWith('stories/') ? `tests/${short}` : short.replace(/^(\w+)\//, 'packages/$1/src/'))
