/** What can be taken from a body (Shanghai's list of 2025, with palm veins and gait). The same path serves all of them. */
export const modalities = ['face', 'fingerprint', 'voiceprint', 'palm-print', 'palm-vein', 'iris', 'ear', 'gait', 'gene'] as const
export type Modality = (typeof modalities)[number]

/** `face-image` and `face-template` are biometric, for every modality; `match-result` and the rest are not. */
export const isBiometric = (category: string): boolean => /-(image|template)$/.test(category)

/** Whether an alternative of this kind asks for a body again: then it does not count (Order 19 Art. 10). */
export const isBiometricKind = (kind: string): boolean => (modalities as readonly string[]).includes(kind)
