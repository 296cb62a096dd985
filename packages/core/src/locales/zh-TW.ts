import type { Language } from './language.ts'

/** 繁體中文，臺灣用語。 */
export const zhTW: Language = { reviewed: false, letters: '臉攝撤刪您訴' }
