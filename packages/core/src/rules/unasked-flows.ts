import { asksConsent, basisOf } from '../policy/defaults.ts'
import { recipientsOf } from '../policy/flows.ts'
import { isBiometric } from '../policy/modality.ts'
import type { Policy, Purpose } from '../policy/schema.ts'
import type { Found } from './rule.ts'

/**
 * Flows of biometric data that nobody is asked about. Apart from the rule's sentences, because the kiosk runs it again. What may rest
 * on a law instead is the caller's to say: lint reads the citation, a kiosk runs no such purpose anyway.
 */
export function unaskedFlows(policy: Policy, restsOnLaw: (purpose: Purpose) => boolean = (purpose) => !byTerms.includes(basisOf(purpose))): Found[] {
  const found: Found[] = []
  const answered = policy.purposes.filter((purpose) => asksConsent(purpose) || restsOnLaw(purpose)).map(({ id }) => id)
  policy.purposes.forEach((purpose, i) => {
    const { reference } = purpose
    if (!answered.includes(purpose.id)) found.push({ case: byTerms.includes(basisOf(purpose)) ? 'terms' : 'basis', path: `$.purposes[${i}].basis` })
    const known = ['enrolled-here', 'document', ...recipientsOf(policy, purpose).map(({ id }) => id)]
    if (reference && !known.includes(reference)) found.push({ case: 'reference', path: `$.purposes[${i}].reference`, values: { id: reference } })
  })
  for (const list of ['recipients', 'entrusted', 'plain'] as const) {
    for (const [i, party] of (policy[list] || []).entries()) {
      const asked = 'for' in party && party.for.some((id) => answered.includes(id))
      if (asked || !party.categories.some(isBiometric)) continue
      found.push({ case: list, path: `$.${list}[${i}].${list === 'plain' ? 'categories' : 'for'}`, values: { id: party.id } })
    }
  }
  return found
}

/** What the controller writes itself cannot stand for a separate yes to a use of the body (法释〔2021〕15号 Art. 4; PIPL 13, 29). */
const byTerms = ['contract', 'employment']
