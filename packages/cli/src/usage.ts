import type { MingshiError, Problem } from '@mingshi/core'

/** A command line or a file that cannot be used: one line on stderr for each thing that is wrong, exit code 2. */
export class Usage extends Error {
  readonly lines: readonly string[]

  constructor(...lines: string[]) {
    super(lines.join('; '))
    this.lines = lines
  }
}

/** What an error of Mingshi says, in one line: where, what was expected there, what was got. */
export function lineOf({ details, message }: MingshiError): string {
  const { problems, ...own } = details as Partial<Problem> & { what?: string; problems?: readonly Problem[] }
  const { path, what, expected, got }: typeof own = problems?.[0] ?? own
  if (expected === undefined || got === undefined) return message
  const where = path ?? what
  const more = problems && problems.length > 1 ? ` (and ${problems.length - 1} more)` : ''
  return `${where ? `${where}: ` : ''}expected ${expected}, got ${got}${more}`
}
