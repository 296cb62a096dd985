import { digestOf, type Digest, type Sha256 } from '../digest.ts'
import { MingshiError } from '../errors.ts'
import { fill } from '../locales/fill.ts'
import { noticeItems, type NoticeItem, type NoticeWords } from '../locales/locale.ts'
import { leavesOverInternet, recipientsOf } from '../policy/flows.ts'
import type { PlainNotice, Policy, Purpose, Retention, Text } from '../policy/schema.ts'
import { durationInWords } from './duration.ts'

/** One line of a notice: which item of Order 19 Art. 5, its label, and what it says. */
export interface Block {
  item: NoticeItem
  label: string
  text: string
}

/**
 * Exactly what is shown, as a document: its digest stands in every record, and anybody who has the policy can compose it
 * again. `edition` counts the wordings of this composer; the bundle's verifier knows every edition that was released.
 */
export interface Notice {
  format: 'mingshi-notice/1'
  edition: 1
  lang: string
  /** The id of a biometric purpose, or `plain:<id>` for a notice-only one. */
  purpose: string
  blocks: Block[]
}

export interface DigestedNotice {
  notice: Notice
  digest: Digest
}

/**
 * Policy × purpose × language to the eight items of Order 19 Art. 5, in that order. An item that the policy does not
 * declare is absent (lint has said so). Throws `missing-text` when the policy does not speak the language.
 */
export function composeNotice(sha256: Sha256, policy: Policy, purpose: Purpose, lang: string, words: NoticeWords): DigestedNotice {
  return digested(sha256, lang, purpose.id, words, {
    controller: controllerText(policy, lang, words),
    purpose: said(purpose.purpose, lang),
    method: purpose.method && `${said(purpose.method, lang)}${words.stop}${travelText(policy, purpose, lang, words)}`,
    categories: categoriesText(purpose.categories, words),
    retention: retentionText(purpose.retention, words),
    necessity: said(purpose.necessity, lang),
    impact: said(purpose.impact, lang),
    rights: rightsText(policy, words),
  })
}

/** The short notice of data that need no consent (a plate number, say): the items of PIPL 17 that apply. */
export function composePlainNotice(sha256: Sha256, policy: Policy, plain: PlainNotice, lang: string, words: NoticeWords): DigestedNotice {
  return digested(sha256, lang, `plain:${plain.id}`, words, {
    controller: controllerText(policy, lang, words),
    purpose: said(plain.purpose, lang),
    method: said(plain.method, lang),
    categories: categoriesText(plain.categories, words),
    retention: retentionText(plain.retention, words),
    rights: rightsText(policy, words),
  })
}

function digested(
  sha256: Sha256, lang: string, purpose: string, words: NoticeWords, texts: Partial<Record<NoticeItem, string | undefined>>,
): DigestedNotice {
  const blocks = noticeItems.flatMap((item): Block[] => {
    const text = texts[item]
    return text ? [{ item, label: words.labels[item], text }] : []
  })
  const notice: Notice = { format: 'mingshi-notice/1', edition: 1, lang, purpose, blocks }
  return { notice, digest: digestOf(sha256, notice) }
}

function said(text: Text | undefined, lang: string): string | undefined {
  if (text === undefined) return undefined
  const sentence = text[lang]
  if (sentence === undefined) {
    throw new MingshiError('missing-text', { path: '$', expected: `text in ${lang}`, got: Object.keys(text).join(', ') })
  }
  return sentence.replace(/[。.]$/, '')
}

function controllerText({ controller }: Policy, lang: string, words: NoticeWords): string {
  const { phone, email, address } = controller.contact ?? {}
  const contact = phone ? fill(words.phone, { phone }) : email ? fill(words.email, { email }) : (said(address, lang) ?? '')
  return [said(controller.name, lang)!, contact].filter(Boolean).join(words.and)
}

/** Where the data go: said by the composer, not left to the operator (Order 19 Art. 5, last item; PIPL 23). */
function travelText(policy: Policy, purpose: Purpose, lang: string, words: NoticeWords): string {
  const names = recipientsOf(policy, purpose).map(({ name }) => said(name, lang)!)
  if (leavesOverInternet(policy, purpose)) {
    return names.length > 0 ? fill(words.goesTo, { names: names.join(words.and) }) : words.goesOut
  }
  const near = purpose.matching === 'lan' || purpose.storing === 'lan'
  return near ? words.staysNear : words.staysHere
}

const categoriesText = (categories: readonly string[] | undefined, words: NoticeWords): string | undefined =>
  categories?.map((category) => words.categories[category] ?? category).join(words.and)

export function retentionText(retention: Retention | undefined, words: NoticeWords): string | undefined {
  if (!retention) return undefined
  if ('until' in retention) return words.untilResult
  return fill(words.period, { after: words.after[retention.after], duration: durationInWords(retention.period, words) })
}

function rightsText({ rights, complaints }: Policy, words: NoticeWords): string | undefined {
  const phone = rights?.phone ?? complaints?.phone
  const ways = [
    rights?.kiosk && words.atKiosk,
    phone && fill(words.byPhone, { phone }),
    rights?.url && fill(words.byUrl, { url: rights.url }),
  ].filter(Boolean)
  if (ways.length === 0) return undefined
  const days = rights?.answerWithinWorkingDays
  const answer = days === undefined ? '' : fill(words.answer, { days })
  return fill(words.rights, { ways: ways.join(words.or) }) + answer
}
