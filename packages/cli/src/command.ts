import { parseArgs, type ParseArgsConfig } from 'node:util'
import { Usage } from './usage.ts'

/** Where a command prints; a test hands in its own. */
export interface Print {
  out(line: string): void
  err(line: string): void
}

export interface Command {
  name: string
  usage: string
  /** Exit code: 0 fine, 1 findings or not verified. Throws `Usage` for 2. */
  run(args: readonly string[], print: Print): number | Promise<number>
}

type Options = Record<string, { type: 'string' | 'boolean'; short?: string; multiple?: true }>
type Values<T extends Options> = { json?: boolean } & {
  [K in keyof T]?: T[K] extends { multiple: true } ? string[] : T[K] extends { type: 'boolean' } ? boolean : string
}

/** Arguments by `node:util`; what it does not understand is a `Usage` that shows the command's own. */
export function parse<T extends Options>(args: readonly string[], options: T, usage: string, files: number): { values: Values<T>; positionals: string[] } {
  try {
    const config: ParseArgsConfig = { args: [...args], options: { ...options, json: { type: 'boolean' } }, allowPositionals: true, strict: true }
    const { values, positionals } = parseArgs(config)
    if (positionals.length !== files) throw new Error(`expected ${files} file${files === 1 ? '' : 's'}, got ${positionals.length}`)
    return { values: values as Values<T>, positionals }
  } catch (error) {
    throw new Usage(`${(error as Error).message.split('\n')[0]}. Usage: ${usage}`)
  }
}

/** For `--json`: line by line, as everything is printed. */
export function printJson(print: Print, value: unknown): void {
  for (const line of JSON.stringify(value, null, 2).split('\n')) print.out(line)
}
