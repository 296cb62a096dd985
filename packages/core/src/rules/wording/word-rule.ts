import type { Found, Subject } from '../rule.ts'
import type { Line } from './lines.ts'
import type { WordList } from './phrase.ts'
import { searchFor } from './search.ts'

/** Lists to what a rule finds: one finding per line and phrase, its case the list's kind. */
export function findWords(lists: readonly WordList[], linesOf: (subject: Subject) => Line[]): (subject: Subject) => Found[] {
  const searches = lists.map((list) => [list.kind, searchFor(list)] as const)
  return (subject) =>
    linesOf(subject).flatMap(({ path, folded }) =>
      searches.flatMap(([kind, search]) => search(folded).map((word): Found => ({ case: kind, path, values: { word } }))))
}
