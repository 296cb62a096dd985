import { canonical, checkIds, formatNote, formatVkey, formatZip, parseNote, parseZip, utf8, type Report } from '@mingshi/core'
import { describe, expect, it } from 'vitest'
import { Evidence, sha256Hex } from '../../../../tests/support/evidence.ts'
import { mingshi, nested, ownFiles } from '../../../../tests/support/mingshi.ts'
import { sha256 } from '../../../../tests/support/sha256.ts'
import { TestWitness } from '../../../../tests/support/witness.ts'

const { file } = ownFiles()

describe('mingshi verify', () => {
  const evidence = new Evidence().session()
  it('exits 0 on an honest bundle and 1 on any other, and always says what it cannot prove', async () => {
    const good = await mingshi('verify', file('good.zip', evidence.zip()))
    expect(good.code).toBe(0)
    expect(good.out).toContain('\nVERIFIED\n')
    const bad = await mingshi('verify', file('bad.zip', evidence.zip((parts) => ({ ...parts, leaves: parts.leaves.slice(1) }))))
    expect(bad.code).toBe(1)
    expect(bad.out).toContain('leaves.ndjson:1: expected leaf 0; got leaf 1: leaf 0 missing')
    for (const { out } of [good, bad]) expect(out).toContain('This cannot prove that what was never logged did not happen')
  })

  it('prints nothing of a bundle that a terminal would obey: controls, escapes and turned text are spelled out', async () => {
    const files = parseZip(evidence.zip()).map((each) => (each.name === 'checkpoint' ? { ...each, bytes: utf8(`x\u001b[2J\u009b1m\u202eVERIFIED\n1\n\n— x AAAA\n`) } : each))
    const line = canonical({ ...(JSON.parse(evidence.lines[0]!) as object), sdk: '\u202eVERIFIED\u2066\u007f\u009b' })
    const altered = evidence.zip((parts) => ({ ...parts, leaves: [line, ...parts.leaves.slice(1)] }))
    for (const zip of [formatZip(files), altered]) {
      for (const json of [[], ['--json']]) {
        const { code, out } = await mingshi('verify', file('bad.zip', zip), ...json)
        expect(code).toBe(1)
        expect(out).not.toMatch(/[^\P{C}\n]/u)
        if (zip === altered) expect(out).toMatch(/\\u\{?202e\}?VERIFIED/)
        if (json.length > 0) expect(JSON.parse(out)).toMatchObject({ verdict: 'not-verified' })
      }
    }
  })

  it('never ends a line early for a file that does, and never breaks at a time that no date can hold', async () => {
    const late = await mingshi('verify', file('late.zip', new Evidence().add({ type: 'export.made', by: 'a', why: 'b', t: Number.MAX_SAFE_INTEGER }).zip()))
    expect(late.code).toBe(1)
    expect(late.out).toContain('leaves.ndjson:3: expected $.t at most 8640000000000000')
    const last = await mingshi('verify', file('last.zip', new Evidence().add({ type: 'export.made', by: 'a', why: 'b', t: 8_640_000_000_000_000 }).zip()))
    expect(last.out).toContain('to +275760-09-13T00:00:00.000Z')
  })

  it.each([
    ['an empty file', new Uint8Array(0), 'an empty file'],
    ['text', '# Mingshi\n', 'a file that is no zip'],
    ['JSON', {}, 'a file that is no zip'],
    ['an empty zip', formatZip([]), 'an empty zip'],
    ['a zip of other files', formatZip([{ name: 'a.txt', bytes: utf8('x') }, { name: 'b', bytes: utf8('y') }]), 'a zip of other files: "a.txt, b"'],
    ['a zip of another program', Buffer.from('UEsDBBQAAAAIAAAAIQCD3vCMAwAAAAEAAAABAAAAeKsAAFBLAQIUABQAAAAIAAAAIQCD3vCMAwAAAAEAAAABAAAAAAAAAAAAAAAAAAAAAAB4UEsFBgAAAAABAAEALwAAACIAAAAAAA==', 'base64'), 'a zip of another kind, or damaged: at byte 34 expected x stored without compression, got compression method 8'],
    ['half a bundle', evidence.zip().slice(0, 9000), expect.stringMatching(/^a zip of another kind, or damaged: at byte 8978 expected the end of a zip/) as string],
  ])('says of %s in one line that it is no bundle, and nothing that follows from it', async (_, content, got) => {
    const path = file('none.zip', content)
    const { code, out, err } = await mingshi('verify', path)
    expect([code, err]).toEqual([1, ''])
    const [first, ...rest] = out.split('\n')
    expect(first).toMatch(/^Not a bundle: expected a bundle as Mingshi exports it, got /)
    expect(rest).toEqual(['NOT VERIFIED', expect.stringContaining('This cannot prove')])
    const report = JSON.parse((await mingshi('verify', path, '--json')).out) as Report
    expect(report).toMatchObject({ format: 'mingshi-report/1', verdict: 'not-verified', log: null, counts: {}, span: null, findings: [] })
    expect(report.checks.map(({ id }) => id)).toEqual(checkIds)
    expect(report.checks.flatMap(({ faults }) => faults)).toEqual([expect.objectContaining({ check: 'files', expected: 'a bundle as Mingshi exports it', got })])
    expect(report.checks.slice(1).every(({ verdict, count }) => verdict === 'skipped' && count === 0)).toBe(true)
  })

  it('still says of a bundle without one of its files which one', async () => {
    const { code, out } = await mingshi('verify', file('part.zip', formatZip(parseZip(evidence.zip()).filter(({ name }) => name !== 'vkeys.txt'))))
    expect(code).toBe(1)
    expect(out).toContain('vkeys.txt: expected a file of every bundle; got no such file')
    expect(out).toContain('BROKEN   keys')
  })

  it('reports what is nested without end, and does not break on it', async () => {
    const deep = nested()
    const files = parseZip(evidence.zip()).map((each) => (/^(policies|notices)/.test(each.name) ? { ...each, name: `${each.name.split('/')[0]}/${sha256Hex(utf8(deep))}.json`, bytes: utf8(deep) } : each))
    const once = [...new Map(files.map((each) => [each.name, each])).values()]
    const leaf = evidence.zip((parts) => ({ ...parts, leaves: [`{"i":${deep}}`, ...parts.leaves.slice(1)] }))
    for (const zip of [formatZip(once), leaf, utf8(deep)]) {
      const { code, out, err } = await mingshi('verify', file('deep.zip', zip))
      expect([code, err]).toEqual([1, ''])
      expect(out).toContain('\nNOT VERIFIED\n')
    }
  })
})

