import type { Entry, Settled } from './entry.ts'
import { foundLines } from './found-page.ts'
import type { Case } from './found.ts'

const statuses = ['rule', 'enforced', 'person', 'open'] as const

/** The catalogue and the cases as a page of Markdown: docs/rules.md is this text. */
export function cataloguePage(catalogue: readonly { title: string; entries: readonly Entry[] }[], cases: readonly { title: string; cases: readonly Case[] }[]): string {
  const all = catalogue.flatMap(({ entries }) => entries)
  const counts = statuses.map((status) => `${all.filter(({ settled }) => settled.by === status).length} ${status}`)
  return [
    '# Every rule, and who sees to it',
    '',
    'Generated from `packages/core/src/rules/catalogue` by `npm run generate`. Mainland China; not legal advice.',
    '',
    `${all.length} demands: ${counts.join(', ')}.`,
    '',
    '- **rule**: `mingshi lint` finds what of it a policy or an installation can show. **enforced**: the code cannot do otherwise; the files say where, and where that is tested.',
    '- **person**: no machine sees it; the sentence says what somebody looks at. **open**: not settled yet, and what is missing.',
    '- Provenance: `read` in its text; `secondary` in a digest, a report or a note; `unconfirmed` against any text; `reading` is our own. A draft is called one.',
    ...catalogue.flatMap(({ title, entries }) => [
      '',
      `## ${title}`,
      '',
      '| id | demand | 要求 | severity | article | provenance | settled |',
      '|---|---|---|---|---|---|---|',
      ...entries.map(rowOf),
    ]),
    ...foundLines(cases),
    '',
  ].join('\n')
}

const rowOf = ({ id, demand, severity, article, provenance, settled }: Entry): string =>
  `| ${[id, demand.en, demand['zh-CN'], severity, article, provenance, settledText(settled)].map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`

function settledText(settled: Settled): string {
  switch (settled.by) {
    case 'rule':
      return '**rule**'
    case 'enforced':
      return `**enforced** \`${settled.where}\`, \`${settled.test}\``
    case 'person':
      return `**person** ${settled.look}`
    case 'open':
      return `**open** ${settled.missing}`
  }
}
