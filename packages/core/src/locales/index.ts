import { enNotice } from './en.notice.ts'
import type { NoticeWords } from './locale.ts'
import { zhCNNotice } from './zh-CN.notice.ts'

/** The languages in which a notice can be composed. zh-CN governs. */
export const noticeWords: Readonly<Record<string, NoticeWords>> = { 'zh-CN': zhCNNotice, en: enNotice }
