import type { Sha256 } from '../digest.ts'
import { fill } from '../locales/fill.ts'
import { noticeItems, type NoticeItem, type NoticeWords } from '../locales/locale.ts'
import { attemptsOf } from '../policy/defaults.ts'
import type { PlainNotice, Policy, Purpose } from '../policy/schema.ts'
import { digested, type DigestedNotice } from './notice.ts'
import { travelText } from './travel.ts'
import { categoriesText, retentionText, said, writtenText } from './wording.ts'

/**
 * Policy × purpose × language to the eight items of Order 19 Art. 5, in that order: the upper part of the first consent
 * screen. Throws `missing-text` when the policy does not speak the language.
 */
export const composeNotice = (sha256: Sha256, policy: Policy, purpose: Purpose, lang: string, words: NoticeWords): DigestedNotice =>
  composed(sha256, lang, purpose.id, words, {
    controller: controllerText(policy, lang, words),
    purpose: said(purpose.purpose, lang),
    method: methodText(policy, purpose, lang, words),
    categories: categoriesText(purpose.categories, words),
    retention: scheduledText(policy, purpose, words),
    necessity: said(purpose.necessity, lang),
    impact: said(purpose.impact, lang),
    rights: rightsText(policy, words),
  })

/** The short notice of data that need no consent (a plate number, say): the items of PIPL 17 that apply. */
export const composePlainNotice = (sha256: Sha256, policy: Policy, plain: PlainNotice, lang: string, words: NoticeWords): DigestedNotice =>
  composed(sha256, lang, `plain:${plain.id}`, words, {
    controller: controllerText(policy, lang, words),
    purpose: said(plain.purpose, lang),
    method: said(plain.method, lang),
    categories: categoriesText(plain.categories, words),
    retention: retentionText(plain.retention, words),
    rights: rightsText(policy, words, false),
  })

const composed = (
  sha256: Sha256, lang: string, purpose: string, words: NoticeWords, texts: Partial<Record<NoticeItem, string | undefined>>,
): DigestedNotice =>
  digested(sha256, { lang, purpose }, noticeItems.map((item) => ({ item, label: words.labels[item], text: texts[item] ?? '' })))

function controllerText({ controller, joint = [] }: Policy, lang: string, words: NoticeWords): string {
  const { phone, email, address } = controller.contact ?? {}
  const contact = phone ? fill(words.phone, { phone }) : email ? fill(words.email, { email }) : said(address, lang)
  const name = said(controller.name, lang)
  const names = joint.map((party) => said(party.name, lang)).join(words.and)
  return (contact ? controller.name[lang] + words.comma + contact : name) + (names && fill(words.jointly, { names })) // “Co., Ltd.” keeps its dot before a comma
}

/** How long, and where the public schedule of it is (740 ILCS 14/15(a)). */
function scheduledText({ retentionSchedule: url }: Policy, { retention }: Purpose, words: NoticeWords): string | undefined {
  const term = retentionText(retention, words)
  return term && url ? [term, fill(words.schedule, { url })].join(words.stop) : term
}

/**
 * The operator's sentence, and what the machine knows: how often it may open the camera, where the data go, and what a yes
 * signs where a law wants it in writing.
 */
function methodText(policy: Policy, purpose: Purpose, lang: string, words: NoticeWords): string | undefined {
  const method = said(purpose.method, lang)
  const written = writtenText(purpose, words)
  if (method === undefined) return written
  const n = attemptsOf(purpose)
  const told = [method, fill(words.attempts[n === 1 ? 0 : 1], { n }), travelText(policy, purpose, lang, words)]
  return [...told, ...(written ? [written] : [])].join(words.stop)
}

/** How to exercise one's rights (PIPL 17(1)(3), 44 to 47), where to complain, and to whom beside the controller. */
function rightsText(policy: Policy, words: NoticeWords, consented = true): string | undefined {
  const { regimes, rights, complaints } = policy
  const phone = rights?.phone ?? complaints?.phone
  const away = [phone && fill(words.byPhone, { phone }), rights?.url && fill(words.byUrl, { url: rights.url })]
  const ways = [consented && rights?.kiosk && words.atKiosk, ...away].filter(Boolean)
  if (ways.length === 0) return undefined
  const days = rights?.answerWithinWorkingDays
  return [
    fill(consented ? words.rights : words.rightsPlain, { ways: ways.join(words.or) }),
    days === undefined ? '' : fill(words.answer, { days }),
    consented && away.some(Boolean) ? words.further : '',
    complaintsText(complaints, phone, words),
    regimes.includes('cn') ? words.authority : '',
  ].join('')
}

function complaintsText(complaints: Policy['complaints'], known: string | undefined, { complaints: words }: NoticeWords): string {
  const { phone, email, url } = complaints ?? {}
  if (phone) return phone === known ? '' : fill(words.phone, { phone })
  return email ? fill(words.email, { email }) : url ? fill(words.url, { url }) : ''
}
