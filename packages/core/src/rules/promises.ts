import { alternativeRule } from './alternative.ts'
import { assessmentRule } from './assessment.ts'
import { withdrawHereRule } from './channels.ts'
import { rightsRule } from './informed-notice.ts'
import { geneRule } from './modality.ts'
import { analysisRule } from './mode.ts'
import { privateSpaceRule } from './private-space.ts'
import { referenceRule } from './reference.ts'
import { retentionRule } from './retention.ts'
import { draftRule } from './reviewed.ts'
import type { Rule } from './rule.ts'
import { flowRule } from './separate-consent.ts'
import { under14Rule } from './under14.ts'

/**
 * What Mingshi holds to under every law. The first six are the hard rules that a kiosk runs again on what it loads
 * (`build/at-run-time.ts`): lint finds them wherever the machine stands, or it would build what the kiosk refuses.
 */
export const promises: readonly Rule[] = [
  promise('MS-ALTERNATIVE', alternativeRule),
  promise('MS-CONSENT', flowRule),
  promise('MS-UNDER14', under14Rule),
  promise('MS-ASSESSMENT', assessmentRule),
  promise('MS-PRIVATE-SPACE', privateSpaceRule),
  promise('MS-RETENTION', retentionRule),
  promise('MS-RIGHTS', rightsRule),
  promise('MS-WITHDRAWAL', withdrawHereRule),
  promise('MS-GENE', geneRule),
  promise('MS-ANALYSIS', analysisRule),
  referenceRule,
  draftRule,
]

/** What a rule of the mainland finds and says, as a promise of ours. */
function promise(id: string, { severity, says, find }: Rule): Rule {
  return { id, severity, article: 'Mingshi’s own promise', provenance: 'reading', says, find }
}
