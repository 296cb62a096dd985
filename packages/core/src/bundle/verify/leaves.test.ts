import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Evidence, verifier } from '../../../../../tests/support/evidence.ts'
import { concat, fromUtf8, utf8 } from '../../bytes.ts'
import { canonical } from '../../canonical.ts'
import { verifyBundle } from '../verify.ts'
import { formatZip, parseZip, type File } from '../zip.ts'
import { readLines } from './leaves.ts'
import { look, type Looked } from './scan.ts'

const faultsOf = async (log: Evidence) => (await verifyBundle(verifier, log.zip())).checks.flatMap(({ faults }) => faults)
/** A further leaf as some other program spells it: `tail` behind the keys that every leaf has. */
const spelled = (tail: string, change: (text: string) => string = (text) => text) =>
  new Evidence().raw((i, prev) => change(`{"boot":"bootboot","by":"a","i":${i},"m":${i},"prev":"${prev}","t":1795000009000,${tail}}`))
const honest = '"type":"export.made","why":"audit"'

describe('a leaf has one spelling', () => {
  it('and in that one it is verified', async () => {
    expect(await faultsOf(spelled(honest))).toEqual([])
  })

  it.each<[string, Evidence]>([
    ['a key twice', spelled('"type":"health","type":"export.made","why":"audit"')],
    ['a key that a parser drops', spelled('"type":"export.made","why":"audit","__proto__":{"template":"AAAA"}')],
    ['spaces', spelled(honest, (text) => text.replace(',', ', '))],
    ['a carriage return', spelled(honest, (text) => `${text}\r`)],
    ['an escape that need not be', spelled('"type":"export.made","why":"\\u0061udit"')],
    ['an exponent', spelled(honest, (text) => text.replace('1795000009000', '1795000009e3'))],
    ['a fraction', spelled(honest, (text) => text.replace('1795000009000', '1795000009000.0'))],
    ['minus zero', spelled(honest, (text) => text.replace(/"m":\d+/, '"m":-0'))],
    ['half a surrogate pair', spelled('"type":"export.made","why":"\\ud800"')],
    ['keys in another order', spelled('"why":"audit","type":"export.made"')],
  ])('%s', async (_, log) => {
    const faults = await faultsOf(log)
    expect(faults[0]).toMatchObject({ check: 'leaves', where: 'leaves.ndjson:3' })
    expect(faults.filter(({ check }) => check !== 'leaves')).toEqual([])
  })

  it('says where the spelling differs', async () => {
    expect(await faultsOf(spelled(honest, (text) => text.replace(',', ', ')))).toEqual([
      { check: 'leaves', where: 'leaves.ndjson:3', expected: 'the canonical spelling', got: '" \\"by\\":\\"a\\",\\"i\\":2,\\"m\\":" at character 19' },
    ])
  })

  it('the last one ends in a newline too; and no other file stands beside those of a bundle', async () => {
    const files = parseZip(new Evidence().session().zip())
    const cut = files.map((file) => (file.name === 'leaves.ndjson' ? { ...file, bytes: file.bytes.subarray(0, -1) } : file))
    const faults = async (all: File[]) => (await verifyBundle(verifier, formatZip(all))).checks.flatMap((check) => check.faults)
    expect(await faults(cut)).toEqual([{ check: 'leaves', where: 'leaves.ndjson:12', expected: 'a newline at the end', got: 'none' }])
    for (const name of ['__proto__', 'leaves/more.ndjson', 'notices/none']) {
      expect(await faults([...files, { name, bytes: new Uint8Array(1) }])).toContainEqual({ check: 'files', where: name, expected: 'a file of a bundle', got: 'an unknown name' })
    }
  })

  it('a time that no date can hold', async () => {
    const log = new Evidence()
    const facts = { type: 'export.made', by: 'a', why: 'b' }
    expect(await faultsOf(log.add({ ...facts, t: 8_640_000_000_000_000 }))).toEqual([])
    expect(await faultsOf(log.add({ ...facts, t: 8_640_000_000_000_001 }))).toEqual([expect.objectContaining({ check: 'leaves', where: 'leaves.ndjson:4' })])
  })
})

/** Where looking takes a while, as beside another thread. */
const later = async (bytes: Uint8Array): Promise<Looked> => {
  const held = bytes.slice()
  await new Promise((resolve) => setTimeout(resolve, held.length % 3))
  return look(held)
}

