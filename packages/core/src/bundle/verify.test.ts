import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Evidence, verifier } from '../../../../tests/support/evidence.ts'
import { ownFolder } from '../../../../tests/support/folder.ts'
import { sha256 } from '../../../../tests/support/sha256.ts'
import { fromUtf8, utf8 } from '../bytes.ts'
import { canonical } from '../canonical.ts'
import { digestOf } from '../digest.ts'
import type { Report } from './report.ts'
import { verifyBundle } from './verify.ts'
import { formatZip, parseZip, type File } from './zip.ts'

const evidence = new Evidence().session().keep().session().session()
/** Made once: every signing is another signature. */
const honest = evidence.zip()
const verify = (zip: Uint8Array): Promise<Report> => verifyBundle(verifier, zip)
const faultsOf = (report: Report) => report.checks.flatMap(({ faults }) => faults)
const broken = (report: Report) => report.checks.filter(({ verdict }) => verdict === 'broken').map(({ id }) => id)

/** The bundle with one of its files changed, in a zip whose checksums are right again: what an attacker would send. */
function withFile(name: string, change: (bytes: Uint8Array) => Uint8Array | undefined): Uint8Array {
  const files = parseZip(honest).flatMap((file): File[] => {
    if (file.name !== name) return [file]
    const bytes = change(file.bytes)
    return bytes ? [{ name, bytes }] : []
  })
  return formatZip(files)
}
const withLeaves = (change: (lines: string[]) => string[]) =>
  withFile('leaves.ndjson', (bytes) => utf8(change(fromUtf8(bytes).split('\n').slice(0, -1)).map((line) => `${line}\n`).join('')))

describe('an honest bundle', () => {
  const folder = ownFolder()

  it('is verified, with its counts and the open questions of its policy', async () => {
    const report = await verify(honest)
    expect(faultsOf(report)).toEqual([])
    expect(report.verdict).toBe('verified')
    expect(report.log).toMatchObject({ origin: evidence.keys[0]!.name, size: evidence.lines.length })
    expect(report.counts).toMatchObject({ 'session.opened': 3, 'session.ended:given': 3, 'consent.given': 9 })
    expect(report.findings.map(({ rule }) => rule)).toEqual(['CN-PUB-?', 'MS-LANGUAGE-REVIEW', 'MS-LANGUAGE-REVIEW'])
  })

  it('is a zip that python and unzip open, and its root is what a script of ten lines says', () => {
    writeFileSync(join(folder, 'bundle.zip'), honest)
    execFileSync('python3', ['-m', 'zipfile', '-t', join(folder, 'bundle.zip')])
    execFileSync('python3', ['-m', 'zipfile', '-e', join(folder, 'bundle.zip'), folder])
    const script = new URL('../../../../tests/support/root.py', import.meta.url).pathname
    const root = execFileSync('python3', [script, join(folder, 'leaves.ndjson')], { encoding: 'utf8' })
    expect(root).toBe(readFileSync(join(folder, 'checkpoint'), 'utf8').split('\n').slice(1, 3).join('\n') + '\n')
  })

  it('is opened by openssl: the checkpoint’s text, its DER signature, the key in PEM', () => {
    const files = new Map(parseZip(honest).map(({ name, bytes }) => [name, bytes]))
    const note = fromUtf8(files.get('checkpoint')!)
    const [text = '', signatures = ''] = note.split('\n\n')
    const der = Buffer.from(signatures.split('\n')[0]!.split(' ')[2]!, 'base64').subarray(4)
    const pem = [...files].find(([name]) => name.startsWith('keys/'))![1]
    writeFileSync(join(folder, 'text'), `${text}\n`)
    writeFileSync(join(folder, 'sig'), der)
    writeFileSync(join(folder, 'key.pem'), pem)
    const said = execFileSync('openssl', ['dgst', '-sha256', '-verify', join(folder, 'key.pem'), '-signature', join(folder, 'sig'), join(folder, 'text')], { encoding: 'utf8' })
    expect(said).toContain('Verified OK')
  })
})

