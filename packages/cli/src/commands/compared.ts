import { takenBackIn, type AgainstReport, type CheckpointReport, type ReceiptReport } from '@mingshi/core'

/** What a receipt proves of a bundle, and what it does not. */
const ofReceipt: Record<ReceiptReport['verdict'], string> = {
  'in-this-log': 'in this log, where it says, and everything before it is as it was when it was issued',
  contradicted: 'CONTRADICTED: this machine signed it and now shows another log. Records were changed or removed after it was issued, or it was issued about what was not recorded',
  'after-this-bundle': 'signed by this machine, about records after the end of this bundle: ask for a newer one',
  removed: 'CONTRADICTED: this machine signed it, and the records that it is about are gone although the bundle goes on to a later time',
  pruned: 'signed by this machine; what it is about was pruned since, its term being over. Nothing that is left contradicts it: an older bundle can show it',
  'not-signed': 'NOT SIGNED by this machine: somebody made it up, or altered it',
  'another-log': 'of another machine’s log, or of this machine’s before it was reset',
  'code-only': 'a short code alone: the machine finds by it, no bundle has it, and nothing of it is signed. Ask for the whole text of the QR code',
  unreadable: 'expected a receipt (a URL or mingshi: with digits), got something else',
}

export const linesOfReceipt = ({ verdict, receipt, faults }: ReceiptReport): string[] => [
  `receipt${receipt ? ` of ${new Date(receipt.issuedAt * 1000).toISOString()}, record ${receipt.index} of ${receipt.origin}, ${receipt.purpose}: ${receipt.answers}` : ''}`,
  `  ${ofReceipt[verdict]}`,
  ...withdrawnIn({ verdict, receipt, faults }),
  ...faults.map(({ expected, got }) => `  expected ${expected}; got ${got}`),
]

/** What it means that a receipt is of a withdrawal: where the log does not have it, that the person took it back all the same. */
function withdrawnIn({ verdict, receipt }: ReceiptReport): string[] {
  const items = receipt ? takenBackIn(receipt.answers) : []
  if (items.length === 0) return []
  const what = `${receipt!.purpose}, item ${items.join(', ')}`
  if (verdict === 'in-this-log' || verdict === 'pruned' || verdict === 'after-this-bundle') return [`  of a withdrawal: ${what}`]
  return verdict === 'contradicted' || verdict === 'removed' ? [`  of a withdrawal: it proves that this machine took consent back then (${what}), whatever the log says now`] : []
}

const ofAgainst: Record<AgainstReport['verdict'], string> = {
  prefix: 'nothing that was in the older bundle was changed or removed',
  contradicts: 'CONTRADICTED: the two are different histories of one machine',
  'older-is-longer': 'records at the end of the older bundle are not in this one',
  pruned: 'the older one ends before what was pruned of this one: nothing that both have contradicts it, and no more can be said',
  'another-log': 'the older bundle is of another machine’s log, or of this machine’s before it was reset',
  unreadable: 'expected two bundles, got something else',
}

export const linesOfAgainst = ({ verdict, sizes: [older, newer], from }: AgainstReport): string[] =>
  [`older bundle of ${older} records, this one of ${newer}: ${ofAgainst[verdict]}${from === undefined ? '' : `, from record ${from} on`}`]

const ofCheckpoint: Record<CheckpointReport['verdict'], string> = {
  'in-this-log': 'in this log: what it is about is as it was when it was signed',
  contradicted: 'CONTRADICTED: what was signed is another log. Records were changed or removed since',
  'after-this-bundle': 'about more records than the bundle has: it is an older one, or its end was cut off. Ask for a newer one',
  pruned: 'about records that were pruned since, their term being over: no root of them is left to compare',
  'false-line': 'FALSE: a line under the key of a witness is none of its. Somebody made it up, or changed the checkpoint that it had signed',
  'not-signed': 'SIGNED neither by this machine nor by a witness that was asked about: anybody can write that down',
  'another-log': 'of another machine’s log, or of this machine’s before it was reset',
  unreadable: 'expected a signed checkpoint and a bundle, got something else',
}

export const linesOfCheckpoint = ({ verdict, sizes, machine, cosigned, unasked }: CheckpointReport): string[] => [
  `checkpoint${sizes ? ` of ${sizes[0]} records, this bundle has ${sizes[1]}` : ''}: ${ofCheckpoint[verdict]}`,
  ...(machine ? ['  signed by this machine'] : []),
  ...cosigned.map(({ name, keyId, time }) => `  ${new Date(time * 1000).toISOString()}  cosigned by ${name} (${keyId})`),
  ...unasked.map((name) => `  a line of ${name}, unverified: name it with --witness`),
]
