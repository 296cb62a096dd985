import { describe, expect, it } from 'vitest'
import { Evidence, verifier } from '../../../../../tests/support/evidence.ts'
import { sha256 } from '../../../../../tests/support/sha256.ts'
import { fromUtf8, utf8 } from '../../bytes.ts'
import { formatVkey, originOf } from '../../log/key.ts'
import { formatBundle } from '../bundle.ts'
import { verifyBundle } from '../verify.ts'
import { formatZip, parseZip, type File } from '../zip.ts'
import type { Verifier } from './verifier.ts'

const faultsOf = async (zip: Uint8Array, by: Verifier = verifier) => (await verifyBundle(by, zip)).checks.flatMap(({ faults }) => faults)
const changed = (zip: Uint8Array, name: string, change: (text: string) => string): File[] =>
  parseZip(zip).map((file) => (file.name === name ? { name, bytes: utf8(change(fromUtf8(file.bytes))) } : file))

describe('the keys of a log', () => {
  const log = new Evidence().session().keep().session()

  it('are not those of somebody who signed it anew', async () => {
    const other = new Evidence()
    const faults = await faultsOf(formatBundle(sha256, { ...log.parts(), checkpoints: new Map(), keys: other.keys, checkpoint: other.note(log.frontier) }))
    const [mine, theirs] = [log, other].map(({ keys }) => formatVkey(sha256, keys[0]!))
    expect(faults).toEqual([{ check: 'keys', where: 'leaves.ndjson#1', expected: `${mine} in vkeys.txt`, got: theirs }])
  })

  it('are all there: an Ed25519 key and its line are not taken away', async () => {
    const parts = log.parts()
    const without = (note: string) => note.split('\n').filter((_, i) => i !== 5).join('\n')
    const faults = await faultsOf(formatBundle(sha256, { ...parts, keys: parts.keys.slice(0, 1), checkpoint: without(parts.checkpoint) }))
    expect(faults).toEqual([{ check: 'keys', where: 'leaves.ndjson#1', expected: `${formatVkey(sha256, log.keys[1]!)} in vkeys.txt`, got: '2 keys' }])
  })

  it('may be one: an engine without Ed25519 names and signs with P-256 alone', async () => {
    const old = new Evidence().again()
    old.keys.pop()
    old.add({ type: 'genesis', sdk: 'mingshi/0.1.0', engine: 'Chromium/156', key: 'webcrypto', predecessor: null, installation: old.under.installation }).start('bootboot').session()
    expect(await faultsOf(old.zip())).toEqual([])
  })

  it('are those of every start', async () => {
    const faults = await faultsOf(new Evidence().session().start('boot-two', [], { vkeys: log.keys.map((key) => formatVkey(sha256, key)) }).zip())
    expect(faults).toEqual([expect.objectContaining({ check: 'keys', where: 'leaves.ndjson#12' })])
  })

  it('belong to the operator of the machine', async () => {
    const faults = await faultsOf(new Evidence('vending', () => {}, { operator: 'evil.example' }).session().zip())
    expect(faults).toEqual([{ check: 'keys', where: expect.stringMatching(/^installations\//) as string, expected: 'an installation of evil.example, whose log it is', got: 'vending.example.cn' }])
  })

  it('are of P-256', async () => {
    const faults = await faultsOf(new Evidence('vending', () => {}, { curve: 'secp256k1' }).session().zip())
    expect(faults).toContainEqual(expect.objectContaining({ check: 'keys', where: 'vkeys.txt:1', expected: 'a key line' }))
    expect(faults).toContainEqual(expect.objectContaining({ check: 'keys', expected: 'an ECDSA key', got: 'none' }))
  })

  it('are named by the origin: another name of the same key is another log', async () => {
    const renamed = new Evidence().session()
    const name = originOf(sha256, 'vending.example.cn', utf8('another key'))
    renamed.keys.forEach((key) => { key.name = name })
    expect(await faultsOf(renamed.zip())).toContainEqual({ check: 'keys', where: 'vkeys.txt', expected: 'a key that its origin names', got: name })
    const elsewhere = changed(log.zip(), 'checkpoint', (text) => text.replace('vending.example.cn', 'vending.example.com'))
    expect(await faultsOf(formatZip(elsewhere))).toContainEqual(expect.objectContaining({ check: 'keys', where: 'vkeys.txt', got: `a key of ${log.keys[0]!.name}` }))
  })

  it('stand in the file once, and no other file with them', async () => {
    const twice = changed(log.zip(), 'vkeys.txt', (text) => text + text)
    expect(await faultsOf(formatZip(twice))).toEqual([{ check: 'keys', where: 'vkeys.txt', expected: 'an ECDSA key and at most one Ed25519 key', got: '4 lines' }])
    const same = changed(log.zip(), 'vkeys.txt', (text) => `${text.split('\n')[0]}\n`.repeat(2))
    expect(await faultsOf(formatZip(same))).toContainEqual({ check: 'keys', where: 'vkeys.txt:2', expected: 'one key of each kind', got: 'another of the same' })
    const strange = formatZip([...parseZip(log.zip()), { name: 'keys/deadbeef.pem', bytes: utf8('not a key') }])
    expect(await faultsOf(strange)).toEqual([{ check: 'keys', where: 'keys/deadbeef.pem', expected: 'a key of vkeys.txt', got: 'one that is not there' }])
  })
})

describe('an origin and a name of a key', () => {
  it.each(['x\u001b[2J\u001b[HVERIFIED', '\u202eretsaf', '支付.cn', 'x\u0085y', 'x\u00a0y'])('%j is none', async (operator) => {
    const faults = await faultsOf(new Evidence('vending', () => {}, { operator }).session().zip())
    expect(faults).toContainEqual(expect.objectContaining({ check: 'checkpoint', expected: 'a signed checkpoint' }))
    expect(faults).toContainEqual(expect.objectContaining({ check: 'keys', where: 'vkeys.txt:1' }))
  })
})

describe('an earlier checkpoint', () => {
  const log = new Evidence().session().keep()
  const size = log.lines.length
  const early = log.checkpoints.get(size)!
  log.session()

  it.each<[string, ReadonlyMap<number, string>, string, string]>([
    ['in the file of another size', new Map([[size + 1, early]]), `a checkpoint of size ${size + 1}`, `one of size ${size}`],
    ['of a log that was never so', new Map([[size, early.replace(/\n[A-Za-z0-9+/]{43}=\n/, `\n${'A'.repeat(43)}=\n`)]]), 'the log as it was at that size', 'another log'],
    ['of another origin', new Map([[size, early.replaceAll('vending.example.cn', 'vending.example.com')]]), `a checkpoint of ${log.keys[0]!.name}`, `one of ${log.keys[0]!.name.replace('.cn', '.com')}`],
    ['that nobody signed', new Map([[size, early.replace(/(— \S+ \S{6}).{8}/, '$1AAAAAAAA')]]), `the ECDSA signature of ${log.keys[0]!.name}`, 'one that does not verify'],
  ])('%s', async (_, checkpoints, expected, got) => {
    expect(await faultsOf(log.zip((parts) => ({ ...parts, checkpoints })))).toEqual([{ check: 'earlier-checkpoints', where: `checkpoints/${[...checkpoints.keys()][0]}`, expected, got }])
  })

  it('costs no signature when it cannot be one: many keys times many notes are not', async () => {
    let signatures = 0
    const counting: Verifier = { ...verifier, ecdsa: (...about) => { signatures++; return verifier.ecdsa(...about) } }
    const files = changed(log.zip(), 'vkeys.txt', (text) => `${text.split('\n')[0]}\n`.repeat(80))
    for (let i = 0; i < 80; i++) files.push({ name: `checkpoints/${i + 1000}`, bytes: utf8(early) })
    expect((await faultsOf(formatZip(files), counting)).length).toBeGreaterThan(20)
    expect(signatures).toBe(2) // the newest checkpoint's, and the one earlier that is one
  })
})
