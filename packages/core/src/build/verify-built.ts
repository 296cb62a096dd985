import { canonical } from '../canonical.ts'
import { digestOf, type Sha256 } from '../digest.ts'
import { pictureOf, type Problem } from '../errors.ts'
import { deriveItems } from '../items/derive.ts'
import type { Notice } from '../notice/notice.ts'
import { asksGuardian } from '../policy/guarded.ts'
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
    const { policy, digest, regions, regionsDigest, items, notices, itemNotices, guardianNotices = {}, plain, changes, changesDigest } = built
    compare('$.digest', digestOf(sha256, policy), digest)
    compare('$.regions', digestOf(sha256, regions), regionsDigest)
    const compareNotices = (path: string, byLang: Record<string, BuiltNotice>, purpose: string, item?: string): void => {
      for (const lang of policy.languages) compare(`${path}.${lang}`, digestOf(sha256, noticeOf(byLang[lang]!, purpose, lang, item)), byLang[lang]!.digest)
    }
    for (const purpose of policy.purposes) {
      const derived = deriveItems(sha256, policy, purpose)
      compare(`$.items.${purpose.id}`, canonical(derived), canonical(items[purpose.id]))
      compareNotices(`$.notices.${purpose.id}`, notices[purpose.id]!, purpose.id)
      if (asksGuardian(policy, purpose)) compareNotices(`$.guardianNotices.${purpose.id}`, guardianNotices[purpose.id]!, purpose.id, 'guardian')
      for (const { id } of derived.slice(1)) compareNotices(`$.itemNotices.${purpose.id}.${id}`, itemNotices[purpose.id]![id]!, purpose.id, id)
    }
    if (changes) compare('$.changes', digestOf(sha256, changes), String(changesDigest))
    for (const { id } of policy.plain || []) compareNotices(`$.plain.${id}`, plain[id]!, `plain:${id}`)
  } catch (error) {
    problems.push({ path: '$', expected: 'a built policy', got: pictureOf(error) })
  }
  return problems
}

/** The document whose digest stands in records: what a built policy carries, with its keys. */
export const noticeOf = ({ edition, blocks }: BuiltNotice, purpose: string, lang: string, item?: string): Notice =>
  ({ format: 'mingshi-notice/1', edition, lang, purpose, item, blocks })
