import { besideLeaves, crc32, layZip, MingshiError } from '@mingshi/core'
import type { ExportSource } from '../../part.ts'
import { Piecewise } from './piecewise.ts'
import { factOf, prunedFile } from './pruned.ts'

/** How many leaves are read at a time. */
const chunk = 5_000

/** What may lie beside the evidence: sealed disclosures, and a table with a row, or none, of each line. */
export interface Beside {
  disclosures?: string | undefined
  table?: { head: string; rowOf: (line: string) => string } | undefined
}

/** What an auditor takes away: the log as it is signed now, with everything its leaves name. `bad-zip` where it is 4 GiB or more. */
export async function exportBundle({ sha256, store, keys }: ExportSource, { disclosures, table }: Beside = {}): Promise<Blob> {
  const head = await store.head()
  if (!head) throw new MingshiError('not-running', { step: 'export', got: 'an empty log' })
  const pruned = await factOf(store)
  const leaves = new Piecewise('leaves.ndjson')
  const records = new Piecewise('records.csv')
  if (table) records.add(table.head)
  for (let at = pruned ? pruned.size : 0; at < head.size; at += chunk) {
    const lines = await store.lines(at, Math.min(head.size, at + chunk))
    leaves.add(lines.map((line) => `${line}\n`).join(''))
    if (table) records.add(lines.map(table.rowOf).join(''))
  }
  const documents = await store.all('documents')
  const inFolder = (folder: string): object[] => documents.filter((each) => each.folder === folder).map(({ document }) => document)
  const beside = besideLeaves(sha256, {
    checkpoint: head.note,
    checkpoints: new Map((await store.all('checkpoints')).filter(({ size }) => size <= head.size).map(({ size, note }) => [size, note])),
    keys,
    policies: inFolder('policies'),
    installations: inFolder('installations'),
    notices: inFolder('notices'),
    pruned: pruned && (await prunedFile(store, pruned)),
    disclosures,
  })
  const files = [
    leaves, ...beside.map(({ name, bytes }) => ({ name, crc: crc32(bytes), length: bytes.length, pieces: [bytes] as BlobPart[] })), ...(table ? [records] : []),
  ]
  const { headers, directory } = layZip(files)
  return new Blob([...files.flatMap(({ pieces }, i) => [headers[i] as BlobPart, ...pieces]), directory as BlobPart], { type: 'application/zip' })
}
