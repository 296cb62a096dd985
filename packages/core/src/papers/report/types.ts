import type { Survey } from '../../bundle/survey/survey.ts'
import type { LeafName } from '../../locales/papers.report.ts'
import type { PaperWords } from '../../locales/papers.ts'
import type { Part } from '../paper.ts'

/** How many records of each kind there are, in the order of the closed list; a kind without one is not named. */
export const typesBody = ({ types }: Survey, { report: { types: own } }: PaperWords): Pick<Part, 'lines' | 'rows'> & Partial<Part> => ({
  lines: [own.lead],
  head: own.head,
  widths: [56, 28, 16],
  rows: (Object.keys(own.names) as LeafName[]).flatMap((type) => (types.has(type) ? [[own.names[type], type, String(types.get(type))]] : [])),
})
