import type { Policy, Text } from './schema.ts'

/** A text that a person will read, and where the policy holds it. */
export interface PlacedText {
  path: string
  text: Text
}

/** Every text of a policy, in the order of the policy. The one list: languages, wording and length are judged over it. */
export function textsOf(policy: Policy): PlacedText[] {
  const found: PlacedText[] = []
  const take = (path: string, holder: object, keys: readonly string[]): void => {
    for (const key of keys) {
      const text = (holder as Record<string, Text | undefined>)[key]
      if (text) found.push({ path: `${path}.${key}`, text })
    }
  }
  take('$.controller', policy.controller, ['name'])
  if (policy.controller.contact) take('$.controller.contact', policy.controller.contact, ['address'])
  policy.purposes.forEach((purpose, i) => {
    take(`$.purposes[${i}]`, purpose, ['title', 'purpose', 'method', 'necessity', 'impact'])
  })
  policy.recipients?.forEach((recipient, i) => take(`$.recipients[${i}]`, recipient, ['name', 'purpose', 'method']))
  policy.entrusted?.forEach((party, i) => take(`$.entrusted[${i}]`, party, ['name']))
  policy.plain?.forEach((plain, i) => take(`$.plain[${i}]`, plain, ['title', 'purpose', 'method']))
  policy.alternatives.forEach((alternative, i) => take(`$.alternatives[${i}]`, alternative, ['label']))
  return found
}
