import { fill } from '../locales/fill.ts'
import type { NoticeWords } from '../locales/locale.ts'
import type { PaperWords } from '../locales/papers.ts'
import { durationInWords } from '../notice/duration.ts'
import { travelText } from '../notice/travel.ts'
import { categoriesText, regionText, retentionText, said } from '../notice/wording.ts'
import { isAbroad, isOfMainland } from '../items/derive.ts'
import { overOf } from '../policy/flows.ts'
import { isBiometric } from '../policy/modality.ts'
import type { Policy } from '../policy/schema.ts'
import type { Paper } from './paper.ts'

/**
 * What the controller's own rules have to say about this SDK: the 2025 action on Apps and SDKs wants each one listed with what it
 * takes, why, how and under which permissions, and with a way to switch it off (item 2; PIPL 17). To be pasted, not published
 * as it is: the controller answers for its rules.
 */
export function composeDisclosure(policy: Policy, lang: string, version: string, words: NoticeWords, { disclosure: own }: PaperWords): Paper {
  const { controller, joint = [], purposes, plain = [], recipients = [], entrusted = [], records } = policy
  const usesBodies = purposes.length > 0
  const keep = records ? fill(own.kept, { duration: durationInWords(records.keep, words) }) : own.keptAsLaw
  const names = [controller, ...joint].map(({ name }) => said(name, lang)).join(words.and)
  const values = { controller: names, version, keep }
  const filled = (rows: readonly (readonly [string, string])[]): string[][] => rows.map((row) => row.map((cell) => fill(cell, values)))
  const about = usesBodies ? own.about.rows : own.about.rows.map((row) => (row[0] === own.noBody.purpose[0] ? own.noBody.purpose : row))
  const abroad = (region = 'CN'): string | undefined =>
    isOfMainland(policy) && isAbroad({ region }) ? fill(words.abroad, { region: regionText(region, words) }) : undefined
  const titlesOf = (ids: readonly string[]): string =>
    [...purposes, ...plain].filter(({ id }) => ids.includes(id)).map(({ id, title }) => said(title, lang) ?? id).join(words.and)
  return {
    lang,
    title: own.title,
    parts: [
      { heading: own.about.heading, lines: [own.about.lead], rows: filled(about) },
      { heading: own.data.heading, lines: usesBodies ? [] : [own.noBody.data], rows: usesBodies ? filled(own.data.rows) : [] },
      ...purposes.map((purpose) => ({
        heading: fill(own.purpose, { title: said(purpose.title, lang) }),
        lines: [],
        rows: present([
          [words.labels.purpose, said(purpose.purpose, lang)],
          [words.labels.method, said(purpose.method, lang)],
          [words.labels.categories, categoriesText(purpose.categories, words)],
          [words.facts.where, travelText(policy, purpose, lang, words)],
          [words.labels.retention, retentionText(purpose.retention, words)],
        ]),
      })),
      ...plain.map(({ id, title, purpose, method, categories, retention }) => ({
        heading: fill(own.plain, { title: said(title, lang) ?? id }),
        lines: [],
        rows: present([
          [words.labels.purpose, said(purpose, lang)],
          [words.labels.method, said(method, lang)],
          [words.labels.categories, categoriesText(categories, words)],
          [words.labels.retention, retentionText(retention, words)],
        ]),
      })),
      ...recipients.map((recipient) => ({
        heading: fill(own.recipient, { name: said(recipient.name, lang) }),
        lines: [],
        rows: present([
          [words.facts.what, categoriesText(recipient.categories, words)],
          [words.facts.why, said(recipient.purpose, lang)],
          [words.facts.how, said(recipient.method, lang)],
          [words.facts.contact, recipient.contact],
          [words.facts.where, abroad(recipient.region)],
          [words.facts.retention, retentionText(recipient.retention, words)],
        ]),
      })),
      ...entrusted.map(({ name, for: ids, categories, over, region }) => ({
        heading: fill(own.entrusted, { name: said(name, lang) }),
        lines: [],
        rows: present([
          [words.facts.why, titlesOf(ids)],
          [words.facts.what, categoriesText(categories, words)],
          [words.facts.how, categories.some(isBiometric) ? wayOf(overOf({ over }), said(name, lang), words) : undefined],
          [words.facts.where, abroad(region)],
        ]),
      })),
      { heading: own.permissions.heading, lines: usesBodies ? [] : [own.noBody.permissions], rows: usesBodies ? filled(own.permissions.rows) : [] },
      { heading: own.off.heading, lines: usesBodies ? own.off.lines : own.noBody.off, rows: [] },
    ],
  }
}

/** Rows whose fact the policy declares. */
const present = (rows: readonly (readonly [string, string | undefined])[]): string[][] => rows.flatMap(([label, text]) => (text ? [[label, text]] : []))

const wayOf = (over: 'device' | 'lan' | 'internet', names: string, words: NoticeWords): string =>
  over === 'device' ? words.staysHere : fill(words.goes[over].to, { names })
