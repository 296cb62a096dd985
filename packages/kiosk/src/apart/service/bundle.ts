import { formatBundle, MingshiError } from '@mingshi/core'
import type { ExportSource } from '../../part.ts'
import { factOf, prunedFile } from './pruned.ts'

/** How many leaves are read at a time. */
const chunk = 5_000

/** What may lie beside the evidence: sealed disclosures, and a table that is made of the lines. */
export interface Beside {
  disclosures?: string | undefined
  table?: ((lines: readonly string[]) => string) | undefined
}

/** What an auditor takes away: the log as it is signed now, with everything its leaves name. */
export async function exportBundle({ sha256, store, keys }: ExportSource, { disclosures, table }: Beside = {}): Promise<Blob> {
  const head = await store.head()
  if (!head) throw new MingshiError('not-running', { step: 'export', got: 'an empty log' })
  const pruned = await factOf(store)
  const leaves: string[] = []
  for (let at = pruned ? pruned.size : 0; at < head.size; at += chunk) leaves.push(...(await store.lines(at, Math.min(head.size, at + chunk))))
  const documents = await store.all('documents')
  const inFolder = (folder: string): object[] => documents.filter((each) => each.folder === folder).map(({ document }) => document)
  const zip = formatBundle(sha256, {
    leaves,
    checkpoint: head.note,
    checkpoints: new Map((await store.all('checkpoints')).filter(({ size }) => size <= head.size).map(({ size, note }) => [size, note])),
    keys,
    policies: inFolder('policies'),
    installations: inFolder('installations'),
    notices: inFolder('notices'),
    pruned: pruned && (await prunedFile(store, pruned)),
    disclosures,
    records: table && table(leaves),
  })
  return new Blob([zip], { type: 'application/zip' })
}
