import { stampOf } from '../../bundle/days.ts'
import type { Surveyed } from '../../bundle/survey/read-survey.ts'
import { fill } from '../../locales/fill.ts'
import type { PaperWords } from '../../locales/papers.ts'
import { itemText } from '../item-text.ts'
import { part, type Part } from '../paper.ts'

const most = 40

/** What had to be erased, what is recorded as erased, and what is not, the earliest deadlines first. */
export function erasuresParts({ survey: { owed, clock }, documents: { policies } }: Surveyed, lang: string, papers: PaperWords): [Pick<Part, 'lines' | 'rows'>, ...Part[]] {
  const { report: { erasures: own }, inspection: { erasures: { head, status } } } = papers
  const waiting = owed.waiting(clock.span?.to ?? 0)
  const overdue = waiting.filter((each) => each.status === 'overdue').length
  const rows = waiting.slice(0, most).map((each) => [stampOf(each.t), itemText(each.item, policies.get(each.policy), lang, papers), stampOf(each.deadline), status[each.status]])
  const figures: [string, number][] = [[own.withdrawn, owed.withdrawn], [own.due, owed.due], [own.done, owed.done], [own.late, owed.late], [own.waiting, waiting.length], [own.overdue, overdue]]
  return [
    { lines: [], rows: figures.map(([label, n]) => [label, String(n)]) },
    ...(rows.length > 0 ? [part('', { lines: [fill(own.first, { n: rows.length })], head, widths: [26, 22, 26, 26], rows })] : []),
  ]
}
