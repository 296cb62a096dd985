import type { Paper, Part } from './paper.ts'

/** A paper as Markdown (CommonMark, with the tables of GFM). No text of the policy can become markup. */
export const renderMarkdown = ({ title, parts }: Paper): string => [`# ${plain(title)}`, ...parts.flatMap(blocksOf)].join('\n\n')

const blocksOf = (part: Part): string[] => {
  const { heading, level = 2, lines, rows, raw = [], asked = [] } = part
  return [
    ...(heading ? [`${'#'.repeat(level)} ${plain(heading)}`] : []),
    ...lines.map(plain),
    ...(rows.length > 0 ? [table(part)] : []),
    ...raw.map(fenced),
    ...asked.map((each) => [`- **${plain(each.question)}**`, ...Array<string>(each.lines).fill('  ___')].join('\n\n')),
  ]
}

/** A table of GFM wants a head: where the first column is what is looked for, it is empty. */
const table = ({ head, rows }: Part): string => {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const names = head?.map(plain) ?? rows[0]!.map(() => '')
  return [line(names), line(names.map(() => '---')), ...rows.map((row) => line(row.map((cell, i) => (i === 0 && !head ? `**${inCell(cell)}**` : inCell(cell)))))].join('\n')
}

/** A cell has one line. */
const inCell = (text: string): string => text.split('\n').map(plain).join(' · ')

/** As it stands: the fence is longer than any run of backticks within (CommonMark 4.5). */
const fenced = (text: string): string => {
  const fence = '`'.repeat(Math.max(3, ...(text.match(/`+/g) ?? []).map((run) => run.length + 1)))
  return `${fence}\n${text.replace(/[\r\n]+/g, ' ')}\n${fence}`
}

/** Every character that CommonMark or GFM could read as markup, escaped; lines become one; a number stays no list. */
const plain = (text: string): string =>
  text.replace(/\s*[\r\n]\s*/g, ' ').replace(/[\\`*_{}[\]<>|#~&!]/g, '\\$&').replace(/^(\d{1,9})([.)])(?= )/, '$1\\$2').replace(/^[-+=](?= |$|[-=])/, '\\$&').replace(/:\/\//g, '\\://')
