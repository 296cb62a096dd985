import type { Command, Print } from './command.ts'
import { build } from './commands/build.ts'
import { items } from './commands/items.ts'
import { lint } from './commands/lint.ts'
import { notice } from './commands/notice.ts'
import { verify } from './commands/verify.ts'
import { shown } from './shown.ts'
import { Usage } from './usage.ts'

const commands: readonly Command[] = [lint, build, items, notice, verify]

const terminal: Print = { out: (line) => console.log(line), err: (line) => console.error(line) }

/** One command line to an exit code: 0 fine, 1 findings or not verified, 2 a bad command line or an unreadable file. */
export async function run(args: readonly string[], to: Print = terminal): Promise<number> {
  const print: Print = { out: (line) => to.out(shown(line)), err: (line) => to.err(shown(line)) }
  const [name, ...rest] = args
  const command = commands.find((each) => each.name === name)
  if (!command) {
    if (name === '--help' || name === 'help') {
      for (const { usage } of commands) print.out(usage)
      return 0
    }
    print.err(`mingshi: expected ${commands.map((each) => each.name).join(', ')}, got ${name ?? 'no command'}`)
    return 2
  }
  try {
    return await command.run(rest, print)
  } catch (error) {
    if (!(error instanceof Usage)) throw error
    print.err(`mingshi ${command.name}: ${error.message}`)
    return 2
  }
}
