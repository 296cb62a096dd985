import type { Purpose } from '../policy/schema.ts'

/** Whom Order 19 binds by its letter (Art. 2, 19): other parts of a body are under PIPL alone. */
export const isFace = ({ modality }: Purpose): boolean => modality === 'face'
