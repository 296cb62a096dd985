import { csvHead, csvOf, objectIn, utf8 } from '@mingshi/core'
import type { ExportRequest, Inside } from '../../part.ts'
import type { ReceiptRow } from '../../store/store.ts'
import { exportBundle } from './bundle.ts'
import { digestOfKey, seal, sealKeyOf, type SealTo } from './jwe.ts'

/** The bundle, taken away by somebody: first the record of it, then the files. */
export async function exportOn(inside: Inside, { by, why, since, disclosures }: ExportRequest): Promise<Blob> {
  const { expect, line, append } = inside
  line('export', by)
  line('export', why)
  expect('export', 'since as Unix ms', since, since === undefined || (Number.isSafeInteger(since) && since >= 0 && since <= 8.64e15))
  const to = disclosures && (await sealKeyOf(disclosures.to))
  expect('export', 'disclosures as { to: a public key of P-256, as a JWK }', disclosures, !disclosures || to !== undefined)
  await append([{ type: 'export.made', by, why, since, disclosures: to && (await digestOfKey(to)) }])
  return exportBundle(inside, {
    disclosures: to && (await sealedDisclosures(inside, to, since || 0)),
    table: since === undefined ? undefined : { head: csvHead, rowOf: rowSince(since) },
  })
}

/**
 * References to people, each with its salt: whoever opens it can say which commitments of the log are of whom. One that stays only until the host has
 * erased (decision 9) is told to nobody else.
 */
async function sealedDisclosures({ store, keys }: Inside, to: SealTo, since: number): Promise<string> {
  const isOver = ({ due, items }: ReceiptRow): boolean => due !== undefined && !items.some(({ answer }) => answer === 'given')
  const recent = new Set((await store.all('receipts')).filter((row) => row.at >= since && !isOver(row)).map(({ code }) => code))
  const rows = (await store.all('disclosures')).filter(({ code, disclosure }) => disclosure && recent.has(code))
  const disclosures = rows.map(({ commitment, disclosure }) => ({ commitment, disclosure }))
  return seal(to, utf8(JSON.stringify({ format: 'mingshi-disclosures/1', origin: keys[0]!.name, disclosures })))
}

/** A line whose bytes were altered on the disk is there too: it is for whoever reads the table to see. */
const rowSince = (since: number) => (text: string): string => ((objectIn(text)?.t as number) < since ? '' : csvOf(text))
