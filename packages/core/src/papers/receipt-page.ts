import { digestOf, type Digest, type Sha256 } from '../digest.ts'
import { deriveItems, type Item } from '../items/derive.ts'
import { kindOf } from '../items/kind.ts'
import { fill } from '../locales/fill.ts'
import { noticeWords } from '../locales/index.ts'
import type { LanguageTag } from '../locales/language.ts'
import { screenWords } from '../locales/screens.ts'
import { composeItemNotice } from '../notice/compose-item.ts'
import { composeNotice } from '../notice/compose.ts'
import { durationInWords } from '../notice/duration.ts'
import type { Block } from '../notice/notice.ts'
import { said } from '../notice/wording.ts'
import type { Policy, Purpose } from '../policy/schema.ts'

/** All that a page needs to put a receipt into words and to verify it: composed beforehand, so that it carries no composer. */
export interface ReceiptPage {
  format: 'mingshi-receipt-page/1'
  /** Lines of `vkeys.txt` of the keys that sign receipts, all of P-256: the operator’s word for whose they are. */
  vkeys: readonly string[]
  policies: Record<Digest, ReceiptPolicy>
}

export interface ReceiptPolicy {
  id: string
  version: string
  languages: readonly string[]
  rulesUrl?: string | undefined
  /** With the number that the notice names: that of the complaints where rights have none. */
  rights: NonNullable<Policy['rights']>
  complaints: NonNullable<Policy['complaints']>
  contact: { phone?: string | undefined; email?: string | undefined }
  /** Whether PIPL 65 holds: anybody may complain to the authorities. */
  pipl: boolean
  /** Whether an item is required, by purpose, in the order of the receipt’s letters. */
  required: Record<string, readonly boolean[]>
  said: Record<string, SaidPolicy>
}

interface SaidPolicy {
  /** How long records are kept. */
  keep?: string | undefined
  purposes: Record<string, { title: string; notice: readonly Block[]; items: readonly AskedItem[] }>
}

/** What an item is called on the screens, and what it asked. */
export interface AskedItem {
  name: string
  asked: string
}

/** The words of the notice, not others: a person reads on the receipt what stood on the machine (Order 19 Art. 5; PIPL 45). */
export const composeReceiptPage = (sha256: Sha256, policies: readonly Policy[], vkeys: readonly string[]): ReceiptPage => ({
  format: 'mingshi-receipt-page/1',
  vkeys,
  policies: Object.fromEntries(policies.map((policy) => [digestOf(sha256, policy), receiptPolicy(sha256, policy)])),
})

function receiptPolicy(sha256: Sha256, policy: Policy): ReceiptPolicy {
  const { id, version, languages, rulesUrl, rights, complaints = {}, controller, regimes, records } = policy
  const asked = policy.purposes.map((purpose) => ({ purpose, items: deriveItems(sha256, policy, purpose) })).filter(({ items }) => items.length > 0)
  const saidIn = (lang: string): SaidPolicy => ({
    keep: records && durationInWords(records.keep, noticeWords[lang]!),
    purposes: Object.fromEntries(asked.map(({ purpose, items }) => [purpose.id, {
      title: said(purpose.title, lang),
      notice: composeNotice(sha256, policy, purpose, lang, noticeWords[lang]!).notice.blocks,
      items: items.map((item) => askedItem(sha256, policy, purpose, item, lang)),
    }])),
  })
  return {
    id, version, languages, rulesUrl, complaints,
    rights: { ...rights, phone: rights?.phone ?? complaints.phone },
    contact: { phone: controller.contact?.phone, email: controller.contact?.email },
    pipl: regimes.includes('cn'),
    required: Object.fromEntries(asked.map(({ purpose, items }) => [purpose.id, items.map(({ required }) => required)])),
    said: Object.fromEntries(languages.map((lang) => [lang, saidIn(lang)])),
  }
}

/** The first item’s question names what the host was about to do; a receipt knows the purpose, whose title stands in for it. */
function askedItem(sha256: Sha256, policy: Policy, purpose: Purpose, { id }: Item, lang: string): AskedItem {
  const { consent, modality, taking } = screenWords[lang as LanguageTag]
  const name = fill(consent.names[kindOf(id)], { name: modality[id] ?? '' })
  const own = composeItemNotice(sha256, policy, purpose, id, lang, noticeWords[lang]!)
  if (own) return { name, asked: own.notice.blocks[0]!.text }
  const take = fill(taking[id as 'face'] ?? taking.other, { name: (modality[id] ?? '').toLowerCase() })
  return { name, asked: fill(consent.question, { taking: take, effect: said(purpose.title, lang) }) }
}
