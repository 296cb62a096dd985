import { textsOf } from '../../policy/texts.ts'
import type { Policy } from '../../policy/schema.ts'
import type { Found } from '../rule.ts'

/** Our reading of “lengthy”: a standing reader takes one sentence in at a glance, and a notice in about a minute. */
export const longest = {
  sentence: { characters: 35, words: 25 },
  /** What one purpose says of itself; what the machine adds to it makes about 200 characters. */
  purpose: { characters: 120, words: 100 },
} as const

/** Chinese counts characters, and a word or number of another script as one; a text without Chinese counts words. */
function sizeOf(text: string): { characters: number, words: number } {
  const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const words = text.match(/[\p{L}\p{N}\p{M}'’-]+/gu)?.filter((word) => !/\p{Script=Han}/u.test(word)).length ?? 0
  return characters > 0 ? { characters: characters + words, words: 0 } : { characters: 0, words }
}

const isOver = (text: string, { characters, words }: { characters: number, words: number }): boolean => {
  const size = sizeOf(text)
  return size.characters > characters || size.words > words
}

const unitsOf = (text: string): number => sizeOf(text).characters || sizeOf(text).words

/** `3.5` and `Co., Ltd.` end nothing. */
const sentencesOf = (text: string): string[] => text.split(/[。！？；!?;؟؛]|\.(?=\s+\p{Lu}|$)/u)

export function longSentences(policy: Policy): Found[] {
  return textsOf(policy).flatMap(({ path, text }) =>
    Object.entries(text).flatMap(([language, line]) =>
      sentencesOf(line).filter((sentence) => isOver(sentence, longest.sentence)).slice(0, 1).map((sentence): Found => ({
        case: 'sentence', path: `${path}["${language}"]`, values: { n: unitsOf(sentence) },
      }))))
}

export function longPurposes({ purposes, plain = [] }: Policy): Found[] {
  const found = (path: string, texts: (Record<string, string> | undefined)[]): Found[] =>
    [...new Set(texts.flatMap((text) => Object.keys(text ?? {})))].flatMap((language): Found[] => {
      const whole = texts.map((text) => text?.[language] ?? '').join(' ')
      return isOver(whole, longest.purpose) ? [{ case: 'total', path, values: { n: unitsOf(whole), language } }] : []
    })
  return [
    ...purposes.flatMap(({ title, purpose, method, necessity, impact }, i) => found(`$.purposes[${i}]`, [title, purpose, method, necessity, impact])),
    ...plain.flatMap(({ title, purpose, method }, i) => found(`$.plain[${i}]`, [title, purpose, method])),
  ]
}
