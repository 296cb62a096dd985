import type { AgainstReport, ReceiptReport } from '@mingshi/core'

/** What a receipt proves of a bundle, and what it does not. */
const ofReceipt: Record<ReceiptReport['verdict'], string> = {
  'in-this-log': 'in this log, where it says, and everything before it is as it was when it was issued',
  contradicted: 'CONTRADICTED: this machine signed it and now shows another log. Records were changed or removed after it was issued, or it was issued about what was not recorded',
  'after-this-bundle': 'signed by this machine, about records after the end of this bundle: ask for a newer one',
  removed: 'CONTRADICTED: this machine signed it, and the records that it is about are gone although the bundle goes on to a later time',
  pruned: 'signed by this machine; what it is about was pruned since, its term being over. Nothing that is left contradicts it: an older bundle can show it',
  'not-signed': 'NOT SIGNED by this machine: somebody made it up, or altered it',
  'another-log': 'of another machine’s log, or of this machine’s before it was reset',
  unreadable: 'expected a receipt (a URL or mingshi: with digits), got something else',
}

export const linesOfReceipt = ({ verdict, receipt, faults }: ReceiptReport): string[] => [
  `receipt${receipt ? ` of ${new Date(receipt.issuedAt * 1000).toISOString()}, record ${receipt.index} of ${receipt.origin}, ${receipt.purpose}: ${receipt.answers}` : ''}`,
  `  ${ofReceipt[verdict]}`,
  ...faults.map(({ expected, got }) => `  expected ${expected}; got ${got}`),
]

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
