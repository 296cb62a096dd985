import type { Sha256 } from '../digest.ts'
import { fill } from '../locales/fill.ts'
import { guardianFacts, type GuardianFact, type NoticeWords } from '../locales/locale.ts'
import { recipientsOf } from '../policy/flows.ts'
import { isBiometric } from '../policy/modality.ts'
import type { Policy, Purpose } from '../policy/schema.ts'
import { composeNotice } from './compose.ts'
import { digested, type DigestedNotice } from './notice.ts'
import { said } from './wording.ts'

/**
 * What a guardian is told: the eight items, of which `retention` says how long and what happens then, and what 儿童个人信息网络
 * 保护规定 Art. 10 adds. Shown where people are enrolled (`asksGuardian`), on paper and on the
 * controller's own pages. Undefined where no guardian is offered a consent.
 */
export function composeGuardianNotice(sha256: Sha256, policy: Policy, purpose: Purpose, lang: string, words: NoticeWords): DigestedNotice | undefined {
  const { under14, rights, complaints } = policy
  if (under14?.offer !== 'guardian') return undefined
  const { guardian } = words
  const facts: Record<GuardianFact, string | undefined> = {
    reader: guardian.reader,
    rules: under14.rules,
    place: placeText(policy, purpose, lang, words),
    safeguards: said(under14.safeguards, lang),
    consequence: said(under14.consequence, lang),
    correction: waysText({ phone: rights?.phone ?? complaints?.phone, url: rights?.url }, words),
    complaints: waysText({ ...complaints }, words),
  }
  const labels: Record<GuardianFact, string> = { reader: '', ...guardian.labels }
  const further = guardianFacts.map((item) => ({ item, label: labels[item], text: facts[item] ?? '' }))
  const { notice } = composeNotice(sha256, policy, purpose, lang, words)
  return digested(sha256, { lang, purpose: purpose.id, item: 'guardian' }, [further[0]!, ...notice.blocks, ...further.slice(1)])
}

/** Everywhere that something of the body is kept: by the controller, and by recipients who keep it for a time. */
function placeText(policy: Policy, purpose: Purpose, lang: string, words: NoticeWords): string {
  const keepers = recipientsOf(policy, purpose).filter(({ categories, retention }) => categories.some(isBiometric) && !(retention && 'until' in retention))
  const places = [
    ...(purpose.storing === 'none' ? [] : [words.places[purpose.storing]]),
    ...keepers.map(({ name }) => fill(words.guardian.keeper, { name: said(name, lang) })),
  ]
  return places.length > 0 ? places.join(words.and) : words.guardian.nowhere
}

const waysText = ({ phone, url, email }: { phone?: string | undefined; url?: string | undefined; email?: string | undefined }, words: NoticeWords): string =>
  [phone && fill(words.byPhone, { phone }), url && fill(words.byUrl, { url }), email && fill(words.email, { email })].filter(Boolean).join(words.or)
