import { isDenied } from './deny.ts'
import { fold, isOneClause, isSpreadOut, type Folded } from './normalise.ts'
import { patternSearch } from './patterns.ts'
import { harmlessOf, phrasesOf, saidBy, type Phrase, type WordList } from './phrase.ts'

/** The phrases of a list that stand in a text, as the list spells them; then what its patterns match, as the text does. */
export type Search = (text: Folded) => string[]

interface Spelling {
  spelled: string
  parts: RegExp
  harmless: RegExp[]
}

export function searchFor(list: WordList): Search {
  const patterns = phrasesOf(list).map(patternOf)
  const any = new RegExp(patterns.map(({ parts }) => parts.source).join('|')) // most texts hold none: one look is enough
  const known = new WeakMap<Folded, string[]>()
  const byPattern = patternSearch(list)
  const byPhrase = (text: Folded): string[] => {
    if (!any.test(text.letters)) return []
    const stands = ({ parts, harmless }: Spelling): boolean =>
      placesOf(parts, text).some(([from, to]) =>
        !harmless.some((longer) => placesOf(longer, text).some(([a, b]) => a <= from && to <= b && isOneClause(text, a, b))) &&
        !(list.deniable && isDenied(text, from, to)))
    return patterns.filter(stands).map(({ spelled }) => spelled)
  }
  return (text) => {
    const found = known.get(text) ?? [...byPhrase(text), ...byPattern(text)]
    known.set(text, found)
    return found
  }
}

const patternOf = (phrase: Phrase): Spelling => ({
  spelled: saidBy(phrase),
  parts: lettersOf(saidBy(phrase)),
  harmless: harmlessOf(phrase).map(lettersOf),
})

const lettersOf = (phrase: string): RegExp =>
  new RegExp(phrase.split('…').map((part) => `(${fold(part).letters})`).join(/[a-z]/.test(phrase) ? '.{0,20}?' : '.{0,10}?'))

/** Every place where it stands; Latin letters only as whole words. */
function placesOf(pattern: RegExp, text: Folded): [number, number][] {
  const places: [number, number][] = []
  const from = new RegExp(pattern.source, 'y')
  for (let i = 0; i < text.letters.length; i++) {
    from.lastIndex = i
    const match = from.exec(text.letters)
    if (!match) continue
    const to = i + match[0].length
    const bridged = match[0].length > match.slice(1).join('').length
    if (isEdge(text, i) && isEdge(text, to) && (!bridged || isOneClause(text, i, to) || isSpreadOut(text, i, to))) places.push([i, to])
  }
  return places
}

const isEdge = ({ letters, between }: Folded, at: number): boolean =>
  between[at] !== '' || !/[a-z]/.test(letters[at] ?? '') || !/[a-z]/.test(letters[at - 1] ?? '')
