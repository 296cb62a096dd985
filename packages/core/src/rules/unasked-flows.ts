import { asksConsent } from '../policy/defaults.ts'
import { recipientsOf } from '../policy/flows.ts'
import { isBiometric } from '../policy/modality.ts'
import type { Policy } from '../policy/schema.ts'
import type { Found } from './rule.ts'

/** Flows of biometric data that nobody is asked about. Apart from the rule's sentences, because the kiosk runs it again. */
export function unaskedFlows(policy: Policy): Found[] {
  const found: Found[] = []
  const purposes = policy.purposes.map(({ id }) => id)
  policy.purposes.forEach((purpose, i) => {
    const { reference } = purpose
    if (!asksConsent(purpose) && !purpose.citation) found.push({ case: 'basis', path: `$.purposes[${i}].basis` })
    const known = ['enrolled-here', 'document', ...recipientsOf(policy, purpose).map(({ id }) => id)]
    if (reference && !known.includes(reference)) found.push({ case: 'reference', path: `$.purposes[${i}].reference`, values: { id: reference } })
  })
  for (const list of ['recipients', 'entrusted', 'plain'] as const) {
    for (const [i, party] of (policy[list] || []).entries()) {
      const asked = 'for' in party && party.for.some((id) => purposes.includes(id))
      if (asked || !party.categories.some(isBiometric)) continue
      found.push({ case: list, path: `$.${list}[${i}].${list === 'plain' ? 'categories' : 'for'}`, values: { id: party.id } })
    }
  }
  return found
}
