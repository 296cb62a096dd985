import { alternativeRule } from './alternative.ts'
import { assessmentRule, staleAssessmentRule } from './assessment.ts'
import { basisRule, otherBasisRule } from './basis.ts'
import { categoriesRule } from './categories.ts'
import { longRule } from './ceiling.ts'
import { answerRule, complaintsRule, rightsAwayRule, withdrawHereRule } from './channels.ts'
import { entrustedRule } from './entrusted.ts'
import { guardianRule } from './guardian.ts'
import { controllerRule, necessityRule, purposeRule, rightsRule } from './informed-notice.ts'
import { inseparableRule, reasonRule } from './inseparable.ts'
import { jointRule } from './joint.ts'
import { languageRule } from './language.ts'
import { hangzhouRule, inChargeRule, sectorRule, shenzhenRule, tianjinRule } from './local.ts'
import { minimumRule, noNumberRule, plateOnlyRule } from './minimum.ts'
import { geneRule, otherBodiesRule } from './modality.ts'
import { analysisRule, detectionRule, mixedPurposeRule } from './mode.ts'
import { noFaceRule, plateNoticeRule, plateSharingRule } from './parking.ts'
import { humanRule, netIdRule, walkUpChildRule } from './people.ts'
import { onlyOtherRule } from './plain-bodies.ts'
import { privateSpaceRule } from './private-space.ts'
import { merchantRule, rawImageRule } from './raw-image.ts'
import { crossBorderRule, keptAtHomeRule, recipientRule } from './recipients.ts'
import { reachRule, unmeasuredRule } from './reach.ts'
import { recordsRule, twoClocksRule } from './records.ts'
import { retentionRule } from './retention.ts'
import type { Rule } from './rule.ts'
import { rulesDocumentRule } from './rules-document.ts'
import { flowRule, oneItemRule } from './separate-consent.ts'
import { shortestTimeRule } from './shortest-time.ts'
import { shanghaiSignRule, signRule, twoCamerasRule } from './sign.ts'
import { officerRule, storedFacesRule } from './stored.ts'
import { dearerWayRule, surchargeRule, unpricedRule } from './surcharge.ts'
import { under14Rule } from './under14.ts'
import { unnamedRule } from './unnamed.ts'
import { localNetworkRule, publicPlaceRule } from './unsettled.ts'
import { auditRule, incidentRule } from './upkeep.ts'
import { blameRule } from './wording/blame.ts'
import { bundlingRule } from './wording/bundling.ts'
import { deemedRule } from './wording/deemed.ts'
import { grantRule } from './wording/grants.ts'
import { inducementRule } from './wording/inducement.ts'
import { partnersRule } from './wording/partners.ts'
import { plainLanguageRule } from './wording/plain-language.ts'
import { vagueRule } from './wording/vague.ts'
import { writtenRule } from './written.ts'

/** Every rule of mainland China, in the order in which lint prints. */
export const cnRules: readonly Rule[] = [
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
  reachRule,
  flowRule,
  oneItemRule,
  inseparableRule,
  writtenRule,
  under14Rule,
  guardianRule,
  assessmentRule,
  staleAssessmentRule,
  inducementRule,
  blameRule,
  deemedRule,
  bundlingRule,
  grantRule,
  partnersRule,
  vagueRule,
  plainLanguageRule,
  geneRule,
  analysisRule,
  detectionRule,
  mixedPurposeRule,
  basisRule,
  minimumRule,
  onlyOtherRule,
  rulesDocumentRule,
  recipientRule,
  crossBorderRule,
  unnamedRule,
  entrustedRule,
  jointRule,
  shortestTimeRule,
  longRule,
  rawImageRule,
  merchantRule,
  recordsRule,
  twoClocksRule,
  signRule,
  shanghaiSignRule,
  twoCamerasRule,
  withdrawHereRule,
  rightsAwayRule,
  answerRule,
  complaintsRule,
  incidentRule,
  humanRule,
  walkUpChildRule,
  plateNoticeRule,
  plateOnlyRule,
  plateSharingRule,
  noFaceRule,
  noNumberRule,
  inChargeRule,
  netIdRule,
  otherBodiesRule,
  otherBasisRule,
  keptAtHomeRule,
  storedFacesRule,
  officerRule,
  auditRule,
  reasonRule,
  sectorRule,
  shenzhenRule,
  hangzhouRule,
  tianjinRule,
  localNetworkRule,
  publicPlaceRule,
  unmeasuredRule,
  unpricedRule,
]
