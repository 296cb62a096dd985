import { MingshiError } from '../errors.ts'
import { fill } from '../locales/fill.ts'
import type { NoticeWords } from '../locales/locale.ts'
import type { Purpose, Retention, Text } from '../policy/schema.ts'
import { durationInWords } from './duration.ts'

/** The operator's text in one language, without the full stop at its end. Throws `missing-text`: none is ever borrowed. */
export function said(text: Text, lang: string): string
export function said(text: Text | undefined, lang: string): string | undefined
export function said(text: Text | undefined, lang: string): string | undefined {
  if (text === undefined) return undefined
  const sentence = text[lang]
  if (sentence === undefined) {
    throw new MingshiError('missing-text', { path: '$', expected: `text in ${lang}`, got: Object.keys(text).join(', ') })
  }
  return sentence.replace(/[。.]$/, '')
}

export const categoriesText = (categories: readonly string[] | undefined, words: NoticeWords): string | undefined =>
  categories?.map((category) => words.categories[category] ?? category).join(words.and)

export function retentionText(retention: Retention | undefined, words: NoticeWords): string | undefined {
  if (!retention) return undefined
  if ('until' in retention) return words.untilResult
  return fill(words.period, { after: words.after[retention.after], duration: durationInWords(retention.period, words) })
}

/** What pressing agree is where a law wants the consent in writing: the intent to sign, and the law (PIPL 29; 740 ILCS 14/10). */
export const writtenText = ({ written }: Purpose, words: NoticeWords): string | undefined =>
  written && fill(words.written[written.form], { law: written.law })

/** A country's name where it is known, else the code as it stands: `US` and `US-CA` are 美国, `CN-HK` is 中国香港. */
export const regionText = (region: string, { regions }: NoticeWords): string => regions[region] ?? regions[region.slice(0, 2)] ?? region
