import type { Language } from './language.ts'

export const en: Language = { reviewed: false, letters: 'Agree' }