describe('mingshi verify --witness', () => {
  const [known, other] = [new TestWitness('witness.example/known'), new TestWitness('witness.example/other')]
  const log = new Evidence().session().keep().session()
  const [size] = [...log.checkpoints.keys()]
  const cosigned = (name: string, newest: (note: string) => string) => file(name, log.zip((parts) => ({ ...parts, checkpoint: newest(parts.checkpoint), checkpoints: new Map([[size!, known.cosign(parts.checkpoints.get(size!)!, 1_795_000_100)]]) })))
  const path = cosigned('cosigned.zip', (note) => known.cosign(note, 1_795_000_500))

  it('says which sizes each one signed and when, the newest first; of those not named, that nobody asked', async () => {
    const { code, out } = await mingshi('verify', path, '--witness', known.vkey)
    const [name, keyId] = known.vkey.split('+')
    expect(code).toBe(0)
    expect(out.split('\n').slice(0, 3)).toEqual([
      `witness ${name} (${keyId}): cosigned; what it signed, and everything before it, is as it was at that time by its clock`,
      `  2026-11-18T11:15:00.000Z  ${log.lines.length} records  checkpoint`, `  2026-11-18T11:08:20.000Z  ${size} records  checkpoints/${size}`,
    ])
    const unasked = await mingshi('verify', path)
    expect([unasked.code, unasked.out.split('\n')[0]]).toEqual([0, `not asked about: 2 lines of ${name} (${keyId}), the newest says ${log.lines.length} records at 2026-11-18T11:15:00.000Z. Unverified: name it with --witness`])
  })

  it('exits 1 when a named one signed nothing, or a line of it is false, though the bundle verifies', async () => {
    const nothing = await mingshi('verify', path, '--witness', other.vkey)
    expect(nothing).toMatchObject({ code: 1, out: expect.stringMatching(/\(.{8}\): cosigned nothing here\n[^]*\nVERIFIED\n/) as string })
    const false_ = await mingshi('verify', cosigned('false.zip', (note) => { const { text, signatures } = parseNote(note); return formatNote({ text, signatures: [...signatures, known.line(note, 1_795_000_500, 1_795_000_501)] }) }), '--witness', known.vkey)
    expect(false_.code).toBe(1)
    expect(false_.out).toMatch(/: FALSE: [^]*\n {2}checkpoint: expected its cosignature of this checkpoint; got one that does not verify\n[^]*\nVERIFIED\n/)
  })

  it('takes several, and a file with one to a line, and prints the same as JSON', async () => {
    const keys = file('witnesses.txt', `# who watches\n${known.vkey}\n${other.vkey}\n\n`)
    const { code, out } = await mingshi('verify', path, '--witness', keys, '--witness', known.vkey, '--json')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ verdict: 'verified', witnesses: [{ name: known.name, verdict: 'cosigned', cosigned: [{ size: log.lines.length, time: 1_795_000_500 }, { size }], faults: [] }, { name: other.name, verdict: 'nothing' }] })
    expect(JSON.parse((await mingshi('verify', path, '--json')).out)).toMatchObject({ unasked: [{ name: known.name, lines: 2 }] })
    expect(JSON.parse((await mingshi('verify', file('plain.zip', log.zip()), '--json')).out)).not.toHaveProperty('unasked')
  })

  it.each([['a word', 'witness'], ['a log’s key', formatVkey(sha256, log.keys[1]!)], ['an id that is not its own', known.vkey.replace(/\+[0-9a-f]{8}\+/, '+00000000+')]])('exits 2 on %s', async (_, vkey) => {
    expect(await mingshi('verify', path, '--witness', vkey)).toMatchObject({ code: 2, err: expect.stringContaining('--witness: expected name+keyid+key of a witness, Ed25519 of type 4') as string })
    expect((await mingshi('verify', path, '--witness', file('keys.txt', `${known.vkey}\n${vkey}\n`))).err).toContain('keys.txt:2: expected name+keyid+key')
    expect((await mingshi('verify', path, '--witness', file('none.txt', '\n'))).err).toContain('one to a line, got none')
  })
})

