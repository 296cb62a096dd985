import { isDenied } from './deny.ts'
import { endsClause, fold, type Folded } from './normalise.ts'
import { harmlessOf, phrasesOf, saidBy, type Phrase, type WordList } from './phrase.ts'

/** The phrases of a list that stand in a text, as the list spells them. */
export type Search = (text: Folded) => string[]

interface Pattern {
  spelled: string
  parts: RegExp
  harmless: RegExp[]
}

export function searchFor(list: WordList): Search {
  const patterns = phrasesOf(list).map(patternOf)
  const any = new RegExp(patterns.map(({ parts }) => parts.source).join('|')) // most texts hold none: one look is enough
  const known = new WeakMap<Folded, string[]>()
  const search = (text: Folded): string[] => {
    if (!any.test(text.letters)) return []
    const stands = ({ parts, harmless }: Pattern): boolean =>
      placesOf(parts, text).some(([from, to]) =>
        !harmless.some((longer) => placesOf(longer, text).some(([a, b]) => a <= from && to <= b && isOneClause(text, a, b))) &&
        !(list.deniable && isDenied(text, from, to)))
    return patterns.filter(stands).map(({ spelled }) => spelled)
  }
  return (text) => {
    const found = known.get(text) ?? search(text)
    known.set(text, found)
    return found
  }
}

const patternOf = (phrase: Phrase): Pattern => ({
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

const isOneClause = ({ between }: Folded, from: number, to: number): boolean => !between.slice(from + 1, to).some(endsClause)

/** A divider after every letter: it parts no clauses, it hides a word. */
const isSpreadOut = ({ between }: Folded, from: number, to: number): boolean => between.slice(from + 1, to).every((gap) => gap !== '')
