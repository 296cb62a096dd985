import { asksConsent } from './defaults.ts'
import type { Policy, Purpose } from './schema.ts'

/**
 * Whether a guardian may decide for somebody under fourteen (Order 19 Art. 7; PIPL 31): where people are enrolled, and in the presence of
 * staff or over what the host supplies. Nobody asks for a guardian in front of a shelf.
 */
export const asksGuardian = ({ under14 }: Policy, purpose: Purpose): boolean =>
  !!under14 && under14.offer === 'guardian' && purpose.act === 'enrolment' && asksConsent(purpose)

/** Whether what is read is the guardian's, in the place of an item's. */
export const isGuardians = (item: string): boolean => item === 'guardian'
