import { fill } from '../locales/fill.ts'
import type { NoticeWords } from '../locales/locale.ts'
import type { PaperWords } from '../locales/papers.ts'
import { categoriesText, retentionText, said } from '../notice/wording.ts'
import type { Policy } from '../policy/schema.ts'
import type { Paper } from './paper.ts'
import { deadlineAfter, type Calendar } from './working-days.ts'

/** Order 19 Art. 15: persons whose faces a controller stores, and working days from the day on which it reached so many. */
export const filingFrom = 100_000
const workingDays = 30

/** In force since then; what was stored before had until a day of its own (notice of the CAC of 28 May 2025). */
const [inForce, stockUntil] = ['2025-06-01', '2025-07-14']

export interface Stored {
  /** Persons, of the controller, not of one machine. Stored now, not over time. */
  persons: number
  /** The day on which the controller reached the number, `2026-11-01`. */
  reached?: string
}

/** The filing's sheet with what the policy knows; what it does not know is left open to be written in. */
export function composeFiling(policy: Policy, stored: Stored, lang: string, words: NoticeWords, { filing: own }: PaperWords, calendar: Calendar): Paper {
  const { controller: { name, contact, officer, inCharge }, purposes, rulesUrl, assessment } = policy
  const row = (label: string, text: string | undefined): string[] => [label, text || own.open]
  return {
    lang,
    title: own.title,
    parts: [
      { heading: own.duty.heading, lines: [...dutyLines(stored, own, calendar), ...(purposes.some(({ storing }) => storing !== 'none') ? [] : [own.duty.storesNone])], rows: [] },
      { heading: own.later.heading, lines: [], rows: own.later.rows.map((cells) => cells.map((cell) => fill(cell, { workingDays }))) },
      {
        heading: own.controller.heading,
        lines: [],
        rows: [
          row(own.controller.name, said(name, lang)), row(own.controller.code, undefined), row(own.controller.address, said(contact?.address, lang)),
          row(own.controller.contact, [contact?.phone, contact?.email].filter(Boolean).join(words.comma)), row(own.controller.inCharge, inCharge),
          row(own.controller.officer, [officer?.name, officer?.phone, officer?.email].filter(Boolean).join(words.comma)),
        ],
      },
      ...purposes.map((purpose) => ({
        heading: fill(own.purpose.heading, { title: said(purpose.title, lang) }),
        lines: [],
        rows: [
          row(words.labels.purpose, said(purpose.purpose, lang)), row(words.labels.method, said(purpose.method, lang)), row(words.labels.categories, categoriesText(purpose.categories, words)),
          row(own.purpose.stored, purpose.storing === 'none' ? own.purpose.none : words.places[purpose.storing]), row(words.labels.retention, retentionText(purpose.retention, words)),
          row(words.labels.necessity, said(purpose.necessity, lang)),
        ],
      })),
      {
        heading: own.rest.heading,
        lines: [],
        rows: [
          row(own.rest.persons, String(stored.persons)), row(own.rest.measures, undefined), row(own.rest.rules, rulesUrl), row(own.rest.procedures, undefined),
          row(own.rest.assessment, assessment && `${assessment.id}${words.comma}${assessment.date}`),
        ],
      },
    ],
  }
}

/** Whether there is a duty and until when, then what counts: those stored now (a reading of Art. 15), so that deleting keeps below the line. */
export function dutyLines({ persons, reached }: Stored, { duty }: PaperWords['filing'], calendar: Calendar): string[] {
  const values = { persons, from: filingFrom, workingDays, reached: reached ?? '' }
  const said = (key: 'below' | 'undated' | 'stock' | 'due', day = ''): string => fill(duty[key], { ...values, day })
  const counts = fill(duty.counts, values)
  if (persons < filingFrom) return [said('below'), counts]
  if (reached === undefined) return [said('undated'), counts]
  if (reached < inForce) return [said('stock', stockUntil), counts]
  const { day, uncovered } = deadlineAfter(reached, workingDays, calendar)
  return [said('due', day), ...(uncovered.length > 0 ? [fill(duty.uncovered, { years: uncovered.join(', ') })] : []), counts]
}
