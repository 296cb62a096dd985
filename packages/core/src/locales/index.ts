import type { ChangeWords } from './changes.ts'
import { en } from './en.ts'
import { enChanges } from './en.changes.ts'
import { enNotice } from './en.notice.ts'
import type { Language, LanguageTag } from './language.ts'
import type { NoticeWords } from './locale.ts'
import { ug } from './ug.ts'
import { ugChanges } from './ug.changes.ts'
import { ugNotice } from './ug.notice.ts'
import { zhCN } from './zh-CN.ts'
import { zhCNChanges } from './zh-CN.changes.ts'
import { zhCNNotice } from './zh-CN.notice.ts'
import { zhTW } from './zh-TW.ts'
import { zhTWChanges } from './zh-TW.changes.ts'
import { zhTWNotice } from './zh-TW.notice.ts'

/** Who stands for each language, and how far. */
export const languages: Readonly<Record<LanguageTag, Language>> = { 'zh-CN': zhCN, en, 'zh-TW': zhTW, ug }

const ofNotices: Readonly<Record<LanguageTag, NoticeWords>> = { 'zh-CN': zhCNNotice, en: enNotice, 'zh-TW': zhTWNotice, ug: ugNotice }
/** The languages in which a notice can be composed, by any tag. */
export const noticeWords: Readonly<Record<string, NoticeWords>> = ofNotices

/** The same languages: in what words a change is told. */
export const changeWords: Readonly<Record<LanguageTag, ChangeWords>> = { 'zh-CN': zhCNChanges, en: enChanges, 'zh-TW': zhTWChanges, ug: ugChanges }
