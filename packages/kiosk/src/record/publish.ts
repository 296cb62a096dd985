import { isGuardians, noticeOf, type BuiltNotice } from '@mingshi/core'
import type { Facts } from '../log/append.ts'
import type { Ground } from '../ground/ground.ts'
import type { Write } from '../store/store.ts'

/** The leaf that goes before the first record which names a notice on this machine, and the notice itself, to be stored. */
export interface Publication {
  facts: Facts
  write: Write
  /** To be called when it is durable. */
  done(): void
}

/** What an item's own screen showed: the notice with its eight items for the first, question and facts for a further one. */
export function noticeFor({ built }: Ground, purpose: string, lang: string, item = ''): BuiltNotice | undefined {
  const byLang = (isGuardians(item) && (built.guardianNotices || {})[purpose]) || (built.itemNotices[purpose] || {})[item] || built.notices[purpose] || built.plain[purpose.replace(/^plain:/, '')]
  return byLang && byLang[lang]
}

/** Which notices this machine has published, by digest. `purpose` is a purpose's id, or `plain:<id>`. */
export function createPublisher(ground: Ground, published: Set<string>) {
  return (purpose: string, lang: string, item?: string): Publication | undefined => {
    const notice = noticeFor(ground, purpose, lang, item)
    if (!notice || published.has(notice.digest)) return undefined
    const own = notice === noticeFor(ground, purpose, lang) ? undefined : item
    const document = noticeOf(notice, purpose, lang, own)
    return {
      facts: { type: 'notice.published', purpose, lang, notice: notice.digest, policy: ground.digests.policy, item: own },
      write: { table: 'documents', put: { digest: notice.digest, folder: 'notices', document } },
      done: () => void published.add(notice.digest),
    }
  }
}
export type Publisher = ReturnType<typeof createPublisher>
