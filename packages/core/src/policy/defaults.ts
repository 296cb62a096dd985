import type { Policy, Purpose } from './schema.ts'

/** What a policy means where it is silent. Applied where it is read, never written into it: the digest is of the source. */
export const attemptsOf = ({ attempts }: Purpose): number => attempts || 3

export const basisOf = ({ basis }: Purpose): NonNullable<Purpose['basis']> => basis || 'separate-consent'

/** Biometric purposes that rest on consent: those that the gate asks for. */
export const asksConsent = (purpose: Purpose): boolean => basisOf(purpose) === 'separate-consent'

/**
 * Whether a guardian may decide for somebody under fourteen (Order 19 Art. 7; PIPL 31): where people are enrolled, and in the presence of
 * staff or over what the host supplies. Nobody asks for a guardian in front of a shelf.
 */
export const asksGuardian = ({ under14 }: Policy, purpose: Purpose): boolean =>
  !!under14 && under14.offer === 'guardian' && purpose.act === 'enrolment' && asksConsent(purpose)
