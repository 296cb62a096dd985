import type { Notice } from '../notice/notice.ts'
import type { Built, BuiltNotice } from './built.ts'
import { noticeOf } from './verify-built.ts'

/** Every notice that a built policy carries, as the documents that records name. */
export const noticesOf = ({ notices, itemNotices, guardianNotices = {}, plain }: Built): Notice[] => [
  ...Object.entries(notices).flatMap(([purpose, byLang]) => documents(byLang, purpose)),
  ...Object.entries(guardianNotices).flatMap(([purpose, byLang]) => documents(byLang, purpose, 'guardian')),
  ...Object.entries(plain).flatMap(([id, byLang]) => documents(byLang, `plain:${id}`)),
  ...Object.entries(itemNotices).flatMap(([purpose, byItem]) => Object.entries(byItem).flatMap(([item, byLang]) => documents(byLang, purpose, item))),
]

const documents = (byLang: Record<string, BuiltNotice>, purpose: string, item?: string): Notice[] =>
  Object.entries(byLang).map(([lang, notice]) => noticeOf(notice, purpose, lang, item))
