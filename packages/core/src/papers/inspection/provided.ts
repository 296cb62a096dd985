import { stampOf } from '../../bundle/days.ts'
import type { Provided } from '../../bundle/provided.ts'
import type { Verified } from '../../bundle/verified.ts'
import { fill } from '../../locales/fill.ts'
import type { NoticeWords } from '../../locales/locale.ts'
import type { PaperWords } from '../../locales/papers.ts'
import { categoriesText, said } from '../../notice/wording.ts'
import type { Policy, Recipient } from '../../policy/schema.ts'
import { part, type Part } from '../paper.ts'

/** To whom, which categories, when: one part for each recipient and version of what it gets, its days in a table (网络数据安全管理条例 Art. 12). */
export function providedParts({ provided, policies }: Verified, lang: string, words: NoticeWords, papers: PaperWords): Part[] {
  const own = papers.inspection.provided
  const byFlow = groupBy(provided, ({ recipient, policy }) => `${recipient} ${policy}`)
  if (byFlow.length === 0) return [part(own.none, { level: 3 })]
  return byFlow.flatMap((all) => {
    const { recipient: id, policy: digest } = all[0]!
    const recipient = policies.get(digest)!.recipients!.find((each) => each.id === id)!
    return [
      part(said(recipient.name, lang), { level: 3, rows: aboutRows(recipient, all.length, lang, words, papers) }),
      part('', { head: own.head, widths: [24, 16, 60], rows: groupBy(all, ({ t }) => stampOf(t).slice(0, 10)).map(dayRow) }),
    ]
  })
}

function aboutRows({ contact, categories, purpose, over }: Recipient, times: number, lang: string, words: NoticeWords, { inspection: { provided: { about, over: overWords } } }: PaperWords): string[][] {
  const rows: [string, string | undefined][] = [
    [about.contact, contact], [about.what, categoriesText(categories, words)], [about.why, said(purpose, lang)], [about.over, overWords[over]], [about.total, String(times)],
  ]
  return rows.flatMap(([label, text]) => (text ? [[label, text]] : []))
}

const dayRow = (all: readonly Provided[]): string[] => {
  const [first, last] = [Math.min, Math.max].map((choose) => stampOf(all.reduce((found, { t }) => choose(found, t), all[0]!.t))) as [string, string]
  return [first.slice(0, 10), String(all.length), [...new Set([first, last])].map((stamp) => stamp.slice(11)).join(' – ')]
}

/** Who works on the controller’s behalf, by the policy: no record of theirs is in the log. */
export const entrustedPart = ({ entrusted = [], purposes }: Policy, lang: string, words: NoticeWords, { inspection: { provided: own, unsaid } }: PaperWords): Part =>
  part(own.entrusted, {
    level: 3,
    ...(entrusted.length === 0 ? { lines: [own.noneEntrusted] } : {
      head: own.entrustedHead,
      widths: [28, 36, 36],
      rows: entrusted.map(({ name, for: ids, categories, contract, signed }) => [
        said(name, lang),
        [...purposes.filter(({ id }) => ids.includes(id)).map(({ title }) => said(title, lang)), categoriesText(categories, words)].filter(Boolean).join(words.comma) || unsaid,
        contract ? (signed ? fill(own.contract, { contract, signed }) : contract) : unsaid,
      ]),
    }),
  })

function groupBy<T>(list: readonly T[], keyOf: (each: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const each of list) {
    const key = keyOf(each)
    const group = groups.get(key)
    if (group) group.push(each)
    else groups.set(key, [each])
  }
  return [...groups.values()]
}

/** Every handing over by itself, for a spreadsheet, row by row: ids and times only, so that no cell can be a formula. */
export function* providedTable({ provided }: Pick<Verified, 'provided'>): Generator<string> {
  yield 'time,recipient,purpose,categories,session,consent leaf,camera leaf,policy\r\n'
  for (const { t, recipient, purpose, categories, session, consent, run, policy } of provided) {
    yield `${[new Date(t).toISOString(), recipient, purpose, categories.join(' '), session, consent, run, policy].join(',')}\r\n`
  }
}
