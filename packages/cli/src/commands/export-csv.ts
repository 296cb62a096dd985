import { renderTable } from '@mingshi/core'
import { writeInPieces } from '../write.ts'
import type { Made, Wish } from './export-wish.ts'

/** The table of the log, piece by piece. Nothing is verified: what is broken is to be seen, too. */
export async function exportCsv({ source, output, days, show }: Wish): Promise<Made> {
  let records = 0
  async function* pieces(): AsyncGenerator<string> {
    for await (const { text, rows, done } of renderTable(source, days)) {
      records += rows
      yield text
      show(done)
    }
  }
  await writeInPieces(output, pieces())
  return { records }
}
