import { digestOf, type Sha256 } from '../../digest.ts'
import { pictureOf } from '../../errors.ts'
import { deriveItems, type Item } from '../../items/derive.ts'
import { noticeWords } from '../../locales/index.ts'
import { kindOf } from '../../items/kind.ts'
import { composeItemNotice } from '../../notice/compose-item.ts'
import { composeNotice, composePlainNotice } from '../../notice/compose.ts'
import type { Notice } from '../../notice/notice.ts'
import { parsePolicy } from '../../policy/parse.ts'
import type { Policy } from '../../policy/schema.ts'
import { lintJson } from '../../rules/lint.ts'
import type { Leaf } from '../../receipt/record.ts'
import type { Fault, Report } from '../report.ts'
import { fileOf, type Documents } from './documents.ts'

/** Policies parsed from the bundle, with the items that each purpose calls for. */
export class Law {
  private readonly policies = new Map<string, Policy | null>()
  private readonly items = new Map<string, readonly Item[]>()
  private readonly sha256: Sha256
  private readonly documents: Documents

  constructor(sha256: Sha256, documents: Documents) {
    this.sha256 = sha256
    this.documents = documents
  }

  policy(digest: string): Policy | null {
    let policy = this.policies.get(digest)
    if (policy === undefined) {
      policy = this.parsed(digest)
      this.policies.set(digest, policy)
    }
    return policy
  }

  /** The separate consents that a purpose calls for; null when the policy or the purpose is not known. */
  itemsOf(digest: string, purposeId: string): readonly Item[] | null {
    const key = `${digest} ${purposeId}`
    const known = this.items.get(key)
    if (known) return known
    const policy = this.policy(digest)
    const purpose = policy?.purposes.find(({ id }) => id === purposeId)
    if (!policy || !purpose) return null
    const items = deriveItems(this.sha256, policy, purpose)
    this.items.set(key, items)
    return items
  }

  private parsed(digest: string): Policy | null {
    try {
      return parsePolicy(this.documents.held.get(fileOf('policies', digest)))
    } catch {
      return null
    }
  }
}

/** Lints every policy again with every installation that it was in force with: a doctored one is found (invariant 10). */
export function verifyPolicies(sha256: Sha256, documents: Documents, fault: (fault: Fault) => void): Report['findings'] {
  const others: Report['findings'] = []
  const seen = new Set<string>()
  for (const pair of documents.pairs) {
    const [policy = '', installation = ''] = pair.split(' ')
    const where = fileOf('policies', policy)
    const [policyJson, installationJson] = [documents.held.get(where), documents.held.get(fileOf('installations', installation))]
    if (policyJson === undefined || installationJson === undefined) continue
    for (const { rule, severity, path, message } of lintJson(sha256, policyJson, installationJson).findings) {
      if (seen.has(`${policy} ${rule} ${path}`)) continue
      seen.add(`${policy} ${rule} ${path}`)
      if (severity === 'illegal') fault({ check: 'policies', where: `${where} ${path}`, expected: `a policy that ${rule} allows`, got: message })
      else others.push({ policy, rule, severity, path, message })
    }
  }
  return others
}

/** What was shown is what was logged: each notice is composed again from its policy (invariant 6). Asked once per combination. */
export class Notices {
  private readonly seen = new Set<string>()
  private readonly sha256: Sha256
  private readonly law: Law
  private readonly documents: Documents
  private readonly fault: (fault: Fault) => void

  constructor(sha256: Sha256, law: Law, documents: Documents, fault: (fault: Fault) => void) {
    this.sha256 = sha256
    this.law = law
    this.documents = documents
    this.fault = fault
  }

  take(leaf: Leaf, index: number): void {
    if (!('notice' in leaf)) return
    const item = 'item' in leaf ? leaf.item : undefined
    const key = [leaf.policy, leaf.purpose, item, leaf.lang, leaf.notice].join(' ')
    if (this.seen.has(key)) return
    this.seen.add(key)
    const where = fileOf('notices', leaf.notice)
    const notice = this.documents.held.get(where) as Notice | undefined
    const policy = this.law.policy(leaf.policy)
    if (!notice || !policy) return // named by the check of documents
    const at = (expected: string, got: string) => this.fault({ check: 'notices', where: `leaves.ndjson#${index}`, expected, got })
    if (notice.edition !== 1) return at('an edition of the notice that this program knows', String(notice.edition))
    try {
      const digest = this.recomposed(policy, leaf.purpose, leaf.lang, item)
      if (digest !== leaf.notice) at(`the notice that the policy composes to, ${digest}`, leaf.notice)
    } catch (error) {
      at(`a notice of “${leaf.purpose}” in ${leaf.lang}`, pictureOf(error))
    }
  }

  private recomposed(policy: Policy, purposeId: string, lang: string, item: string | undefined): string {
    const words = noticeWords[lang]
    const purpose = policy.purposes.find(({ id }) => id === purposeId)
    const plain = policy.plain?.find(({ id }) => `plain:${id}` === purposeId)
    if (words && purpose && item !== undefined && kindOf(item) !== 'modality') {
      return composeItemNotice(this.sha256, policy, purpose, item, lang, words)!.digest
    }
    if (words && purpose) return composeNotice(this.sha256, policy, purpose, lang, words).digest
    if (words && plain) return composePlainNotice(this.sha256, policy, plain, lang, words).digest
    return digestOf(this.sha256, null)
  }
}
