import type { Purpose } from './schema.ts'

/** What a policy means where it is silent. Applied where it is read, never written into it: the digest is of the source. */
export const attemptsOf = ({ attempts }: Purpose): number => attempts || 3

export const basisOf = ({ basis }: Purpose): NonNullable<Purpose['basis']> => basis || 'separate-consent'

/** Biometric purposes that rest on consent: those that the gate asks for. */
export const asksConsent = (purpose: Purpose): boolean => basisOf(purpose) === 'separate-consent'
