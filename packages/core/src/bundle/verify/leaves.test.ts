import { describe, expect, it } from 'vitest'
import { Evidence, verifier } from '../../../../../tests/support/evidence.ts'
import { verifyBundle } from '../verify.ts'
import { formatZip, parseZip, type File } from '../zip.ts'

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
