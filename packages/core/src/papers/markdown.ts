import type { Paper } from './paper.ts'

/** A paper as Markdown (CommonMark, with the tables of GFM). No text of the policy can become markup. */
export const renderMarkdown = ({ title, parts }: Paper): string =>
  [`# ${plain(title)}`, ...parts.flatMap(({ heading, lines, rows }) => [`## ${plain(heading)}`, ...lines.map(plain), ...(rows.length > 0 ? [table(rows)] : [])])].join('\n\n')

/** A table of GFM wants a head: the first column is what is looked for, so the head is empty. */
const table = (rows: readonly (readonly string[])[]): string => {
  const columns = rows[0]!
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(columns.map(() => '')), line(columns.map(() => '---')), ...rows.map((row) => line(row.map((cell, i) => (i === 0 ? `**${plain(cell)}**` : plain(cell)))))].join('\n')
}

/** Every character that CommonMark or GFM could read as markup, escaped; lines become one; a number stays no list. */
const plain = (text: string): string =>
  text.replace(/\s*[\r\n]\s*/g, ' ').replace(/[\\`*_{}[\]<>|#~&!]/g, '\\$&').replace(/^(\d{1,9})([.)])(?= )/, '$1\\$2').replace(/^[-+=](?= |$|[-=])/, '\\$&').replace(/:\/\//g, '\\://')
