import { readFileSync } from 'node:fs'

/** What is looked at of a JSON schema. */
export interface Node {
  type?: string
  const?: unknown
  enum?: string[]
  pattern?: string
  minimum?: number
  maximum?: number
  maxItems?: number
  items?: Node | false
  prefixItems?: Node[]
  anyOf?: Node[]
  properties?: Record<string, Node>
  required?: string[]
}

/** The rows of every table in a text of Markdown, as their cells; heads and rules are none. */
export function rowsOf(text: string): string[][] {
  const lines = text.split('\n')
  return lines.filter((line, i) => /^\| /.test(line) && !/^\|(?:-+\|)+$/.test(lines[i + 1] ?? '')).map((line) => line.slice(1, -1).split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|')))
}

/** What a node takes, in the words of docs/formats.md; `named` are the rows of its table of forms. Throws where that has no word for it. */
export function formOf(node: Node, named: string[][]): string {
  const of = (inner: Node): string => formOf(inner, named)
  const { properties, required = [], items, maxItems, anyOf, prefixItems } = node
  if (node.const !== undefined) return `\`${String(node.const)}\``
  if (node.enum) return node.enum.map((value) => `\`${value}\``).join(' ')
  if (anyOf) return anyOf.map((each) => (each.type === 'null' ? 'null' : of(each))).join(' or ')
  if (prefixItems) return `[${prefixItems.map(of).join(', ')}]`
  if (items) return `list of ${of(items)}, at most ${maxItems!}`
  if (properties) return 'M00' in properties ? '{metrics}' : `{${Object.keys(properties).map((key) => `\`${key}${required.includes(key) ? '' : '?'}\``).join(' ')}}`
  const takes = node.type === 'boolean' ? '`true` `false`' : node.pattern === undefined ? `${node.minimum!} to ${node.maximum!}` : `\`${node.pattern}\``
  const form = named.find(([, cell = '']) => cell === takes || cell.startsWith(`${takes}:`) || cell.startsWith(`${takes},`))
  if (!form) throw new Error(`expected a form in docs/formats.md that takes ${takes}, got none`)
  return form[0]!
}

/** The members of a permit's token, header first, in the order in which docs/formats.md has them. */
export const tokenMembers = (): string[] =>
  rowsOf(readFileSync('docs/formats.md', 'utf8').split('\n## The token of a permit\n')[1]!.split('\n## ')[0]!).flatMap(([names]) => names!.match(/\w+/g)!)