describe('a changed bundle is not verified, and the report names what and where (invariant 7)', () => {
  it('one digit of any leaf', async () => {
    for (const [index, line] of evidence.lines.entries()) {
      const altered = line.replace(/"t":(\d+)(\d)/, (_, head: string, last: string) => `"t":${head}${(Number(last) + 1) % 10}`)
      const report = await verify(withLeaves((lines) => lines.map((each, i) => (i === index ? altered : each))))
      expect(report.verdict).toBe('not-verified')
      expect(faultsOf(report).some(({ where }) => where === `leaves.ndjson#${index}`)).toBe(true)
    }
  })

  it('any byte of any leaf, whatever it becomes', async () => {
    const leaves = utf8(evidence.lines.map((line) => `${line}\n`).join(''))
    await fc.assert(fc.asyncProperty(fc.nat(leaves.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
      const report = await verify(withFile('leaves.ndjson', (bytes) => bytes.map((byte, i) => (i === at ? byte ^ flip : byte))))
      expect(report.verdict).toBe('not-verified')
      const line = fromUtf8(leaves.slice(0, at)).split('\n').length
      const places = faultsOf(report).map(({ where }) => Number(/^leaves\.ndjson:(\d+)/.exec(where)?.[1] ?? Number(/#(\d+)/.exec(where)?.[1] ?? -9) + 1))
      expect(places.some((place) => Math.abs(place - line) <= 1)).toBe(true)
    }), { numRuns: 300, seed: 4 })
  })

  it('a byte of the zip itself: the file is named', async () => {
    const zip = honest
    const at = Buffer.from(zip).indexOf('"consent.given"')
    const report = await verify(zip.map((byte, i) => (i === at + 9 ? byte ^ 1 : byte)))
    expect(broken(report)).toContain('files')
    expect(faultsOf(report).map(({ where }) => where)).toContain('leaves.ndjson')
  })

  it.each([
    ['a leaf dropped', (lines: string[]) => lines.filter((_, i) => i !== 5), 'leaves.ndjson:6', 'leaf 5'],
    ['three leaves dropped', (lines: string[]) => lines.filter((_, i) => i < 5 || i > 7), 'leaves.ndjson:6', 'leaves 5 to 7'],
    ['two leaves swapped', (lines: string[]) => lines.map((_, i) => lines[{ 5: 9, 9: 5 }[i] ?? i]!), 'leaves.ndjson:6', 'leaf 5'],
    ['a leaf twice', (lines: string[]) => [...lines.slice(0, 6), ...lines.slice(5)], 'leaves.ndjson:7', 'leaf 6'],
    ['the tail cut', (lines: string[]) => lines.slice(0, -4), `leaves.ndjson:${evidence.lines.length - 3}`, `leaves ${evidence.lines.length - 4} to ${evidence.lines.length - 1}`],
    ['everything cut', () => [], 'leaves.ndjson:1', `leaves 0 to ${evidence.lines.length - 1}`],
    ['a leaf added', (lines: string[]) => [...lines, lines.at(-1)!.replace(/"i":\d+/, `"i":${lines.length}`)], `leaves.ndjson:${evidence.lines.length + 1}`, 'the end of the file'],
  ])('%s', async (_, change, where, expected) => {
    const report = await verify(withLeaves(change))
    expect(report.verdict).toBe('not-verified')
    expect(faultsOf(report)).toContainEqual(expect.objectContaining({ check: 'order', where, expected }))
  })

  it('any byte of the checkpoint', async () => {
    const length = parseZip(honest).find(({ name }) => name === 'checkpoint')!.bytes.length
    for (let at = 0; at < length; at++) {
      const report = await verify(withFile('checkpoint', (bytes) => bytes.map((byte, i) => (i === at ? byte ^ 1 : byte))))
      expect(report.verdict, `byte ${at}`).toBe('not-verified')
      expect(broken(report).some((id) => id === 'checkpoint' || id === 'keys'), `byte ${at}`).toBe(true)
    }
  })

  it('an earlier checkpoint of another log, a key exchanged, a key file altered', async () => {
    const other = new Evidence().session().keep()
    const report = await verify(evidence.zip((parts) => ({ ...parts, checkpoints: other.checkpoints })))
    expect(broken(report)).toContain('earlier-checkpoints')
    expect(broken(await verify(evidence.zip((parts) => ({ ...parts, keys: other.keys }))))).toEqual(expect.arrayContaining(['keys', 'checkpoint']))
    const pem = parseZip(honest).find(({ name }) => name.startsWith('keys/'))!.name
    expect(faultsOf(await verify(withFile(pem, (bytes) => bytes.map((byte, i) => (i === 60 ? byte ^ 1 : byte)))))).toContainEqual(expect.objectContaining({ check: 'keys', where: pem }))
  })

  it('one byte of a policy, an installation or a notice; any of them missing', async () => {
    for (const folder of ['policies', 'installations', 'notices']) {
      const { name } = parseZip(honest).find((file) => file.name.startsWith(folder))!
      const altered = await verify(withFile(name, (bytes) => bytes.map((byte, i) => (i === 40 ? byte ^ 1 : byte))))
      expect(faultsOf(altered)).toContainEqual(expect.objectContaining({ check: 'documents', where: name, got: 'an altered document' }))
    }
    for (const name of [`policies/${evidence.built.digest.slice(7)}.json`, `notices/${evidence.shown.notice.slice(7)}.json`]) {
      expect(faultsOf(await verify(withFile(name, () => undefined)))).toContainEqual(expect.objectContaining({ check: 'documents', where: name, got: 'no such file' }))
    }
  })

  it('any byte of the whole zip', async () => {
    const zip = honest
    await fc.assert(fc.asyncProperty(fc.nat(zip.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
      const report = await verify(zip.map((byte, i) => (i === at ? byte ^ flip : byte)))
      expect(report.verdict, `byte ${at}`).toBe('not-verified')
    }), { numRuns: 400, seed: 7 })
  })

  it('no zip, an empty one, one with names that climb, twice the same, or something behind its end', async () => {
    const zips: Uint8Array[] = [
      new Uint8Array(0),
      utf8('leaves'),
      formatZip([]),
      formatZip([{ name: '../leaves.ndjson', bytes: utf8('x') }]),
      formatZip([{ name: 'a', bytes: utf8('x') }, { name: 'a', bytes: utf8('y') }]),
      new Uint8Array([...evidence.zip(), 0]),
      evidence.zip().slice(10),
    ]
    for (const zip of zips) expect(broken(await verify(zip))).toContain('files')
  })
})

describe('a log that was signed, but says what may not be', () => {
  const sessionsOf = (change: (leaves: Record<string, unknown>[]) => Record<string, unknown>[]) => new Evidence().session('session-x', change).session().zip()
  const only = (...types: string[]) => (leaves: Record<string, unknown>[]) => leaves.filter(({ type }) => !types.includes(type as string))

  it.each([
    ['the camera before a required consent', (leaves: Record<string, unknown>[]) => leaves.filter(({ item }) => item !== 'transmission'), 'transmission not given'],
    ['a camera that stays on', only('camera.off'), 'on'],
    ['an answer without a session', only('session.opened'), 'consent.given of a session that was never opened'],
    ['an item asked twice', (leaves: Record<string, unknown>[]) => leaves.flatMap((leaf) => (leaf.item === 'face' ? [leaf, leaf] : [leaf])), 'face again'],
    ['an end that comes twice', (leaves: Record<string, unknown>[]) => [...leaves, leaves.at(-1)!], 'session.ended of a session that had ended'],
    ['items that the policy does not call for', (leaves: Record<string, unknown>[]) => leaves.map((leaf) => (leaf.type === 'session.opened' ? { ...leaf, items: ['face'] } : leaf)), 'face'],
    ['another fingerprint', (leaves: Record<string, unknown>[]) => leaves.map((leaf) => (leaf.item === 'face' ? { ...leaf, fingerprint: `sha256:${'0'.repeat(64)}` } : leaf)), `sha256:${'0'.repeat(64)}`],
    ['a withdrawal of nothing', (leaves: Record<string, unknown>[]) => [...leaves, { type: 'consent.withdrawn', session: 'session-x', purpose: 'pay', ...new Evidence().under, item: 'face', given: 3, with: 'receipt' }], 'no such consent'],
  ])('%s', async (_, change, got) => {
    const report = await verify(sessionsOf(change))
    expect(faultsOf(report)).toContainEqual(expect.objectContaining({ check: 'sessions', got }))
  })

  it('a session without an end, long after', async () => {
    const log = new Evidence().session('session-x', only('session.ended'))
    for (let i = 0; i < 300; i++) log.session()
    expect(faultsOf(await verify(log.zip()))).toContainEqual(expect.objectContaining({ check: 'sessions', got: 'a session without an end' }))
  })

  it('a notice that its policy does not compose to (invariant 6)', async () => {
    const log = new Evidence()
    const forged = { format: 'mingshi-notice/1', edition: 1, lang: 'zh-CN', purpose: 'pay', blocks: [] }
    const notice = digestOf(sha256, forged)
    log.session('session-x', (leaves) => leaves.map((leaf) => ('notice' in leaf ? { ...leaf, notice } : leaf)))
    const report = await verify(log.zip((parts) => ({ ...parts, notices: [...parts.notices, forged] })))
    expect(broken(report)).toEqual(['notices'])
  })

  it('a policy that the law forbids: lint runs again (invariant 10)', async () => {
    const log = new Evidence('vending', (built) => {
      delete built.policy.under14
      built.digest = digestOf(sha256, built.policy)
    })
    const report = await verify(log.session().zip())
    expect(broken(report)).toEqual(['policies'])
    expect(faultsOf(report)[0]).toMatchObject({ where: `policies/${log.built.digest.slice(7)}.json $.under14` })
    const refused = await verify(new Evidence('vending', (built) => {
      delete built.policy.under14
      built.digest = digestOf(sha256, built.policy)
    }).zip())
    expect(refused.verdict).toBe('verified') // the machine loaded it and asked nobody: found, and no fault of the log
    expect(refused.findings).toContainEqual(expect.objectContaining({ severity: 'illegal', path: '$.under14' }))
  })

  it('a leaf of an unknown type, with an unknown key, or with something of a person in it (invariant 8)', async () => {
    for (const facts of [{ type: 'face.image' }, { type: 'epoch.stop', why: 'closed', template: 'AAAA' }, { type: 'health', code: 'x'.repeat(500), ...new Evidence().under }]) {
      expect(broken(await verify(new Evidence().session().add(facts).zip()))).toEqual(['leaves'])
    }
  })

  it('documents that are not canonical', async () => {
    const bytes = utf8(canonical(evidence.built.policy).replace('{', '{ '))
    const files = [...parseZip(honest), { name: `policies/${Buffer.from(sha256(bytes)).toString('hex')}.json`, bytes }]
    expect(broken(await verify(formatZip(files)))).toEqual(['documents'])
  })
})
