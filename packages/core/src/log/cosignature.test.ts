import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../../../tests/support/sha256.ts'
import { verifier } from '../../../../tests/support/evidence.ts'
import { TestWitness } from '../../../../tests/support/witness.ts'
import { base64, concat, fromUtf8, hex, utf8 } from '../bytes.ts'
import { MingshiError } from '../errors.ts'
import { formatWitness, parseWitness, witnessId } from './cosignature-key.ts'
import { cosignedMessage, formatCosignature, parseCosignature } from './cosignature.ts'
import { formatVkey, parseVkey } from './key.ts'
import { formatNote, parseNote } from './note.ts'

const witness = new TestWitness()
const text = 'example.cn/k/2f0c41a8d1b7e693\n12\no6rzZ1k0m9ZVwS5pSgtJ7n1o9q7m3b4Jc5t8L0x1ZQ0=\n'
const note = formatNote({ text, signatures: [{ name: 'example.cn/k/2f0c41a8d1b7e693', keyId: new Uint8Array(4), signature: new Uint8Array(64) }] })
/** The line that tlog-cosignature.md prints as its example, of whatever key. */
const example = 'jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA=='

const codeOf = (work: () => unknown): string => {
  try {
    work()
    return 'none'
  } catch (error) {
    return error instanceof MingshiError ? error.code : String(error)
  }
}

describe('a cosignature (C2SP tlog-cosignature.md)', () => {
  it('reads the time of the specification’s own example, and prints the line back', () => {
    const [line] = parseNote(`${text}\n— witness.example.com/w1 ${example}\n`).signatures
    const read = parseCosignature(line!)
    expect(read.time).toBe(1679315147)
    expect(hex(read.keyId)).toBe('8d66cf3f')
    expect(fromUtf8(cosignedMessage(text, read.time))).toBe(`cosignature/v1\ntime 1679315147\n${text}`)
    expect(base64(concat(read.keyId, formatCosignature(read).signature))).toBe(example)
  })

  it('verifies what OpenSSL signed, of that text and that time alone', async () => {
    const { time, signature } = parseCosignature(parseNote(witness.cosign(note, 1_800_000_000)).signatures[1]!)
    const holds = (message: Uint8Array) => verifier.ed25519(witness.key, signature, message)
    expect(await holds(cosignedMessage(text, time))).toBe(true)
    expect(await holds(cosignedMessage(text, time + 1))).toBe(false)
    expect(await holds(cosignedMessage(text.replace('12', '13'), time))).toBe(false)
    expect(await holds(utf8(text))).toBe(false) // a signature of the note itself is none
  })

  it('prints back every line that it reads, refuses every other, and never throws anything else', () => {
    let [read, refused] = [0, 0]
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.uint8Array({ minLength: 72, maxLength: 72 }), fc.tuple(fc.nat(), fc.uint8Array({ minLength: 68, maxLength: 68 })).map(([, rest]) => concat(new Uint8Array(4), rest)))
    fc.assert(fc.property(bytes, (signature) => {
      const line = { name: 'w', keyId: new Uint8Array(4), signature }
      const code = codeOf(() => parseCosignature(line))
      if (code === 'none') {
        read++
        expect(formatCosignature(parseCosignature(line))).toEqual(line)
      } else {
        refused++
        expect(code).toBe('bad-note')
      }
    }), { numRuns: 2000, seed: 4 })
    expect([read > 100, refused > 100]).toEqual([true, true])
  })

  it.each([-1, 0.5, NaN, 8_640_000_000_001, 2 ** 63])('has no line for the time %d', (time) => {
    expect(codeOf(() => formatCosignature({ name: 'w', keyId: new Uint8Array(4), time, signature: new Uint8Array(64) }))).toBe('bad-note')
  })
})

describe('the key of a witness', () => {
  it('is a vkey of type 4, whose id is that of its name, its type and its key', () => {
    const [name, id, key] = witness.vkey.split('+')
    expect(parseWitness(sha256, witness.vkey)).toEqual({ name: witness.name, key: witness.key })
    expect(id).toBe(hex(sha256(Buffer.concat([Buffer.from(`${name}\n\u0004`), witness.key]))).slice(0, 8))
    expect(Buffer.from(key!, 'base64')[0]).toBe(4)
    expect(witnessId(sha256, { ...witness, name: 'other' })).not.toEqual(witnessId(sha256, witness))
  })

  it('is no key of a log, nor a log’s key one of a witness', () => {
    expect(codeOf(() => parseVkey(sha256, witness.vkey))).toBe('bad-note')
    expect(codeOf(() => parseWitness(sha256, formatVkey(sha256, { name: witness.name, type: 1, key: witness.key })))).toBe('bad-note')
  })

  it('never throws anything else on any text', () => {
    const { vkey } = witness
    fc.assert(fc.property(fc.oneof(fc.string(), fc.tuple(fc.nat(vkey.length), fc.string({ maxLength: 3 })).map(([at, put]) => vkey.slice(0, at) + put + vkey.slice(at + 1))), (line) => {
      const code = codeOf(() => parseWitness(sha256, line))
      if (code === 'none') expect(formatWitness(sha256, parseWitness(sha256, line))).toBe(line)
      else expect(code).toMatch(/^bad-(note|encoding)$/)
    }), { numRuns: 2000, seed: 4 })
  })
})
