import { describe, expect, it } from 'vitest'
import { Evidence, verifier } from '../../../../../tests/support/evidence.ts'
import { TestWitness } from '../../../../../tests/support/witness.ts'
import { utf8 } from '../../bytes.ts'
import { formatNote, parseNote } from '../../log/note.ts'
import { sourceOf } from '../source.ts'
import { hasSigned, isContradicted, outsideAgrees, verifyOutside } from '../survey/outside.ts'
import { verifyCheckpoint, type CheckpointReport } from './verify-checkpoint.ts'

const witness = new TestWitness()
const time = 1_795_000_900
const verdictOf = async (zip: Uint8Array, note: string, witnesses = [witness]): Promise<CheckpointReport['verdict']> => (await verifyCheckpoint(verifier, zip, note, witnesses)).verdict
/** Another history under the same key: one answer is another one. */
const rewritten = (log: Evidence): Evidence => {
  const lines = [...log.lines]
  log.again()
  lines.forEach((line) => log.raw((i, prev) => JSON.stringify({ ...(JSON.parse(line) as object), i, prev }).replace('"dwell":4000', '"dwell":4001')))
  return log
}

describe('a checkpoint that somebody kept, against a bundle', () => {
  it('is in the log that it was signed of, then and later, and says who signed it and when', async () => {
    const log = new Evidence().session()
    const [note, size] = [witness.cosign(log.note(), time), log.lines.length]
    const report = { machine: true, cosigned: [{ name: witness.name, time }], unasked: [] }
    expect(await verifyCheckpoint(verifier, log.zip(), note, [witness])).toMatchObject({ verdict: 'in-this-log', sizes: [size, size], ...report })
    expect(await verifyCheckpoint(verifier, log.session().zip(), note, [witness])).toMatchObject({ verdict: 'in-this-log', sizes: [size, log.lines.length], ...report })
    expect(await verifyCheckpoint(verifier, log.zip(), note, [])).toMatchObject({ verdict: 'in-this-log', cosigned: [], unasked: [witness.name] })
  })

  it('finds a log that was written anew, and one whose end was cut off', async () => {
    const log = new Evidence().session()
    const early = log.zip()
    const note = witness.cosign(log.session().note(), time)
    expect(await verdictOf(early, note)).toBe('after-this-bundle')
    expect(await verdictOf(rewritten(log).zip(), note)).toBe('contradicted')
  })

  it('is worth what its signatures are', async () => {
    const log = new Evidence().session()
    const zip = log.zip()
    const other = new Evidence()
    const { text } = parseNote(log.note())
    const onlyWitness = formatNote({ text, signatures: [witness.line(log.note(), time)] })
    const falseLine = formatNote({ text, signatures: [witness.line(log.note(), time, time + 1)] })
    expect(await verdictOf(zip, onlyWitness)).toBe('in-this-log')
    expect(await verdictOf(zip, onlyWitness, [])).toBe('not-signed')
    expect(await verdictOf(zip, onlyWitness, [new TestWitness('other.example/w')])).toBe('not-signed')
    expect(await verdictOf(zip, falseLine)).toBe('false-line')
    expect(await verdictOf(zip, falseLine, [])).toBe('not-signed')
    expect(await verdictOf(zip, witness.cosign(other.note(), time))).toBe('another-log')
    for (const no of ['', 'x', note0(log), log.note().slice(0, -1)]) expect(await verdictOf(zip, no)).toBe('unreadable')
    expect(await verdictOf(utf8('PK'), log.note())).toBe('unreadable')
  })

  it('is an anchor with the witness’s time, and stands for its lines where the bundle left them out', async () => {
    const log = new Evidence().session()
    const [note, size] = [witness.cosign(log.note(), time), log.lines.length]
    const outside = await verifyOutside(verifier, sourceOf(log.session().zip()), { witnesses: [witness], checkpoints: [{ name: 'w', text: note }] })
    expect(outside.anchors).toEqual([{ kind: 'witness', name: witness.name, size, t: time * 1000 }])
    expect(outside.witnesses.map((each) => [each.verdict, hasSigned(each, outside)])).toEqual([['nothing', true]])
    expect([outsideAgrees(outside), isContradicted(outside)]).toEqual([true, false])
    const anew = await verifyOutside(verifier, sourceOf(rewritten(log).zip()), { witnesses: [witness], checkpoints: [{ name: 'w', text: note }] })
    expect([outsideAgrees(anew), isContradicted(anew), anew.anchors]).toEqual([false, true, []])
  })
})

const note0 = (log: Evidence): string => log.note().replace(/\n\d+\n/, '\n0\n')
