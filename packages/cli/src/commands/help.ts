import { readFileSync } from 'node:fs'
import type { Command } from '../command.ts'

/** What `mingshi --help` prints, line by line. */
export const helpOf = (commands: readonly Command[]): string[] => [
  ...commands.flatMap(({ usage, about }) => [usage, `    ${about}`]),
  'mingshi --help, mingshi <command> --help, mingshi --version',
  '',
  'Exit codes',
  '    0  fine',
  '    1  an illegal finding (with --strict also a risky one), not built, not verified, or changed without a new version',
  '    2  a command line that is not understood, or a file that cannot be read, used or written',
]

export const versionLine = (): string => `mingshi ${versionOf()}`

export function versionOf(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
  return version
}

/** Whether a command is asked for its usage; what stands behind `--` is a file. */
export const asksHelp = (args: readonly string[]): boolean => {
  const end = args.indexOf('--')
  return args.slice(0, end < 0 ? args.length : end).some((arg) => arg === '--help' || arg === '-h')
}
