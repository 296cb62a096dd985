import { stampOf } from '../../bundle/days.ts'
import type { Verified } from '../../bundle/verified.ts'
import type { PaperWords } from '../../locales/papers.ts'
import { itemText } from '../item-text.ts'
import { part, type Part } from '../paper.ts'

/** Every erasure that withdrawals made due, one by one, and how each stands at the log’s end. */
export function erasureParts({ erasures, policies }: Verified, lang: string, papers: PaperWords): Part[] {
  const { erasures: own } = papers.inspection
  const rows = erasures.map(({ t, item, policy, deadline, status }) => [stampOf(t), itemText(item, policies.get(policy), lang, papers), stampOf(deadline), own.status[status]])
  return rows.length === 0 ? [] : [part('', { head: own.head, widths: [26, 22, 26, 26], rows })]
}
