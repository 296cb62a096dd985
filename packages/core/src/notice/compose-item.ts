import type { Sha256 } from '../digest.ts'
import { fill } from '../locales/fill.ts'
import { itemFacts, type ItemFact, type NoticeWords } from '../locales/locale.ts'
import { recipientsOf } from '../policy/flows.ts'
import type { Policy, Purpose, Recipient } from '../policy/schema.ts'
import { isAbroad, isOfMainland } from '../items/derive.ts'
import { kindOf } from '../items/kind.ts'
import { digested, type DigestedNotice } from './notice.ts'
import { sentOut, sentTo } from './travel.ts'
import { categoriesText, regionText, retentionText, said, writtenText } from './wording.ts'

type Facts = Partial<Record<ItemFact, string | undefined>>

/**
 * The question and the facts of a further item's own screen: for a recipient what PIPL 23 wants told, abroad what PIPL 39
 * does. Undefined for the first item, whose facts are the notice itself.
 */
export function composeItemNotice(
  sha256: Sha256, policy: Policy, purpose: Purpose, item: string, lang: string, words: NoticeWords,
): DigestedNotice | undefined {
  const facts = factsOf(policy, purpose, item, lang, words)
  if (!facts) return undefined
  const asked = questionText(facts.question!, purpose, words)
  const blocks = itemFacts.map((fact) => ({ item: fact, label: fact === 'question' ? '' : words.facts[fact], text: (fact === 'question' ? asked : facts[fact]) ?? '' }))
  return digested(sha256, { lang, purpose: purpose.id, item }, blocks)
}

/** With what a yes to it signs, where a law wants the consent in writing: every item of the purpose is signed apart. */
function questionText(question: string, purpose: Purpose, words: NoticeWords): string {
  const written = writtenText(purpose, words)
  return written ? [question.replace(/[。.]$/, ''), written].join(words.stop) + words.stop.trim() : question
}

function factsOf(policy: Policy, purpose: Purpose, item: string, lang: string, words: NoticeWords): Facts | undefined {
  const recipients = recipientsOf(policy, purpose)
  const why = said(purpose.purpose, lang)
  switch (kindOf(item)) {
    case 'modality':
      return undefined
    case 'transmission': {
      const what = categoriesText(sentOut(policy, purpose), words)!
      const who = sentTo(policy, purpose, lang, words)
      const question = purpose.matching === 'internet' ? words.toMatch : words.question.transmission
      return { question: fill(question, { categories: what }), what, who, why, retention: retentionText(purpose.retention, words) }
    }
    case 'recipient':
      return recipientFacts(policy, recipients.find(({ id }) => item === `recipient:${id}`)!, 'recipient', lang, words)
    case 'cross-border':
      return recipientFacts(policy, recipients.find(isAbroad)!, 'cross-border', lang, words)
    case 'template': {
      const what = categoriesText((purpose.categories ?? []).filter((category) => category.endsWith('-template')), words) || words.categories[`${purpose.modality}-template`]!
      const where = words.places[purpose.storing as 'device']
      return { question: fill(words.question.template, { categories: what, place: where }), what, why, where, retention: retentionText(purpose.retention, words) }
    }
  }
}

function recipientFacts(policy: Policy, recipient: Recipient, kind: 'recipient' | 'cross-border', lang: string, words: NoticeWords): Facts {
  const what = categoriesText(recipient.categories, words)!
  const who = said(recipient.name, lang)
  return {
    question: fill(words.question[kind], { categories: what, recipient: who }),
    what,
    who,
    contact: recipient.contact,
    why: said(recipient.purpose, lang),
    how: said(recipient.method, lang),
    where: isOfMainland(policy) && isAbroad(recipient) ? fill(words.abroad, { region: regionText(recipient.region, words) }) : undefined,
    retention: retentionText(recipient.retention, words),
  }
}