describe('leaves that come in pieces', () => {
  it.each([['on the way', look, 200], ['beside', later, 30]] as const)('are the same lines, wherever a piece ends, looked at %s', async (_, look, numRuns) => {
    const { lines } = new Evidence().session()
    const text = lines.map((line) => `${line}\n`).join('')
    const read = async (bytes: Uint8Array, cuts: number[]) => {
      const faults: unknown[] = []
      const found: unknown[] = []
      let together = new Uint8Array()
      const ends = [...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length]
      async function* pieces() {
        let from = 0
        for (const end of ends) yield await Promise.resolve(bytes.subarray(from, (from = end)))
      }
      for await (const { lines, seen } of readLines<Looked>(pieces(), look, (fault) => faults.push(fault))) {
        for (const { index, leaf } of lines) found.push([index, canonical(leaf)])
        together = concat(together, seen.bytes)
      }
      expect(fromUtf8(together)).toBe(fromUtf8(bytes))
      return { faults, found }
    }
    await fc.assert(fc.asyncProperty(fc.array(fc.nat(), { maxLength: 30 }), fc.boolean(), async (cuts, whole) => {
      const { faults, found } = await read(utf8(whole ? text : text.slice(0, -1)), cuts)
      expect(found).toEqual(lines.map((line, i) => [i, line]))
      expect(faults).toEqual(whole ? [] : [expect.objectContaining({ expected: 'a newline at the end', where: `leaves.ndjson:${lines.length}` })])
    }), { numRuns })
  })

  it('are read alike by themselves and beside others, whatever stands between two newlines', async () => {
    const { lines } = new Evidence().session()
    const read = async (stretches: string[]) => {
      const faults: unknown[] = []
      const leaves: unknown[] = []
      async function* pieces() {
        for (const stretch of stretches) yield await Promise.resolve(utf8(stretch))
      }
      for await (const { lines } of readLines(pieces(), look, (fault) => faults.push(fault))) leaves.push(...lines.map(({ leaf }) => leaf))
      return { faults, leaves }
    }
    const line = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...lines) }, fc.constantFrom('[1', '2]', '', '1', '{}', '1,2', '[', ']', '{"a":[', '{"a":"', '"}', '}', '人', 'null', `${lines[1]},${lines[2]}`, ` ${lines[1]}`, `${lines[1]!.slice(0, -1)}`, `[${lines[1]}`, `${lines[2]}]`))
    await fc.assert(fc.asyncProperty(fc.array(line, { maxLength: 12 }), async (some) => {
      const ended = some.map((each) => `${each}\n`)
      expect(await read([ended.join('')])).toEqual(await read(ended))
    }), { numRuns: 500 })
  })

  it('are read piece by piece from a file of any size, and somebody is told how far it is', async () => {
    const zip = new Evidence().session().zip()
    const asked: number[] = []
    const source = { size: zip.length, read: (from: number, length: number) => { asked.push(length); return Promise.resolve(zip.slice(from, from + length)) } }
    const told: number[] = []
    expect(await verifyBundle(verifier, source, { onProgress: (done) => told.push(done) })).toEqual(await verifyBundle(verifier, zip))
    expect(Math.max(...asked)).toBeLessThan(zip.length)
    expect(told).toEqual([1])
    await expect(verifyBundle(verifier, source, { onProgress: () => { throw new Error('enough') } })).rejects.toThrow('enough')
    await expect(verifyBundle(verifier, { ...source, read: () => Promise.reject(new Error('the stick is gone')) })).rejects.toThrow('the stick is gone')
  })

  it('are left where they are once somebody asks for that, and at no other time', async () => {
    const zip = new Evidence().session().keep().zip()
    const turn = new AbortController()
    const cancelled = { code: 'cancelled', details: { step: 'verification' } }
    expect((await verifyBundle(verifier, zip, { signal: turn.signal })).verdict).toBe('verified')
    await expect(verifyBundle(verifier, zip, { signal: turn.signal, onProgress: () => turn.abort() })).rejects.toMatchObject(cancelled)
    let [looked, opened] = [0, 0]
    const late = { get aborted() { return ++looked > 1 } } // after the leaves, before the first of the earlier checkpoints
    const counting = { ...verifier, ecdsa: (...asked: Parameters<typeof verifier.ecdsa>) => { opened++; return verifier.ecdsa(...asked) } }
    await expect(verifyBundle(counting, zip, { signal: late })).rejects.toMatchObject(cancelled)
    expect(opened).toBe(1)
  })
})
