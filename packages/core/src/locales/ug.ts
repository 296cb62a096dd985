import type { Language } from './language.ts'

/** Uyghur in Arabic script, written from dictionaries and public pages by somebody who does not speak it. It proves that right-to-left works. */
export const ug: Language = { reviewed: false, draft: true, letters: 'ئۆۈۋېەھڭگچپ' }
