import type { Modality } from '../policy/modality.ts'
import type { Provenance, Rule, RuleLanguage } from './rule.ts'

/** One body of law, as data. Another country or state is another one of these, and a line in `regimes/index.ts`. */
export interface Regime {
  /** As a policy names it. */
  id: string
  title: Record<RuleLanguage, string>
  /** The regions of installations where it cannot be left out. */
  region: RegExp
  /** What it binds of what can be taken from a body. */
  covers: (modality: Modality) => boolean
  /** In the order in which lint prints. */
  rules: readonly Rule[]
  limits: Limits
}

/** What several regimes limit, each in its own measure: the strictest of those that apply wins (`strictest.ts`). */
export interface Limits {
  /** How long data of a body stay after the last use, at most: an ISO 8601 duration. */
  keptAfterLastUse?: Limit<string>
  /** In what form a person consents, at least. */
  consent?: Limit<ConsentForm>
  /** Below which age somebody else consents. */
  guardianUnder?: Limit<number>
}

export interface Limit<T> {
  value: T
  article: string
  provenance: Provenance
}

/** From the loosest to the strictest. */
export const consentForms = ['tap', 'writing'] as const
export type ConsentForm = (typeof consentForms)[number]
