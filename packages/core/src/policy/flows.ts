import { isBiometric } from './modality.ts'
import type { Policy, Purpose, Recipient } from './schema.ts'

export const recipientsOf = (policy: Policy, purpose: Purpose): Recipient[] =>
  (policy.recipients || []).filter((recipient) => recipient.for.includes(purpose.id))

/** Whether biometric data of this purpose leaves the machine over the internet (Order 19 Art. 8). */
export const leavesOverInternet = (policy: Policy, purpose: Purpose): boolean =>
  purpose.matching === 'internet' ||
  purpose.storing === 'internet' ||
  recipientsOf(policy, purpose).some(({ over, categories }) => over === 'internet' && categories.some(isBiometric))
