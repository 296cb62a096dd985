import type { Modality } from '../../policy/modality.ts'

/**
 * What 740 ILCS 14/10 lists: a retina or iris scan, a fingerprint, a voiceprint, a scan of hand or face geometry. That the lines
 * and the veins of a palm are hand geometry is our own reading, on the careful side. Genes have an act of their own.
 */
const covered: readonly Modality[] = ['face', 'fingerprint', 'voiceprint', 'palm-print', 'palm-vein', 'iris']

export const isCovered = (modality: Modality): boolean => covered.includes(modality)
