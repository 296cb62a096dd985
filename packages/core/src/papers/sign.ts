import { digestOf, type Sha256 } from '../digest.ts'
import { fill } from '../locales/fill.ts'
import type { NoticeWords } from '../locales/locale.ts'
import type { PaperWords } from '../locales/papers.ts'
import { travelText } from '../notice/travel.ts'
import { categoriesText, retentionText, said } from '../notice/wording.ts'
import type { Installation } from '../policy/installation.ts'
import type { Policy } from '../policy/schema.ts'
import { livingAlternatives } from '../rules/alternative.ts'

/** What a sign says. Only what the policy declares: a sign that lists what is not done alarms, and ages badly. */
export interface Sign {
  lang: string
  /** In phrases: a line ends between two of them first. */
  heading: string[]
  /** Whether a face is what is used: then its pictogram stands beside the heading. */
  face: boolean
  /** The ways that need no body (Order 19 Art. 10); undefined where nothing of a body is used. */
  ways: { lead: string; labels: string[] } | undefined
  rows: { label: string; text: string }[]
  rules: { caption: string; url: string } | undefined
  about: string
}

/** The conspicuous sign of Order 19 Art. 13 and PIPL 26, in one language. The ways are those of the machine it hangs at. */
export function composeSign(sha256: Sha256, policy: Policy, lang: string, words: NoticeWords, { sign }: Pick<PaperWords, 'sign'>, installation?: Installation): Sign {
  const { purposes, plain = [], controller, rulesUrl } = policy
  const modality = [...new Set(purposes.map((purpose) => sign.modality[purpose.modality]!))].join(words.and)
  const recognises = purposes.some(({ mode }) => mode === 'verification' || mode === 'identification')
  const kind = purposes.length === 0 ? 'plain' : recognises ? 'recognition' : 'analysis'
  const categories = categoriesText([...new Set(plain.flatMap((each) => each.categories))], words) ?? ''
  const [, digits = ''] = digestOf(sha256, policy).split(':')

  const uses = [
    ...purposes.map((purpose) => ({ ...purpose, travel: travelText(policy, purpose, lang, words) })),
    ...plain.map((each) => ({ ...each, travel: undefined })),
  ].map(({ title, purpose, categories: data, travel, retention }) => ({
    title: said(title, lang), purpose: said(purpose, lang), categories: categoriesText(data, words), travel, retention: retentionText(retention, words),
  }))
  /** One text where all uses share it, else one for each, after its title. */
  const each = (fact: 'purpose' | 'categories' | 'travel' | 'retention'): string => {
    const told = uses.filter((use) => use[fact])
    const same = new Set(told.map((use) => use[fact])).size <= 1
    return same && told.length === uses.length ? (told[0]?.[fact] ?? '') : told.map((use) => (use.title ? `${use.title}${sign.colon}` : '') + use[fact]!).join(words.stop)
  }

  const texts = {
    controller: said(controller.name, lang), purpose: each('purpose'), categories: each('categories'), travel: each('travel'), retention: each('retention'),
    contact: contactText(policy, lang, words),
  }
  const ways = livingAlternatives(policy, installation).map(({ label }) => said(label, lang))
  return {
    lang,
    heading: sign.heading[kind].map((phrase) => fill(phrase, { modality, categories })),
    face: purposes.some((purpose) => purpose.modality === 'face'),
    ways: purposes.length > 0 && ways.length > 0 ? { lead: fill(sign.ways, { modality }), labels: ways } : undefined,
    rows: (Object.keys(texts) as (keyof typeof texts)[]).flatMap((fact) => (texts[fact] ? [{ label: sign.labels[fact], text: texts[fact][0]!.toUpperCase() + texts[fact].slice(1) }] : [])),
    rules: rulesUrl === undefined ? undefined : { caption: sign.rules, url: rulesUrl },
    about: fill(sign.about, { id: policy.id, version: policy.version, digest: digits.slice(0, 12) }),
  }
}

/** How to reach the controller: as the notice says it. A number is one word, so that no line ends within it. */
function contactText({ controller: { contact } }: Policy, lang: string, words: NoticeWords): string {
  const { phone, email, address } = contact ?? {}
  if (phone) return fill(words.phone, { phone: phone.replace(/ /g, '\u00a0') })
  return email ? fill(words.email, { email }) : (said(address, lang) ?? '')
}
