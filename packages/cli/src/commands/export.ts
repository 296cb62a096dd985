import { dayPattern, MingshiError } from '@mingshi/core'
import { parse, printJson, type Command } from '../command.ts'
import { progressBar } from '../progress.ts'
import { openSource } from '../source.ts'
import { lineOf, Usage } from '../usage.ts'
import { exportDpv, exportKantara } from './export-consents.ts'
import { exportCsv } from './export-csv.ts'
import { exportParquet } from './export-parquet.ts'
import type { Made, Wish } from './export-wish.ts'

const views: Record<string, (wish: Wish) => Promise<Made | null>> = { csv: exportCsv, dpv: exportDpv, kantara: exportKantara, parquet: exportParquet }
const names = Object.keys(views)
const usage = `mingshi export <bundle.zip> --as ${names.join('|')} -o <file> [--since 2026-11-01] [--until 2026-11-30] [--json]`

/** Views of a bundle for other programs. They are not the evidence. */
export const exportAs: Command = {
  name: 'export',
  usage,
  about: 'Writes a view of a bundle for another program, which is not the evidence: its records as a table, or the consents of one that verifies as receipts (Kantara) or records (DPV).',
  example: 'mingshi export bundle.zip --as csv -o records.csv',
  async run(args, print) {
    const option = { type: 'string' } as const
    const { values, positionals } = parse(args, { as: option, output: { type: 'string', short: 'o' }, since: option, until: option }, usage, 1)
    const { as = 'none', output } = values
    const view = Object.hasOwn(views, as) ? views[as] : undefined
    if (!view) throw new Usage(`expected --as ${names.join(' or ')}, got ${as}. Usage: ${usage}`)
    if (!output) throw new Usage(`expected -o <file>, got none. Usage: ${usage}`)
    const days = { since: dayOf('--since', values.since), until: dayOf('--until', values.until) }
    const path = positionals[0]!
    const source = openSource({ path, what: 'a bundle' })
    const bar = progressBar('exporting')
    try {
      const made = await view({ source, path, output, days, show: bar.show }).catch((error: unknown) => {
        throw error instanceof MingshiError ? new Usage(`${path}: expected a bundle, got another file: ${lineOf(error)}`) : error
      })
      bar.clear()
      if (values.json) printJson(print, { format: 'mingshi-export/1', as, output: made && output, verified: made === null ? false : undefined, records: made?.records ?? 0, said: made?.said })
      else if (made) print.out(`${output}: ${made.records} ${made.what ?? 'records'}. A view, not the evidence: verify the bundle itself.`)
      made?.said?.forEach((line) => print.err(`mingshi export: ${line}`))
      if (made) return 0
      print.err(`mingshi export: ${path} does not verify, and nothing was written. mingshi verify says what does not hold.`)
      return 1
    } finally {
      bar.clear()
      source.close()
    }
  },
}

function dayOf(name: string, day: string | undefined): string | undefined {
  if (day !== undefined && !dayPattern.test(day)) throw new Usage(`expected a day after ${name}, such as 2026-11-01, got ${day}. Usage: ${usage}`)
  return day
}