describe('mingshi verify --against and --receipt', () => {
  it('says whether an older bundle is the beginning of this one, and exits 1 when it is not', async () => {
    const log = new Evidence().session()
    const older = file('older.zip', log.zip())
    const newer = file('newer.zip', log.session().zip())
    const good = await mingshi('verify', newer, '--against', older)
    expect(good).toMatchObject({ code: 0, out: expect.stringContaining('nothing that was in the older bundle was changed or removed') as string })
    expect(await mingshi('verify', older, '--against', newer)).toMatchObject({ code: 1, out: expect.stringContaining('are not in this one, from record') as string })
    const json = JSON.parse((await mingshi('verify', newer, '--against', older, '--json')).out) as { against: object }
    expect(json.against).toEqual({ verdict: 'prefix', sizes: [expect.any(Number), log.lines.length] })
    expect(await mingshi('verify', newer, '--against', file('no.zip', 'no'))).toMatchObject({ code: 1, out: expect.stringContaining('expected two bundles') as string })
    expect((await mingshi('verify', newer, '--against', '/no/such.zip')).code).toBe(2)
  })

  it('says what a receipt proves, from its text or from a file', async () => {
    const log = new Evidence().session()
    const zip = file('log.zip', log.zip())
    const text = log.receipt()
    for (const given of [text, file('receipt.txt', text)]) {
      const { code, out } = await mingshi('verify', zip, '--receipt', given)
      expect(code).toBe(0)
      expect(out).toContain('in this log, where it says')
    }
    const two = await mingshi('verify', zip, '--receipt', text, '--receipt', new Evidence().session().receipt())
    expect(two).toMatchObject({ code: 1, out: expect.stringContaining('of another machine’s log') as string })
    expect(await mingshi('verify', zip, '--receipt', 'hello')).toMatchObject({ code: 1, out: expect.stringContaining('expected a receipt') as string })
  })

  it('says of the receipt of a withdrawal that it is one, and where the log lacks it, that the person took it back all the same', async () => {
    const log = new Evidence().session()
    const [lines, text] = [log.lines.slice(), log.takenBack(['face', 'transmission'])]
    const good = await mingshi('verify', file('withdrawn.zip', log.zip()), '--receipt', text)
    expect(good).toMatchObject({ code: 0, out: expect.stringContaining('of a withdrawal: pay, item 1, 2') as string })
    log.again()
    for (const line of lines) log.raw(() => line)
    const doctored = file('doctored.zip', log.add({ type: 'export.made', by: 'a', why: 'b', t: 1_895_000_000_000 }).zip())
    const found = await mingshi('verify', doctored, '--receipt', text)
    expect(found.code).toBe(1)
    expect(found.out).toMatch(/CONTRADICTED[^]*it proves that this machine took consent back then \(pay, item 1, 2\), whatever the log says now/)
    expect((await mingshi('verify', doctored, '--receipt', new Evidence().session().takenBack(['face']))).out).not.toContain('of a withdrawal')
  })
})
