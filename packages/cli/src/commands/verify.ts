import { outsideAgrees, verifyBundle, verifyOutside, type Fault, type OutsideReport, type Report } from '@mingshi/core'
import { parse, printJson, type Command, type Print } from '../command.ts'
import { openVerifier } from '../beside.ts'
import { lookUp } from '../interrupt.ts'
import { progressBar } from '../progress.ts'
import { linesOfAgainst, linesOfCheckpoint, linesOfReceipt } from './compared.ts'
import { lineOfUnasked, linesOfWitness } from './cosigned.ts'
import { openBeside, outsideOptions } from './outside.ts'

const usage = 'mingshi verify <bundle.zip> [--receipt <text or file>]… [--against older.zip] [--witness <vkey or file>]… [--checkpoint <file>]… [--json]'

/** The report on a bundle. Exit 1 unless everything verifies. */
export const verify: Command = {
  name: 'verify',
  usage,
  about: 'Says what of a bundle holds and what does not.',
  example: 'mingshi verify bundle.zip --against older.zip',
  async run(args, print) {
    const { values, positionals } = parse(args, outsideOptions, usage, 1)
    const { source, outside, close } = openBeside(positionals[0]!, values)
    const { verifier, close: end } = openVerifier(source.size)
    const [bar, next] = [progressBar('verifying'), progressBar('comparing')]
    try {
      const report = await verifyBundle(verifier, source, { onProgress: bar.show })
      bar.clear()
      const found = await verifyOutside(verifier, source, outside, { onProgress: next.show })
      next.clear()
      await lookUp() // who pressed Ctrl-C at the very end waits for no answer any more
      if (values.json) printJson(print, { ...report, ...jsonOf(found) })
      else {
        found.receipts.flatMap(linesOfReceipt).forEach((line) => print.out(line))
        found.older.flatMap(linesOfAgainst).forEach((line) => print.out(line))
        found.witnesses.flatMap(linesOfWitness).forEach((line) => print.out(line))
        found.checkpoints.flatMap(linesOfCheckpoint).forEach((line) => print.out(line))
        found.unasked.forEach((each) => print.out(lineOfUnasked(each)))
        printReport(report, print)
      }
      return report.verdict === 'verified' && outsideAgrees(found) ? 0 : 1
    } finally {
      bar.clear()
      next.clear()
      end()
      close()
    }
  },
}

/** What was not handed in, and was not found, is not there. */
function jsonOf({ receipts, older: [against], witnesses, checkpoints, unasked }: OutsideReport): object {
  const unnamed = <T extends { name: string }>({ name: _, ...rest }: T): Omit<T, 'name'> => rest
  return {
    ...(receipts.length > 0 && { receipts: receipts.map(unnamed) }), ...(against && { against: unnamed(against) }),
    ...(witnesses.length > 0 && { witnesses }), ...(checkpoints.length > 0 && { checkpoints: checkpoints.map(unnamed) }), ...(unasked.length > 0 && { unasked }),
  }
}

/** The fault of a file that is no bundle stands at one of its bytes, any other in a file of the bundle. */
const unreadOf = ({ checks }: Report): Fault | undefined => checks[0]!.faults.find(({ where }) => where.startsWith('byte '))

function printReport(report: Report, print: Print): void {
  const unread = unreadOf(report)
  if (report.sample) print.out('A SAMPLE: made up to practise on. No machine wrote it, whatever else holds.')
  if (unread) print.out(`Not a bundle: expected ${unread.expected}, got ${unread.got}`)
  else printChecks(report, print)
  print.out(report.verdict === 'verified' ? 'VERIFIED' : 'NOT VERIFIED')
  print.out('This cannot prove that what was never logged did not happen, that the clock was right, or that the key was not copied.')
}

function printChecks({ log, pruned, checks, counts, span, findings }: Report, print: Print): void {
  if (log) print.out(`${log.origin}  ${log.size} records  root ${log.rootHash}`)
  if (pruned) print.out(linesOfPruned(pruned))
  if (span) print.out(`${timeOf(span.from)} to ${timeOf(span.to)}`)
  for (const { id, verdict: each, count, faults } of checks) {
    print.out(`  ${{ holds: 'holds  ', broken: 'BROKEN ', skipped: 'skipped' }[each]}  ${id}`)
    for (const { where, expected, got } of faults) print.out(`             ${where}: expected ${expected}; got ${got}`)
    if (count > faults.length) print.out(`             and ${count - faults.length} more`)
  }
  const ended = Object.entries(counts).filter(([key]) => key.startsWith('session.ended:'))
  if (ended.length > 0) print.out(`  sessions: ${ended.map(([key, n]) => `${n} ${key.slice('session.ended:'.length)}`).join(', ')}`)
  for (const { severity, rule, path, message } of findings) print.out(`  ${severity}  ${rule}  ${path}: ${message}`)
}

/** A time that no date can hold is a fault by now; it is printed all the same. */
const timeOf = (ms: number): string => (Number.isNaN(new Date(ms).getTime()) ? String(ms) : new Date(ms).toISOString())

/** What cannot be shown any more, whatever else holds. */
const linesOfPruned = ({ size, leaf, at, kept }: NonNullable<Report['pruned']>): string =>
  `records 0 to ${size - 1} were pruned on ${timeOf(at)}, says record ${leaf}: the tree goes on from their hashes, and ${kept} of them are kept. What rests on the others cannot be shown`
