import { fill } from '../locales/fill.ts'
import type { NoticeWords } from '../locales/locale.ts'
import type { PaperWords } from '../locales/papers.ts'
import { durationInWords } from '../notice/duration.ts'
import { travelText } from '../notice/travel.ts'
import { categoriesText, retentionText, said } from '../notice/wording.ts'
import type { Policy } from '../policy/schema.ts'
import type { Paper } from './paper.ts'

/**
 * What the controller's own rules have to say about this SDK: the 2025 action on Apps and SDKs wants each one listed with what it
 * takes, why, how and under which permissions, and with a way to switch it off (item 2; PIPL 17). To be pasted, not published
 * as it is: the controller answers for its rules.
 */
export function composeDisclosure(policy: Policy, lang: string, version: string, words: NoticeWords, { disclosure: own }: PaperWords): Paper {
  const { controller, joint = [], purposes, recipients = [], records } = policy
  const keep = records ? fill(own.kept, { duration: durationInWords(records.keep, words) }) : own.keptAsLaw
  const names = [controller, ...joint].map(({ name }) => said(name, lang)).join(words.and)
  const values = { controller: names, version, keep }
  const filled = (rows: readonly (readonly [string, string])[]): string[][] => rows.map((row) => row.map((cell) => fill(cell, values)))
  return {
    lang,
    title: own.title,
    parts: [
      { heading: own.about.heading, lines: [own.about.lead], rows: filled(own.about.rows) },
      { heading: own.data.heading, lines: [], rows: filled(own.data.rows) },
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
      ...recipients.map((recipient) => ({
        heading: fill(own.recipient, { name: said(recipient.name, lang) }),
        lines: [],
        rows: present([
          [words.facts.what, categoriesText(recipient.categories, words)],
          [words.facts.why, said(recipient.purpose, lang)],
          [words.facts.how, said(recipient.method, lang)],
          [words.facts.contact, recipient.contact],
          [words.facts.retention, retentionText(recipient.retention, words)],
        ]),
      })),
      { heading: own.permissions.heading, lines: [], rows: filled(own.permissions.rows) },
      { heading: own.off.heading, lines: own.off.lines, rows: [] },
    ],
  }
}

/** Rows whose fact the policy declares. */
const present = (rows: readonly (readonly [string, string | undefined])[]): string[][] => rows.flatMap(([label, text]) => (text ? [[label, text]] : []))
