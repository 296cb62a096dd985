import type { Entry, Settled } from './entry.ts'
import { foundLines } from './found-page.ts'
import type { Case } from './found.ts'

const statuses = ['rule', 'enforced', 'person'] as const

/** The demands of one regime, or of none, section by section. */
export interface Catalogue {
  /** As a policy names it. */
  regime?: string
  title: string
  sections: readonly { title: string; entries: readonly Entry[] }[]
}

/** The catalogues and the cases as a page of Markdown: docs/rules.md is this text. */
export function cataloguePage(catalogues: readonly Catalogue[], cases: readonly { title: string; cases: readonly Case[] }[]): string {
  return [
    '# Every rule, and who sees to it',
    '',
    'Generated from `packages/core/src/rules/catalogue` by `npm run generate`. Not legal advice.',
    '',
    '- **rule**: `mingshi lint` finds what of it a policy or an installation can show, perhaps under another id, which is named. **enforced**: the code cannot do otherwise; the files say where, and where that is tested.',
    '- **person**: no machine sees it; the sentence says what somebody looks at.',
    '- Provenance: `read` in its text; `secondary` in a digest, a report or a note; `unconfirmed` against any text; `reading` is our own. A draft is called one.',
    ...catalogues.flatMap(linesOf),
    ...foundLines(cases),
    '',
  ].join('\n')
}

function linesOf({ regime, title, sections }: Catalogue): string[] {
  const all = sections.flatMap(({ entries }) => entries)
  const counts = statuses.map((status) => [all.filter(({ settled }) => settled.by === status).length, status] as const).filter(([count]) => count > 0)
  return [
    '',
    `## ${title}`,
    '',
    `${regime ? `\`${regime}\`: ` : ''}${all.length} demands: ${counts.map((count) => count.join(' ')).join(', ')}.`,
    ...sections.flatMap((section) => [
      '',
      `### ${section.title}`,
      '',
      '| id | demand | 要求 | severity | article | provenance | settled |',
      '|---|---|---|---|---|---|---|',
      ...section.entries.map(rowOf),
    ]),
  ]
}

const rowOf = ({ id, demand, severity, article, provenance, settled }: Entry): string =>
  `| ${[id, demand.en, demand['zh-CN'], severity, article, provenance, settledText(settled)].map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`

function settledText(settled: Settled): string {
  switch (settled.by) {
    case 'rule':
      return settled.under ? `**rule** ${settled.under}` : '**rule**'
    case 'enforced':
      return `**enforced** \`${settled.where}\`, \`${settled.test}\``
    case 'person':
      return `**person** ${settled.look}`
  }
}
