import { isDenied } from './deny.ts'
import { isOneClause, isSpreadOut, type Folded } from './normalise.ts'
import type { WordList } from './phrase.ts'

/** What the patterns of a list match in a text, as it stands there. */
export function patternSearch({ patterns = [], deniable }: Pick<WordList, 'patterns' | 'deniable'>): (text: Folded) => string[] {
  const chinese = patterns.flatMap((one) => ('zh' in one ? [{ find: new RegExp(one.zh.source, 'g'), across: one.across }] : []))
  const english = patterns.flatMap((one) => ('en' in one ? [new RegExp(one.en.source, 'g')] : []))
  return (text) => {
    const isSaid = (from: number, to: number): boolean => !(deniable && isDenied(text, from, to))
    const found = chinese.flatMap(({ find, across }) => matchesOf(find, text.letters).flatMap(({ 0: match, index }) => {
      const to = index + match.length
      const together = across || isOneClause(text, index, to) || isSpreadOut(text, index, to)
      return together && isSaid(index, to) ? [match] : []
    }))
    if (english.length === 0 || !/[a-z]{2}/.test(text.letters)) return found
    const { words, at } = wordsOf(text)
    return [...found, ...english.flatMap((find) => matchesOf(find, words).flatMap(({ 0: match, index }) =>
      isSaid(at[index]!, at[index + match.length - 1]! + 1) ? [match] : []))]
  }
}

/** One blank for whatever parts two words, ` . ` where a sentence ends; and the letter that each place stands for. */
function wordsOf({ letters, between }: Folded): { words: string, at: number[] } {
  let words = ''
  const at: number[] = []
  for (let i = 0; i < letters.length; i++) {
    const gap = between[i] === '' || i === 0 ? '' : /[。；：！？.;:!?]/.test(between[i]!) ? ' . ' : ' '
    words += gap + letters[i]!
    for (let n = 0; n <= gap.length; n++) at.push(i)
  }
  return { words, at }
}

function matchesOf(find: RegExp, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = []
  find.lastIndex = 0
  for (let match = find.exec(text); match; match = find.exec(text)) matches.push(match)
  return matches
}
