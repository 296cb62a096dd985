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
    rights: rightsText(policy, words),
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

function rightsText({ regimes, rights, complaints }: Policy, words: NoticeWords): string | undefined {
  const phone = rights?.phone ?? complaints?.phone
  const ways = [
    rights?.kiosk && words.atKiosk,
    phone && fill(words.byPhone, { phone }),
    rights?.url && fill(words.byUrl, { url: rights.url }),
  ].filter(Boolean)
  if (ways.length === 0) return undefined
  const days = rights?.answerWithinWorkingDays
  const answer = days === undefined ? '' : fill(words.answer, { days })
  return fill(words.rights, { ways: ways.join(words.or) }) + answer + (regimes.includes('cn') ? words.authority : '')
}
