import type { Unasked, WitnessReport } from '@mingshi/core'

/** What the lines of a witness prove of a bundle, and what they do not. */
const ofWitness: Record<WitnessReport['verdict'], string> = {
  cosigned: 'cosigned; what it signed, and everything before it, is as it was at that time by its clock',
  'false-line': 'FALSE: a line under its key is none of it. Somebody made it up, or changed the checkpoint that it had signed',
  nothing: 'cosigned nothing here',
  'not-verifiable': 'has lines here, which this engine cannot verify: it has no Ed25519',
}

const most = 20

export function linesOfWitness({ name, keyId, verdict, cosigned, faults }: WitnessReport): string[] {
  return [
    `witness ${name} (${keyId}): ${ofWitness[verdict]}`,
    ...cosigned.slice(0, most).map(({ size, time, where }) => `  ${timeOf(time)}  ${size} records  ${where}`),
    ...(cosigned.length > most ? [`  and ${cosigned.length - most} older`] : []),
    ...faults.map(({ where, expected, got }) => `  ${where}: expected ${expected}; got ${got}`),
  ]
}

export const lineOfUnasked = ({ name, keyId, lines, newest }: Unasked): string =>
  `not asked about: ${lines} ${lines === 1 ? 'line' : 'lines'} of ${name} (${keyId})${newest ? `, the newest says ${newest.size} records at ${timeOf(newest.time)}` : ', no cosignatures by Ed25519'}. Unverified: name it with --witness`

const timeOf = (seconds: number): string => new Date(seconds * 1000).toISOString()
