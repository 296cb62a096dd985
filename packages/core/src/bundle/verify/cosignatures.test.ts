import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Evidence, verifier } from '../../../../../tests/support/evidence.ts'
import { sha256 } from '../../../../../tests/support/sha256.ts'
import { TestWitness } from '../../../../../tests/support/witness.ts'
import { hex, utf8 } from '../../bytes.ts'
import { witnessId } from '../../log/cosignature-key.ts'
import { formatNote, parseNote } from '../../log/note.ts'
import { verifyBundle } from '../verify.ts'
import { formatZip } from '../zip.ts'
import { verifyWitnesses } from './cosignatures.ts'

const [one, two] = [new TestWitness('witness.example/w1'), new TestWitness('other.example/w2')]
const morning = 1_795_000_100

/** A log of two kept checkpoints and its newest, each with lines of its own. */
function cosigned(change: (note: string, size: number) => string) {
  const log = new Evidence().session().keep().session().keep().session()
  return { log, zip: log.zip((parts) => ({ ...parts, checkpoint: change(parts.checkpoint, 0), checkpoints: new Map([...parts.checkpoints].map(([size, note]) => [size, change(note, size)])) })) }
}

describe('cosignatures on a bundle', () => {
  it('are listed by size and time, the newest first, and leave the bundle as verified as it was', async () => {
    const { log, zip } = cosigned((note, size) => one.cosign(note, morning + size))
    const sizes = [...log.checkpoints.keys()].reverse()
    const { witnesses, unasked } = await verifyWitnesses(verifier, zip, [one])
    expect(witnesses).toEqual([{
      name: one.name, keyId: hex(witnessId(sha256, one)), verdict: 'cosigned', faults: [],
      cosigned: [...sizes.map((size) => ({ where: `checkpoints/${size}`, size, time: morning + size })), { where: 'checkpoint', size: log.lines.length, time: morning }],
    }])
    expect(unasked).toEqual([])
    expect((await verifyBundle(verifier, zip)).verdict).toBe('verified')
  })

  it('of a witness that nobody named are not asked about; of one that signed nothing there is nothing', async () => {
    const { log, zip } = cosigned((note, size) => one.cosign(note, morning + size))
    const { witnesses: [other], unasked } = await verifyWitnesses(verifier, zip, [two])
    expect(other).toMatchObject({ verdict: 'nothing', cosigned: [] })
    const newest = Math.max(...log.checkpoints.keys())
    expect(unasked).toEqual([{ name: one.name, keyId: hex(witnessId(sha256, one)), lines: 3, newest: { size: newest, time: morning + newest } }])
    expect(await verifyWitnesses(verifier, zip, [])).toMatchObject({ witnesses: [], unasked })
  })

  it('hold for the checkpoint alone that they are of: one false line is told, whatever else holds', async () => {
    const other = cosigned((note) => note).log.note()
    const { zip, log } = cosigned((note, size) => {
      const { text, signatures } = parseNote(note)
      return size === 0 ? formatNote({ text, signatures: [...signatures, one.line(other, morning)] }) : one.cosign(note, morning)
    })
    const { witnesses: [report] } = await verifyWitnesses(verifier, zip, [one])
    expect(report).toMatchObject({ verdict: 'false-line', faults: [{ where: 'checkpoint', got: 'one that does not verify' }] })
    expect(report!.cosigned).toHaveLength(log.checkpoints.size)
  })

  it('are no answer where the engine has no Ed25519', async () => {
    const { zip } = cosigned((note) => one.cosign(note, morning))
    const { witnesses } = await verifyWitnesses({ ...verifier, ed25519: () => Promise.resolve(undefined) }, zip, [one, two])
    expect(witnesses.map(({ verdict }) => verdict)).toEqual(['not-verifiable', 'nothing'])
  })

  it('never throw, whatever the bytes behind a name are', async () => {
    const log = new Evidence().session()
    const { text, signatures } = parseNote(log.note())
    await fc.assert(fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 90 }), fc.boolean(), async (signature, known) => {
      const line = { name: one.name, keyId: known ? witnessId(sha256, one) : new Uint8Array(4), signature }
      const { witnesses: [report], unasked } = await verifyWitnesses(verifier, log.zip((parts) => ({ ...parts, checkpoint: formatNote({ text, signatures: [...signatures, line] }) })), [one])
      expect([report!.verdict, unasked.length]).toEqual(known ? ['false-line', 0] : ['nothing', 1])
    }), { numRuns: 100, seed: 3 })
    for (const zip of [new Uint8Array(0), utf8('PK'), formatZip([]), formatZip([{ name: 'checkpoint', bytes: utf8('x') }])]) expect(await verifyWitnesses(verifier, zip, [one])).toMatchObject({ witnesses: [{ verdict: 'nothing' }] })
  })
})

describe('a leaf of type anchor', () => {
  /** A log whose machine wrote down what came back from outside, with other facts or under another checkpoint. */
  const faultsOf = async (change: (size: number) => object, line = (note: string) => one.cosign(note, morning)) => {
    const log = new Evidence().session().keep()
    const [[size, note]] = [...log.checkpoints] as [[number, string]]
    log.checkpoints.set(size, line(note))
    log.add({ type: 'anchor', size, witness: one.name, keyId: hex(witnessId(sha256, one)), time: morning, note: `sha256:${hex(sha256(utf8(parseNote(note).text)))}`, ...change(size) })
    return (await verifyBundle(verifier, log.zip())).checks.flatMap(({ faults }) => faults.map((fault) => ({ ...fault, index: log.lines.length - 1 })))
  }

  it('holds where the checkpoint of its size carries that line', async () => {
    expect(await faultsOf(() => ({}))).toEqual([])
  })

  it.each<[string, (size: number) => object, RegExp]>([
    ['another time', () => ({ time: morning + 1 }), /^the cosignature of witness\.example/],
    ['another key', () => ({ keyId: '00000000' }), /^the cosignature of witness\.example/],
    ['another witness', () => ({ witness: 'other.example' }), /^the cosignature of other\.example/],
    ['another text', () => ({ note: `sha256:${'0'.repeat(64)}` }), /the text of that checkpoint$/],
    ['a size that nobody kept', (size) => ({ size: size - 1 }), /^checkpoints\/\d+, which it is about/],
    ['a size of what was not written yet', (size) => ({ size: size + 7 }), /^a checkpoint of at most/],
  ])('with %s is found', async (_, change, expected) => {
    const [fault, ...more] = await faultsOf(change)
    expect(more).toEqual([])
    expect(fault).toMatchObject({ check: 'earlier-checkpoints', where: `leaves.ndjson#${fault!.index}`, expected: expect.stringMatching(expected) as string })
  })

  it('without the line, or with one of another witness in its place, is found', async () => {
    for (const line of [(note: string) => note, (note: string) => two.cosign(note, morning)]) expect(await faultsOf(() => ({}), line)).toMatchObject([{ got: 'no such line' }])
  })
})
