import { dpvContext, dpvDocumentsOf, dpvRecordOf, kantaraReceiptOf, openVerified, readDecisions, type Decided, type VerifiedLog } from '@mingshi/core'
import { writeInPieces } from '../write.ts'
import { nodeVerifier, sha256 } from '../platform.ts'
import type { Made, Wish } from './export-wish.ts'

/** Kantara’s receipts, one of each session with an answer in it: a JSON array with one of them per line. */
export const exportKantara = (wish: Wish): Promise<Made | null> => {
  const lossy = new Set<string>()
  const lines = (log: VerifiedLog, decided: Decided): object[] => {
    const receipt = kantaraReceiptOf(sha256, log, decided)
    receipt.x_lossy.forEach((name) => lossy.add(name))
    return [receipt]
  }
  const said = (): string[] => (lossy.size > 0 ? [`what says less than the log is named in x_lossy: ${[...lossy].join(', ')}`] : [])
  return exportConsents(wish, { what: 'receipts', head: '[', before: () => [], lines, tail: ']', said })
}

/** Records by ISO/IEC TS 27560 in the terms of DPV, one of each answer: JSON-LD, one node per line. */
export const exportDpv = (wish: Wish): Promise<Made | null> =>
  exportConsents(wish, {
    what: 'consent records', head: `{"@context":${JSON.stringify(dpvContext)},"@graph":[`, before: dpvDocumentsOf,
    lines: (log, decided) => decided.answers.map((answered) => dpvRecordOf(sha256, log, decided, answered)), tail: ']}', said: () => [],
  })

interface Form {
  what: string
  head: string
  before: (log: VerifiedLog) => Iterable<object>
  lines: (log: VerifiedLog, decided: Decided) => object[]
  tail: string
  said: () => string[]
}

/** Only of a bundle that verifies: what another program takes for a consent must have been one. */
async function exportConsents({ source, output, days, show }: Wish, { what, head, before, lines, tail, said }: Form): Promise<Made | null> {
  const log = await openVerified(nodeVerifier, source, (done) => show(done / 2))
  if (!log) return null
  let records = 0
  async function* pieces(opened: VerifiedLog): AsyncGenerator<string> {
    yield head
    let [separator, waiting] = ['\n', '']
    const add = (node: object): void => {
      waiting += separator + JSON.stringify(node)
      separator = ',\n'
    }
    for (const node of before(opened)) add(node)
    for await (const decided of readDecisions(opened, days, (done) => show((1 + done) / 2))) {
      const made = lines(opened, decided)
      records += made.length
      made.forEach(add)
      if (waiting.length < 1_000_000) continue
      yield waiting
      waiting = ''
    }
    yield `${waiting}\n${tail}\n`
  }
  await writeInPieces(output, pieces(log))
  return { records, what, said: [...(log.sample ? ['a sample: all of it is made up, and nobody consented to anything'] : []), ...said()] }
}
