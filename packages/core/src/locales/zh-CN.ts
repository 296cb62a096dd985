import type { Language } from './language.ts'

/** 简体中文：以它为准。 */
export const zhCN: Language = { reviewed: false, letters: '脸摄撤删您诉' }
