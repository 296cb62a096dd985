import type { Installation } from '../policy/installation.ts'
import type { Policy } from '../policy/schema.ts'
import { livingAlternatives } from '../rules/alternative.ts'
import { isAssessed } from '../rules/assessment.ts'
import { standsInPrivateSpace } from '../rules/private-space.ts'
import { everyRetentionEnds } from '../rules/retention.ts'
import { unaskedFlows } from '../rules/unasked-flows.ts'
import { under14IsSettled } from '../rules/under14.ts'

/** The hard rules that a kiosk runs again on what it loaded, whoever built it (invariant 10). */
export type HardRule = 'alternative' | 'separate-consent' | 'under14' | 'assessment' | 'private-space' | 'retention'

/** The hard rules that this policy breaks on this machine; none means that the face may be offered. */
export function brokenAtRunTime(policy: Policy, installation: Installation): HardRule[] {
  if (policy.purposes.length === 0) return everyRetentionEnds(policy) ? [] : ['retention']
  const holds: Record<HardRule, boolean> = {
    alternative: livingAlternatives(policy, installation).length > 0,
    'separate-consent': unaskedFlows(policy).length === 0,
    under14: under14IsSettled(policy),
    assessment: isAssessed(policy),
    'private-space': !standsInPrivateSpace(policy, installation),
    retention: everyRetentionEnds(policy),
  }
  return (Object.keys(holds) as HardRule[]).filter((rule) => !holds[rule])
}
