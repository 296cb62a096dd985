import { stampOf } from '../../bundle/days.ts'
import type { ShownNotice } from '../../bundle/shown.ts'
import { fill } from '../../locales/fill.ts'
import type { NoticeWords } from '../../locales/locale.ts'
import type { PaperWords } from '../../locales/papers.ts'
import type { Policy } from '../../policy/schema.ts'
import { itemText } from '../item-text.ts'
import { part, type Part } from '../paper.ts'

type Policies = ReadonlyMap<string, Policy>

/** Each notice of the bundle exactly as it was shown, in its own language, with its digest and when it was shown. */
export const noticeParts = (all: readonly ShownNotice[], policies: Policies, lang: string, words: NoticeWords, papers: PaperWords): Part[] =>
  all.map((shown) => {
    const { notices: own } = papers.inspection
    const { digest, notice, versions, first, last, times } = shown
    const when = first === null || last === null ? own.never : fill(own.times, { first: stampOf(first), last: stampOf(last), n: times })
    return part(headingOf(shown, policyOf(policies, shown), lang, papers), {
      level: 3,
      rows: [[own.digest, digest], [own.versions, versions.join(words.and)], [own.shown, when], ...notice.blocks.map(({ label, text }) => [label || own.question, text])],
    })
  })

/** Its policy names its purpose: the versions that showed one notice say so alike. */
export const policyOf = (policies: Policies, { versions, notice }: Pick<ShownNotice, 'versions' | 'notice'>): Policy | undefined =>
  [...policies.values()].find(({ version, purposes }) => versions.includes(version) && purposes.some(({ id }) => id === notice.purpose))

/** What a notice is of, in the language of the paper. */
export function headingOf({ notice: { purpose: id, item, lang: of } }: Pick<ShownNotice, 'notice'>, policy: Policy | undefined, lang: string, papers: PaperWords): string {
  const { notices: own } = papers.inspection
  if (id.startsWith('plain:')) return fill(own.plain, { lang: of })
  const title = policy?.purposes.find((purpose) => purpose.id === id)?.title[lang] ?? id
  return item === undefined ? fill(own.first, { title, lang: of }) : fill(own.item, { title, item: itemText(item, policy, lang, papers), lang: of })
}
