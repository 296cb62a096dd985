import { fill } from '../locales/fill.ts'
import type { ChangeWords } from '../locales/changes.ts'
import { changeWords, noticeWords } from '../locales/index.ts'
import type { LanguageTag } from '../locales/language.ts'
import type { NoticeWords } from '../locales/locale.ts'
import type { Change } from '../items/changed.ts'
import type { Retention, Text } from '../policy/schema.ts'
import { categoriesText, regionText, retentionText } from './wording.ts'

/** What a person is told of a change: one sentence, in one of the languages of notices (PIPL 17(2)). */
export function composeChange(change: Change, lang: LanguageTag): string {
  const [words, notice] = [changeWords[lang], noticeWords[lang]!]
  return `${fill(templateOf(change, words, lang), valuesOf(change, words, notice, lang))}${change.asksAgain ? words.again : ''}${words.stop}`
}

const isList = (part: Change['part']): part is keyof ChangeWords['parts'] => part !== 'controller' && part !== 'policy'

function templateOf({ how, key, from, to }: Change, words: ChangeWords, lang: string): string {
  if (how === 'moved') return words.moved
  if (key === undefined) return how === 'new' ? words.added : words.gone
  if (how !== 'changed') return how === 'new' ? words.set : words.removed
  const [before, after] = [from, to].map((value) => inWords(key, value, words, noticeWords[lang]!, lang))
  return before === undefined || after === undefined || before === after ? words.reworded : words.changed
}

function valuesOf({ part, id, name, key, how, from, to }: Change, words: ChangeWords, notice: NoticeWords, lang: string): Record<string, string> {
  const named = isList(part) ? fill(words.quoted, { name: name?.[lang] ?? id ?? '' }) : words[part]
  return {
    of: named,
    kind: isList(part) ? words.parts[part][how === 'moved' ? 1 : 0] : '',
    fact: key === undefined ? '' : words.facts[key] ?? key,
    ...(key !== undefined && { from: inWords(key, from, words, notice, lang) ?? '', to: inWords(key, to, words, notice, lang) ?? '' }),
  }
}

/** A value as a person reads it; undefined where it has no words: then it is said that it changed, and not to what. */
function inWords(key: string, value: unknown, words: ChangeWords, notice: NoticeWords, lang: string): string | undefined {
  if (value === undefined) return undefined
  if (typeof value === 'number') return String(value)
  if (key === 'categories') return (value as string[]).length > 0 ? categoriesText(value as string[], notice) : undefined
  if (key === 'retention') return retentionText(value as Retention, notice)
  if (typeof value === 'object') return texts.includes(key) ? (value as Text)[lang]?.replace(/[。.]$/, '') : undefined
  if (typeof value !== 'string') return undefined
  if (key === 'region') return value === 'CN' ? undefined : regionText(value, notice)
  if (key === 'mode') return words.modes[value]
  if (key === 'over') return words.ways[value]
  if (key === 'matching' || key === 'storing') return value === 'none' ? words.none : notice.places[value as keyof NoticeWords['places']]
  return asWritten.includes(key) ? value : undefined
}

const texts = ['name', 'title', 'label', 'purpose', 'method', 'necessity', 'impact']
/** Lines and days that mean the same in every language. */
const asWritten = ['goLive', 'rulesUrl', 'contact', 'inCharge', 'citation', 'signed', 'contract']
