import { MingshiError } from '@mingshi/core'
import type { Command, Print } from './command.ts'
import { assessment } from './commands/assessment.ts'
import { auditPage } from './commands/audit-page.ts'
import { build } from './commands/build.ts'
import { change } from './commands/change.ts'
import { csp } from './commands/csp.ts'
import { disclosure } from './commands/disclosure.ts'
import { exportAs } from './commands/export.ts'
import { filing } from './commands/filing.ts'
import { asksHelp, helpOf, versionLine } from './commands/help.ts'
import { init } from './commands/init.ts'
import { inspection } from './commands/inspection.ts'
import { items } from './commands/items.ts'
import { lint } from './commands/lint.ts'
import { notice } from './commands/notice.ts'
import { receiptPage } from './commands/receipt-page.ts'
import { report } from './commands/report.ts'
import { sample } from './commands/sample.ts'
import { signage } from './commands/signage.ts'
import { speechScript } from './commands/speech-script.ts'
import { verify } from './commands/verify.ts'
import { Interrupted } from './interrupt.ts'
import { shown } from './shown.ts'
import { lineOf, Usage } from './usage.ts'

export const commands: readonly Command[] = [init, lint, build, items, notice, change, auditPage, csp, signage, disclosure, filing, assessment, inspection, speechScript, receiptPage, verify, report, exportAs, sample]

const terminal: Print = { out: (line) => console.log(line), err: (line) => console.error(line) }

/** One command line to an exit code: 0 fine, 1 findings, not built or not verified, 2 a bad command line or a file that cannot be used, 130 interrupted. */
export async function run(args: readonly string[], to: Print = terminal): Promise<number> {
  const print: Print = { out: (line) => to.out(shown(line)), err: (line) => to.err(shown(line)) }
  const tell = (...lines: string[]): number => {
    lines.forEach(print.out)
    return 0
  }
  const [name = 'no command', ...rest] = args
  if (['--help', '-h', 'help'].includes(name)) return tell(...helpOf(commands))
  if (['--version', 'version'].includes(name)) return tell(versionLine())
  const command = commands.find((each) => each.name === name)
  if (!command) {
    print.err(`mingshi: expected ${commands.map((each) => each.name).join(', ')}, got ${name}. Usage: mingshi --help`)
    return 2
  }
  if (asksHelp(rest)) return tell(command.usage, `    ${command.about}`, `    For example: ${command.example}`)
  try {
    return await command.run(rest, print)
  } catch (error) {
    if (error instanceof Interrupted) return 130
    if (!(error instanceof Usage) && !(error instanceof MingshiError)) throw error
    for (const line of error instanceof Usage ? error.lines : [lineOf(error)]) print.err(`mingshi ${name}: ${line}`)
    return 2
  }
}
