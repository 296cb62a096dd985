import { isBiometric } from './modality.ts'
import type { Entrusted, Policy, Purpose, Recipient } from './schema.ts'

export const recipientsOf = (policy: Policy, purpose: Purpose): Recipient[] =>
  (policy.recipients || []).filter((recipient) => recipient.for.includes(purpose.id))

/** What an entrusted party gets travels by the internet unless it is said to go another way. */
export const overOf = ({ over }: { over?: Recipient['over'] | undefined }): Recipient['over'] => over || 'internet'

/** Whoever gets something of the body for this purpose by this way: recipients, and parties entrusted with it. */
export const receivesOver = (policy: Policy, purpose: Purpose, over: Recipient['over']): (Recipient | Entrusted)[] =>
  [...recipientsOf(policy, purpose), ...(policy.entrusted || []).filter((party) => party.for.includes(purpose.id))]
    .filter((party) => overOf(party) === over && party.categories.some(isBiometric))

/** Whether biometric data of this purpose leaves the machine over the internet (Order 19 Art. 8). */
export const leavesOverInternet = (policy: Policy, purpose: Purpose): boolean =>
  purpose.matching === 'internet' || purpose.storing === 'internet' || receivesOver(policy, purpose, 'internet').length > 0
