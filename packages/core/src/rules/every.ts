import { localRegimeRule, noRegimeHereRule, unknownRegimeRule } from './place.ts'
import { promises } from './promises.ts'
import { regimes } from './regimes/index.ts'
import { gateRule } from './gate.ts'
import { reviewedRule } from './reviewed.ts'
import type { Rule } from './rule.ts'
import { strictestRule } from './strictest.ts'
import { noInstallationRule } from './unsettled.ts'

/** Rules of no regime: every policy is held to them. */
export const commonRules: readonly Rule[] = [strictestRule, unknownRegimeRule, localRegimeRule, noRegimeHereRule, reviewedRule, gateRule, noInstallationRule]

/** Every rule, whatever it is a rule of. */
export const allRules: readonly Rule[] = [...regimes.flatMap(({ rules }) => rules), ...promises, ...commonRules]
