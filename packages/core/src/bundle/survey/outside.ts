import type { Witness } from '../../log/cosignature-key.ts'
import { verifyAgainst, type AgainstReport } from '../compare/verify-against.ts'
import { verifyReceipt, type ReceiptReport } from '../compare/verify-receipt.ts'
import type { Report } from '../report.ts'
import type { Source } from '../source.ts'
import { verifyWitnesses, type WitnessesReport } from '../verify/cosignatures.ts'
import type { Verifier } from '../verify/verifier.ts'
import type { Anchor } from './exposure.ts'

/** What an auditor has from elsewhere than the operator. `name`: how it is called in the report. */
export interface Outside {
  witnesses?: readonly Witness[]
  receipts?: readonly { name: string; text: string }[]
  older?: readonly { name: string; zip: Uint8Array }[]
}

/** What each of it says about a bundle, and what of it holds records. */
export interface OutsideReport extends WitnessesReport {
  receipts: (ReceiptReport & { name: string })[]
  older: (AgainstReport & { name: string })[]
  anchors: Anchor[]
}

/** Never throws on bad evidence. */
export async function verifyOutside(verifier: Verifier, source: Source, { witnesses = [], receipts = [], older = [] }: Outside): Promise<OutsideReport> {
  const cosigned = await verifyWitnesses(verifier, source, witnesses)
  const zip = receipts.length + older.length > 0 ? await source.read(0, source.size) : new Uint8Array(0)
  const receiptReports = []
  for (const { name, text } of receipts) receiptReports.push({ name, ...(await verifyReceipt(verifier, zip, text)) })
  const olderReports = older.map((each) => ({ name: each.name, ...verifyAgainst(verifier.sha256, zip, each.zip) }))
  return {
    ...cosigned, receipts: receiptReports, older: olderReports,
    anchors: [
      ...cosigned.witnesses.flatMap(({ name, cosigned: signed }) => signed.map(({ size, time }): Anchor => ({ kind: 'witness', name, size, t: time * 1000 }))),
      // Its second had begun, and was cut off: the receipt was issued before the next one.
      ...receiptReports.flatMap(({ name, verdict, receipt }): Anchor[] => (verdict === 'in-this-log' && receipt ? [{ kind: 'receipt', name, size: receipt.size, t: (receipt.issuedAt + 1) * 1000 }] : [])),
      ...olderReports.flatMap(({ name, verdict, sizes: [size] }): Anchor[] => (verdict === 'prefix' && size > 0 ? [{ kind: 'bundle', name, size, t: null }] : [])),
    ],
  }
}

/** Somebody outside holds another log than this one, or says that a line under their name is none of theirs. */
export const isContradicted = ({ receipts, older, witnesses }: OutsideReport): boolean =>
  receipts.some(({ verdict }) => verdict === 'contradicted' || verdict === 'removed') || older.some(({ verdict }) => verdict === 'contradicts' || verdict === 'older-is-longer') ||
  witnesses.some(({ verdict }) => verdict === 'false-line')

/** All that was handed in agrees with the bundle; anything else is exit 1. */
export const outsideAgrees = ({ receipts, older, witnesses }: OutsideReport): boolean =>
  receipts.every(({ verdict }) => verdict === 'in-this-log') && older.every(({ verdict }) => verdict === 'prefix') && witnesses.every(({ verdict }) => verdict === 'cosigned')

/** A checkpoint that is not the log’s own leaves holds none of them: where this is so, no anchor counts. */
export const isHeld = ({ checks }: Report): boolean => checks.every(({ id, verdict }) => verdict === 'holds' || !['files', 'leaves', 'order', 'keys', 'checkpoint', 'earlier-checkpoints'].includes(id))
