import { parseArgs } from 'node:util'
import { isSameFile } from './files.ts'
import { Usage } from './usage.ts'

/** Where a command prints; a test hands in its own. */
export interface Print {
  out(line: string): void
  err(line: string): void
}

export interface Command {
  name: string
  usage: string
  /** What it does, in one line. */
  about: string
  /** A command line that does it, with files by their usual names. */
  example: string
  /** Exit code: 0 fine, 1 findings, not built or not verified. Throws `Usage` for 2. */
  run(args: readonly string[], print: Print): number | Promise<number>
}

interface Option { type: 'string' | 'boolean'; short?: string; multiple?: true }
type Options = Record<string, Option>
type Values<T extends Options> = { json?: boolean } & {
  [K in keyof T]?: T[K] extends { multiple: true } ? string[] : T[K] extends { type: 'boolean' } ? boolean : string
}

/** Arguments split by `node:util` and judged here: its own sentences are about programs. What is wrong is a `Usage` that shows the command's own. */
export function parse<T extends Options>(args: readonly string[], options: T, usage: string, count: number | 'some', what = 'file'): { values: Values<T>; positionals: string[] } {
  const known: Options = { ...options, json: { type: 'boolean' } }
  const { values, positionals, tokens } = parseArgs({ args: [...args], options: known, allowPositionals: true, strict: false, tokens: true })
  const refuse = (expected: string, got: string): never => {
    throw new Usage(`expected ${expected}, got ${got}. Usage: ${usage}`)
  }
  const seen = new Set<string>()
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const { name, rawName, value, inlineValue } = token
    const option = Object.hasOwn(known, name) ? known[name]! : refuse([...Object.keys(known), 'help'].map((each) => `--${each}`).join(', '), rawName)
    if (option.type === 'boolean' && value !== undefined) refuse(`${rawName} without a value`, value)
    if (option.type === 'string' && (value === undefined || (!inlineValue && /^-./.test(value)))) refuse(`a value of ${rawName}`, value ?? 'none')
    if (option.type === 'string' && !option.multiple && seen.has(name)) refuse(`${rawName} once`, 'another')
    seen.add(name)
  }
  if (count === 'some') {
    if (positionals.length === 0) refuse(`one ${what} or more`, 'none')
  } else if (positionals.length !== count) refuse(`${count} ${what}${count === 1 ? '' : 's'}`, String(positionals.length))
  const { output, ...others } = values
  const read = [...positionals, ...Object.values(others).flat()].filter((each) => typeof each === 'string')
  if (typeof output === 'string' && read.some((each) => isSameFile(each, output))) refuse('-o to be a file that is not read', output)
  return { values: values as Values<T>, positionals }
}

/** For `--json`: line by line, as everything is printed. */
export function printJson(print: Print, value: unknown): void {
  for (const line of JSON.stringify(value, null, 2).split('\n')) print.out(line)
}
