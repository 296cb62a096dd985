import { alternativeRule } from './alternative.ts'
import { assessmentRule, staleAssessmentRule } from './assessment.ts'
import { categoriesRule } from './categories.ts'
import { inducementRule } from './inducement.ts'
import { controllerRule, necessityRule, purposeRule, rightsRule } from './informed-notice.ts'
import { languageRule } from './language.ts'
import { privateSpaceRule } from './private-space.ts'
import { referenceRule } from './reference.ts'
import { retentionRule } from './retention.ts'
import type { Rule } from './rule.ts'
import { flowRule, oneItemRule } from './separate-consent.ts'
import { dearerWayRule, surchargeRule } from './surcharge.ts'
import { under14Rule } from './under14.ts'
import { localNetworkRule, noInstallationRule, publicPlaceRule } from './unsettled.ts'

/** Every rule, in the order in which lint prints. */
export const allRules: readonly Rule[] = [
  alternativeRule,
  surchargeRule,
  dearerWayRule,
  privateSpaceRule,
  controllerRule,
  purposeRule,
  categoriesRule,
  retentionRule,
  necessityRule,
  rightsRule,
  languageRule,
  flowRule,
  oneItemRule,
  referenceRule,
  under14Rule,
  assessmentRule,
  staleAssessmentRule,
  inducementRule,
  localNetworkRule,
  publicPlaceRule,
  noInstallationRule,
]
