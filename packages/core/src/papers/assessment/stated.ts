import type { Sha256 } from '../../digest.ts'
import { deriveItems, isAbroad } from '../../items/derive.ts'
import { fill } from '../../locales/fill.ts'
import type { NoticeItem, NoticeWords } from '../../locales/locale.ts'
import type { Heading } from '../../locales/papers.assessment.ts'
import type { PaperWords } from '../../locales/papers.ts'
import { composeNotice } from '../../notice/compose.ts'
import { durationInWords } from '../../notice/duration.ts'
import { travelText } from '../../notice/travel.ts'
import { categoriesText, regionText, retentionText, said } from '../../notice/wording.ts'
import { basisOf } from '../../policy/defaults.ts'
import { recipientsOf } from '../../policy/flows.ts'
import type { Policy, Purpose, Recipient } from '../../policy/schema.ts'
import { livingAlternatives } from '../../rules/alternative.ts'
import { itemText } from '../item-text.ts'

type Rows = [label: string, text: string | undefined][]

/** What the policy states of one purpose under a heading: the notice’s own sentences, and what a notice does not say. */
export function statedOf(sha256: Sha256, policy: Policy, purpose: Purpose, heading: Heading, lang: string, words: NoticeWords, papers: PaperWords): Rows {
  const { stated: own, bases } = papers.assessment
  const { blocks } = composeNotice(sha256, policy, purpose, lang, words).notice
  const told = (...items: NoticeItem[]): Rows => items.map((item) => [words.labels[item], blocks.find((block) => block.item === item)?.text])
  const place = (where: Purpose['storing']): string => (where === 'none' ? own.notStored : words.places[where])
  switch (heading) {
    case 'lawful':
      return [
        ...told('purpose', 'method', 'categories', 'necessity'),
        [own.basis, [bases[basisOf(purpose)], purpose.citation].filter(Boolean).join(words.comma)],
        [own.consents, deriveItems(sha256, policy, purpose).map(({ id }) => itemText(id, policy, lang, papers)).join(words.and)],
      ]
    case 'effect':
      return [...told('impact', 'rights'), [own.ways, livingAlternatives(policy).map(({ label }) => said(label, lang)).join(words.and)], [own.under14, policy.under14 && own[policy.under14.offer]]]
    case 'risk':
      return [
        [own.matching, words.places[purpose.matching]], [own.storing, place(purpose.storing)], [own.travel, travelText(policy, purpose, lang, words)],
        ...recipientsOf(policy, purpose).map((recipient): Rows[number] => [own.recipient, recipientText(recipient, lang, words)]),
      ]
    case 'safeguards':
      return told('retention')
  }
}

/** What it states of the controller, whatever the purpose. */
export function statedOfAll({ controller: { inCharge, officer }, records, entrusted = [], incident, audit }: Policy, lang: string, words: NoticeWords, { assessment: { stated: own } }: PaperWords): Rows {
  const reach = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join(words.comma)
  return [
    [own.inCharge, inCharge], [own.officer, reach(officer?.name, officer?.phone, officer?.email)], [own.records, records && durationInWords(records.keep, words)],
    ...entrusted.map(({ name, contract, signed }): Rows[number] => [own.entrusted, reach(said(name, lang), contract, signed)]),
    [own.incident, reach(incident?.phone, incident?.email)], [own.audit, audit?.last],
  ]
}

function recipientText(recipient: Recipient, lang: string, words: NoticeWords): string {
  const { name, categories, region, retention } = recipient
  const abroad = isAbroad(recipient) && fill(words.abroad, { region: regionText(region, words) })
  return [said(name, lang), categoriesText(categories, words), abroad, retentionText(retention, words)].filter(Boolean).join(words.comma)
}
