import { deriveAnomalies } from '../../bundle/survey/anomalies.ts'
import type { Survey } from '../../bundle/survey/survey.ts'
import { fill } from '../../locales/fill.ts'
import type { PaperWords } from '../../locales/papers.ts'
import type { Part } from '../paper.ts'
import { valueText } from './format.ts'

/** What an inspector would ask about: the count, what it may mean, and what else it may be. */
export function lookBody(survey: Survey, { report: { look: own, units } }: PaperWords): Pick<Part, 'lines' | 'rows'> {
  const rows = deriveAnomalies(survey).map(({ id, attention, values, where }) => {
    const { title, says, innocent } = own.each[id]
    const said = fill(says, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, valueText(name, value, units)])))
    const leaves = where.length > 0 ? fill(own.where, { list: where.join(', ') }) : ''
    return [`${title}\n${own.attention[attention]}`, `${said}${leaves}\n${fill(own.innocent, { reason: innocent })}`]
  })
  return { lines: [rows.length > 0 ? own.lead : own.none], rows }
}
