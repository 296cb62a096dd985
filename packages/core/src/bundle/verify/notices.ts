import type { Sha256 } from '../../digest.ts'
import { pictureOf } from '../../errors.ts'
import { kindOf } from '../../items/kind.ts'
import { noticeWords } from '../../locales/index.ts'
import { composeGuardianNotice } from '../../notice/compose-guardian.ts'
import { composeItemNotice } from '../../notice/compose-item.ts'
import { composeNotice, composePlainNotice } from '../../notice/compose.ts'
import type { Policy } from '../../policy/schema.ts'
import type { Leaf } from '../../receipt/record.ts'
import type { Documents } from './documents.ts'
import { atLeaf, type Take } from './fault.ts'

/**
 * What was shown is what was logged: each notice is composed again from its policy (invariant 6), and was published before
 * anybody was shown it. Asked once per combination.
 */
export class Notices {
  private readonly published = new Set<string>()
  private readonly seen = new Set<string>()
  /** As what each was shown the last time: mostly that is as the time before. */
  private readonly last = new Map<string, { policy: string; purpose: string; lang: string; item: string | undefined }>()
  private readonly sha256: Sha256
  private readonly documents: Documents
  private readonly fault: Take

  constructor(sha256: Sha256, documents: Documents, fault: Take) {
    this.sha256 = sha256
    this.documents = documents
    this.fault = fault
  }

  take(leaf: Leaf, index: number): void {
    if (!('notice' in leaf)) return
    const at = atLeaf(this.fault, 'notices', index)
    if (leaf.type === 'notice.published') this.published.add(leaf.notice)
    else if (!this.published.has(leaf.notice)) at('a notice that was published before', leaf.notice)
    const item = shownOf(leaf)
    const before = this.last.get(leaf.notice)
    if (before && before.item === item && before.purpose === leaf.purpose && before.lang === leaf.lang && before.policy === leaf.policy) return
    this.last.set(leaf.notice, { policy: leaf.policy, purpose: leaf.purpose, lang: leaf.lang, item })
    const key = [leaf.policy, leaf.purpose, item, leaf.lang, leaf.notice].join(' ')
    if (this.seen.has(key)) return
    this.seen.add(key)
    const [notice, policy] = [this.documents.notices.get(leaf.notice), this.documents.policies.get(leaf.policy)]
    if (!notice || !policy) return // named by the check of documents
    if (notice.edition !== 1) return at('an edition of the notice that this program knows', pictureOf(notice.edition))
    try {
      const digest = this.recomposed(policy, leaf.purpose, leaf.lang, item)
      if (digest !== leaf.notice) at(`the notice that the policy composes to, ${digest ?? 'none'}`, leaf.notice)
    } catch (error) {
      at(`a notice of “${leaf.purpose}” in ${leaf.lang}`, pictureOf(error))
    }
  }

  /** The digest of the notice; undefined when the policy has none of that purpose, item and language. */
  private recomposed(policy: Policy, purposeId: string, lang: string, item: string | undefined): string | undefined {
    const words = noticeWords[lang]
    const purpose = policy.purposes.find(({ id }) => id === purposeId)
    const plain = policy.plain?.find(({ id }) => `plain:${id}` === purposeId)
    if (words && purpose && item === 'guardian') return composeGuardianNotice(this.sha256, policy, purpose, lang, words)?.digest
    if (words && purpose && item !== undefined && kindOf(item) !== 'modality') {
      return composeItemNotice(this.sha256, policy, purpose, item, lang, words)?.digest
    }
    if (words && purpose) return composeNotice(this.sha256, policy, purpose, lang, words).digest
    if (words && plain) return composePlainNotice(this.sha256, policy, plain, lang, words).digest
    return undefined
  }
}

/** Which notice of its purpose a leaf names: a guardian reads theirs where others read the eight items. */
function shownOf(leaf: Leaf): string | undefined {
  const item = 'item' in leaf ? leaf.item : undefined
  return item !== undefined && 'guardian' in leaf && leaf.guardian && kindOf(item) === 'modality' ? 'guardian' : item
}
