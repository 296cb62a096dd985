import { fill } from '../locales/fill.ts'
import type { Digest } from '../digest.ts'
import type { Installation } from '../policy/installation.ts'
import type { Policy } from '../policy/schema.ts'

/**
 * `illegal`: a binding law, regulation or judicial interpretation forbids it. `risky`: a recommended standard, a practice
 * guide, a regulator's published target. `good-practice`: neither. `unsettled`: an open question, which is printed always,
 * never silenced, and never called clean.
 */
export type Severity = 'illegal' | 'risky' | 'good-practice' | 'unsettled'

/**
 * How we know what the article says. `read`: its text was read. `secondary`: read in a digest, a news report or a law firm's
 * note. `unconfirmed`: not confirmed against any text. `reading`: our own reading of what follows from the articles.
 */
export type Provenance = 'read' | 'secondary' | 'unconfirmed' | 'reading'

/** What a rule looks at. Without an installation, rules about a place find nothing. */
export interface Subject {
  policy: Policy
  installation?: Installation | undefined
  /** What the policy's assessment would have to be made of. */
  scope: Digest
}

/** A finding as data: which case of the rule, where, and the values for its sentence. */
export interface Found {
  case: string
  path: string
  values?: Record<string, string | number>
  /** Whose limit it is, where a rule compares several regimes: its article stands in the place of the rule's own. */
  by?: { regime: string; article: string; provenance: Provenance }
}

export type RuleLanguage = 'zh-CN' | 'en'

export interface Rule {
  id: string
  severity: Severity
  article: string
  provenance: Provenance
  /** It says how far a law reaches, and so names one that does not apply. */
  aboutScope?: true
  /** One sentence per case and language; `{name}` stands for a value. */
  says: Record<string, Record<RuleLanguage, string>>
  find(subject: Subject): Found[]
}

/** A finding as it leaves the house: `mingshi-findings/1`. */
export interface Finding {
  rule: string
  severity: Severity
  /** JSON path in the policy, or in the installation when it begins with `installation:`. */
  path: string
  message: string
  article: string
  provenance: Provenance
  /** Whose rule or limit it is: `cn`, `us-il-bipa`; absent where every policy is held to it. */
  regime?: string
}

/** Sentences are made last. */
export function sentenceOf(rule: Rule, found: Found, language: RuleLanguage, regime?: string): Finding {
  const of = found.by ?? { regime, article: rule.article, provenance: rule.provenance }
  return {
    rule: rule.id,
    severity: rule.severity,
    path: found.path,
    message: fill(rule.says[found.case]![language], found.values ?? {}),
    article: of.article,
    provenance: of.provenance,
    ...(of.regime !== undefined && { regime: of.regime }),
  }
}
