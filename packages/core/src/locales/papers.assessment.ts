/** The four headings of Order 19 Art. 9, in its order. */
export const headings = ['lawful', 'effect', 'risk', 'safeguards'] as const
export type Heading = (typeof headings)[number]

/** What a machine sees to under each heading (papers/assessment/enforced.ts says what proves it). */
export type Enforced =
  | 'built' | 'separate' | 'same' | 'ways' | 'once' | 'age' | 'back' | 'bare' | 'short' | 'quiet' | 'tamper' | 'signed' | 'kept'

/** Words of the assessment. `{name}` stands for a value. Data only. */
export interface AssessmentWords {
  title: string
  lead: string
  about: Record<
    'heading' | 'id' | 'date' | 'goLive' | 'scope' | 'controller' | 'policy' | 'machines' | 'machine' | 'bundle' | 'keep' | 'kept' | 'none' | 'current' | 'stale' | 'unscoped' | 'version',
    string
  >
  sign: { heading: string; asked: readonly string[] }
  /** Sections of each heading. */
  parts: Record<'stated' | 'enforced' | 'found' | 'figures' | 'asked', string>
  headings: Record<Heading, string>
  /** What the policy says under each heading, beside the words of the notice. */
  stated: Record<
    | 'basis' | 'consents' | 'ways' | 'under14' | 'never' | 'guardian' | 'travel' | 'matching' | 'storing' | 'notStored' | 'recipient' | 'entrusted' | 'inCharge' | 'officer' | 'records'
    | 'incident' | 'audit' | 'absent',
    string
  >
  bases: Record<'separate-consent' | 'contract' | 'legal-duty' | 'emergency' | 'employment', string>
  enforced: Record<Enforced, string>
  enforcedHead: readonly [string, string]
  /** What shows that it is so: `toSee` without a bundle, `held` with one that verified, `broken` with one that did not, `code` where no record shows it. */
  proof: Record<'toSee' | 'held' | 'broken' | 'code', string>
  /** What the machine cannot say, under each heading. */
  limits: Record<Heading, string>
  asked: Record<Heading, readonly string[]>
  again: { heading: string; rows: readonly (readonly [string, string])[] }
}
