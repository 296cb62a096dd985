import type { Witness } from '../../log/cosignature-key.ts'
import { partOf, type Pace } from '../compare/pace.ts'
import { verifyAgainst, type AgainstReport } from '../compare/verify-against.ts'
import { verifyCheckpoint, type CheckpointReport } from '../compare/verify-checkpoint.ts'
import { verifyReceipt, type ReceiptReport } from '../compare/verify-receipt.ts'
import type { Report } from '../report.ts'
import type { Source } from '../source.ts'
import { verifyWitnesses, type WitnessesReport, type WitnessReport } from '../verify/cosignatures.ts'
import type { Verifier } from '../verify/verifier.ts'
import type { Anchor } from './exposure.ts'

/** What an auditor has from elsewhere than the operator. `name`: how it is called in the report. */
export interface Outside {
  witnesses?: readonly Witness[]
  receipts?: readonly { name: string; text: string }[]
  older?: readonly { name: string; zip: Uint8Array | Source }[]
  /** Signed notes that somebody else kept, a witness for one. */
  checkpoints?: readonly { name: string; text: string }[]
}

/** What each of it says about a bundle, and what of it holds records. */
export interface OutsideReport extends WitnessesReport {
  receipts: (ReceiptReport & { name: string })[]
  older: (AgainstReport & { name: string })[]
  checkpoints: (CheckpointReport & { name: string })[]
  anchors: Anchor[]
}

/**
 * Goes along the bundle for each that has to do with its records; `pace` is told of all of them together. Never throws on bad evidence; rejects
 * only where a medium fails, and with `cancelled` where somebody asked for that.
 */
export async function verifyOutside(verifier: Verifier, source: Source, { witnesses = [], receipts = [], older = [], checkpoints = [] }: Outside, pace: Pace = {}): Promise<OutsideReport> {
  const cosigned = await verifyWitnesses(verifier, source, witnesses)
  const goings = receipts.length + older.length + checkpoints.length
  let gone = 0
  const next = (): Pace => partOf(pace, gone / goings, ++gone / goings)
  const [receiptReports, olderReports, noteReports]: [OutsideReport['receipts'], OutsideReport['older'], OutsideReport['checkpoints']] = [[], [], []]
  for (const { name, text } of receipts) receiptReports.push({ name, ...(await verifyReceipt(verifier, source, text, next())) })
  for (const { name, zip } of older) olderReports.push({ name, ...(await verifyAgainst(verifier.sha256, source, zip, next())) })
  for (const { name, text } of checkpoints) noteReports.push({ name, ...(await verifyCheckpoint(verifier, source, text, witnesses, next())) })
  return {
    ...cosigned, receipts: receiptReports, older: olderReports, checkpoints: noteReports,
    anchors: [
      ...cosigned.witnesses.flatMap(({ name, cosigned: signed }) => signed.map(({ size, time }): Anchor => ({ kind: 'witness', name, size, t: time * 1000 }))),
      ...noteReports.flatMap(({ verdict, sizes, cosigned: signed }) => (verdict === 'in-this-log' ? signed.map(({ name, time }): Anchor => ({ kind: 'witness', name, size: sizes![0], t: time * 1000 })) : [])),
      // Its second had begun, and was cut off: the receipt was issued before the next one.
      ...receiptReports.flatMap(({ name, verdict, receipt }): Anchor[] => (verdict === 'in-this-log' && receipt ? [{ kind: 'receipt', name, size: receipt.size, t: (receipt.issuedAt + 1) * 1000 }] : [])),
      ...olderReports.flatMap(({ name, verdict, sizes: [size] }): Anchor[] => (verdict === 'prefix' && size > 0 ? [{ kind: 'bundle', name, size, t: null }] : [])),
    ],
  }
}

/** Somebody outside holds another log than this one, or says that a line under their name is none of theirs. */
export const isContradicted = ({ receipts, older, witnesses, checkpoints }: OutsideReport): boolean =>
  receipts.some(({ verdict }) => verdict === 'contradicted' || verdict === 'removed') || older.some(({ verdict }) => verdict === 'contradicts' || verdict === 'older-is-longer') ||
  witnesses.some(({ verdict }) => verdict === 'false-line') || checkpoints.some(({ verdict }) => verdict === 'contradicted' || verdict === 'false-line')

/** All that was handed in agrees with the bundle; anything else is exit 1. */
export const outsideAgrees = (outside: OutsideReport): boolean =>
  [...outside.receipts, ...outside.checkpoints].every(({ verdict }) => verdict === 'in-this-log') && outside.older.every(({ verdict }) => verdict === 'prefix') && outside.witnesses.every((each) => hasSigned(each, outside))

/** In the bundle, or in what was handed in beside it. */
export const hasSigned = ({ name, keyId, verdict }: WitnessReport, { checkpoints }: OutsideReport): boolean =>
  verdict === 'cosigned' || (verdict === 'nothing' && checkpoints.some((each) => each.verdict === 'in-this-log' && each.cosigned.some((line) => line.name === name && line.keyId === keyId)))

/** A checkpoint that is not the log’s own leaves holds none of them: where this is so, no anchor counts. */
export const isHeld = ({ checks }: Report): boolean => checks.every(({ id, verdict }) => verdict === 'holds' || !['files', 'leaves', 'order', 'keys', 'checkpoint', 'earlier-checkpoints'].includes(id))
