import { enPapers } from './en.papers.ts'
import type { LanguageTag } from './language.ts'
import type { SignWords } from './papers.own.ts'
import { ugSign } from './ug.sign.ts'
import { zhCNPapers } from './zh-CN.papers.ts'
import { zhTWSign } from './zh-TW.sign.ts'

/** What hangs beside the machine, or is said aloud, is for the people in front of it, as its screens are; the other papers are not. */
export const signWords: Readonly<Record<LanguageTag, SignWords>> = { 'zh-CN': zhCNPapers.sign, en: enPapers.sign, 'zh-TW': zhTWSign, ug: ugSign }
