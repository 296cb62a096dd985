import { canonical } from '../canonical.ts'
import { digestOf, type Sha256 } from '../digest.ts'
import { pictureOf, type Problem } from '../errors.ts'
import { deriveItems } from '../items/derive.ts'
import type { Notice } from '../notice/compose.ts'
import type { Built, BuiltNotice } from './built.ts'

/**
 * Whether a built policy is what a build would have written: its digests, its notices' digests, and its items, which are
 * derived again. Returns every difference; a policy so broken that deriving fails is one difference too. Never throws.
 */
export function verifyBuilt(sha256: Sha256, built: Built): Problem[] {
  const problems: Problem[] = []
  const compare = (path: string, expected: string, got: string): void => {
    if (expected !== got) problems.push({ path, expected, got })
  }
  try {
    const { policy, digest, items, notices, plain } = built
    compare('$.digest', digestOf(sha256, policy), digest)
    for (const purpose of policy.purposes) {
      compare(`$.items.${purpose.id}`, canonical(deriveItems(sha256, policy, purpose)), canonical(items[purpose.id]))
      for (const lang of policy.languages) {
        const notice = notices[purpose.id]![lang]!
        compare(`$.notices.${purpose.id}.${lang}`, digestOf(sha256, noticeOf(notice, purpose.id, lang)), notice.digest)
      }
    }
    for (const { id } of policy.plain ?? []) {
      for (const lang of policy.languages) {
        const notice = plain[id]![lang]!
        compare(`$.plain.${id}.${lang}`, digestOf(sha256, noticeOf(notice, `plain:${id}`, lang)), notice.digest)
      }
    }
  } catch (error) {
    problems.push({ path: '$', expected: 'a built policy', got: pictureOf(error) })
  }
  return problems
}

/** The document whose digest stands in records: what a built policy carries, with its keys. */
export const noticeOf = ({ edition, blocks }: BuiltNotice, purpose: string, lang: string): Notice => ({
  format: 'mingshi-notice/1',
  edition,
  lang,
  purpose,
  blocks,
})
