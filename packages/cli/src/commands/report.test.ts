import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { addedByTools, formatZip, parseZip } from '@mingshi/core'
import { describe, expect, it } from 'vitest'
import { busyLog } from '../../../../tests/support/busy.ts'
import { Evidence } from '../../../../tests/support/evidence.ts'
import { mingshi, ownFiles } from '../../../../tests/support/mingshi.ts'
import { TestWitness } from '../../../../tests/support/witness.ts'
import { has } from '../../../../tests/support/tools.mjs'

const { file, folder } = ownFiles()
const log = busyLog('property-access')
const bundle = file('bundle.zip', log.zip())
const altered = file('altered.zip', log.zip((parts) => ({ ...parts, leaves: parts.leaves.map((line, i) => (i === 9 ? line.replace('"m":', '"m":1') : line)) })))
const read = (path: string): string => readFileSync(path, 'utf8')
const filesIn = (path: string) => parseZip(new Uint8Array(readFileSync(path)))
const at = (name: string): string => `${folder}/${name}`

describe('mingshi report', () => {
  it('writes a page without a script, in either language, with a chart and a table beneath it', async () => {
    for (const [lang, title] of [['zh-CN', '审计报告'], ['en', 'Audit report']] as const) {
      const html = at(`${lang}.html`)
      expect(await mingshi('report', bundle, '-o', html, '--lang', lang)).toMatchObject({ code: 0, out: `${html}: ${title}, verified`, err: '' })
      expect(read(html)).toContain(`<h1>${title}</h1>`)
      expect(read(html).match(/<figure><svg [^>]*role="img"[^]*?<\/svg><\/figure>\n<table/g)).toHaveLength(3)
      expect(read(html)).not.toMatch(/<script|https?:\/\/(?!rules|r\.)|undefined|NaN/)
    }
    expect((await mingshi('report', bundle)).out).toBe(read(at('zh-CN.html')).trimEnd())
  })

  it('as JSON has the paper and what verification found', async () => {
    const { out } = await mingshi('report', bundle, '--json', '--lang', 'en')
    expect(JSON.parse(out)).toMatchObject({ format: 'mingshi-paper/1', lang: 'en', title: 'Audit report', report: { format: 'mingshi-report/1', verdict: 'verified' } })
  })

  it('of a bundle that does not verify is made all the same, says so first, and exits 1', async () => {
    const { code, out } = await mingshi('report', altered, '-o', at('altered.html'), '--lang', 'en')
    expect([code, out]).toEqual([1, `${at('altered.html')}: Audit report, NOT VERIFIED`])
    const [first] = /<p>([^<]*)<\/p>/.exec(read(at('altered.html')))!
    expect(first).toContain('Not verified. What does not hold: order, gaps, changes')
    expect(read(at('altered.html'))).toContain('leaves.ndjson#9: expected')
  })

  it('of what is no bundle says what it is, and nothing else is counted', async () => {
    const { code } = await mingshi('report', file('other.zip', 'not a zip at all'), '-o', at('other.html'), '--lang', 'en')
    expect(code).toBe(1)
    expect(read(at('other.html'))).toContain('This file is no bundle of a machine, or is damaged: a file that is no zip.')
    expect(read(at('other.html'))).not.toContain('<figure>')
  })

  it('counts windows of what was handed in, with a chart of its own, and exits 1 where somebody outside says otherwise', async () => {
    const [own, witness] = [new Evidence('property-access').session(), new TestWitness()]
    const older = file('older.zip', own.zip())
    const held = file('held.zip', own.session().zip((parts) => ({ ...parts, checkpoint: witness.cosign(parts.checkpoint, Date.parse('2026-11-20T12:00:00+08:00') / 1000) })))
    for (const lang of ['zh-CN', 'en']) {
      expect((await mingshi('report', held, '-o', at('held.html'), '--lang', lang, '--witness', witness.vkey, '--receipt', own.receipt(), '--against', older)).code).toBe(0)
      expect(read(at('held.html')).match(/<figure><svg/g)).toHaveLength(4)
      expect(read(at('held.html'))).not.toMatch(/undefined|NaN|Infinity|[^"]\{\w+\}/)
    }
    expect(read(at('held.html'))).toMatch(/<td>2026-11-20 12:00:00<\/td><td>the witness’s<\/td>/)
    expect((await mingshi('report', held, '-o', at('held.html'), '--witness', new TestWitness().vkey)).code).toBe(1)
    expect((await mingshi('report', held, '-o', at('held.html'), '--lang', 'en', '--receipt', own.receipt({ leafHash: new Uint8Array(32) }))).code).toBe(1)
    expect(read(at('held.html'))).toContain('<p>CONTRADICTED by what somebody outside holds.')
  })

  it.each([
    [[], 'expected 1 bundle, got 0'], [[bundle, '--lang', 'de'], 'expected en or zh-CN'], [['/no/such.zip'], 'no such file'],
    [[bundle, '-o', at('same'), '--into', at('same')], 'two files'], [[bundle, '--into', '/no/such/folder/b.zip'], 'no such folder'],
    [[file('text.zip', 'text'), '--into', at('none.zip')], 'nothing can be added to it'],
  ])('exits 2 on %j', async (args, sentence) => {
    const { code, err } = await mingshi('report', ...args)
    expect(code).toBe(2)
    expect(err).toContain(sentence)
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
    expect(existsSync(at('none.zip'))).toBe(false)
  })
})

describe('mingshi report --into', () => {
  it('adds the report, the table, verify.py and its guide; the evidence stays byte by byte, and all of it verifies', async () => {
    const into = at('into.zip')
    expect((await mingshi('report', bundle, '--into', into)).code).toBe(0)
    const [before, after] = [filesIn(bundle), filesIn(into)]
    expect(after.slice(0, before.length)).toEqual(before)
    expect(after.slice(before.length).map(({ name }) => name).sort()).toEqual([...addedByTools].sort())
    const added = new Map(after.map(({ name, bytes, damaged }) => [name, damaged ? 'damaged' : Buffer.from(bytes).toString('utf8')]))
    await mingshi('report', bundle, '-o', at('beside.html'))
    expect(added.get('report.html')).toBe(read(at('beside.html')))
    await mingshi('export', bundle, '--as', 'csv', '-o', at('records.csv'))
    expect(added.get('records.csv')).toBe(read(at('records.csv')))
    for (const name of ['verify.py', 'VERIFY.md']) expect(added.get(name)).toBe(read(fileURLToPath(new URL(`../../templates/auditor/${name}`, import.meta.url))))
    expect((await mingshi('verify', into)).code).toBe(0)
    expect(new Uint8Array(readFileSync(into))).toEqual(formatZip(after)) // as our own writer would lay it
    if (has('python3')) expect(spawnSync('python3', [fileURLToPath(new URL('../../templates/auditor/verify.py', import.meta.url)), into], { encoding: 'utf8' })).toMatchObject({ status: 0 })
  })

  it('in the place of the old one, and again, changes nothing of the evidence', async () => {
    const own = file('own.zip', new Uint8Array(readFileSync(bundle)))
    for (let i = 0; i < 2; i++) expect((await mingshi('report', own, '--into', own)).code).toBe(0)
    expect(filesIn(own).slice(0, filesIn(bundle).length)).toEqual(filesIn(bundle))
    expect(filesIn(own)).toHaveLength(filesIn(bundle).length + 4)
  })

  it('writes what does not verify as it is, and exits 1', async () => {
    expect((await mingshi('report', altered, '--into', at('altered-into.zip'))).code).toBe(1)
    expect(filesIn(at('altered-into.zip')).slice(0, filesIn(altered).length)).toEqual(filesIn(altered))
  })

  it('takes lines that are no records, and characters across pieces', async () => {
    const odd = busyLog().zip((parts) => ({ ...parts, leaves: [...parts.leaves, '名'.repeat(200_000), '{'] }))
    expect((await mingshi('report', file('odd.zip', odd), '--into', at('odd-into.zip'))).code).toBe(1)
    const csv = Buffer.from(filesIn(at('odd-into.zip')).find(({ name }) => name === 'records.csv')!.bytes).toString('utf8')
    expect(csv).toContain(`\r\n${'名'.repeat(200_000)}\r\n`)
  })
})

describe('a sample', () => {
  it('has nothing that is worth a look but what chance gives: what it is made to have', async () => {
    for (let seed = 1; seed <= 8; seed++) {
      await mingshi('sample', '-o', at('sample.zip'), '--records', '3000', '--seed', String(seed))
      const { out } = await mingshi('report', at('sample.zip'), '--json', '--lang', 'en')
      const { parts } = JSON.parse(out) as { parts: { heading: string; rows: string[][] }[] }
      expect([seed, parts.find(({ heading }) => heading === 'Worth asking about')!.rows]).toEqual([seed, []])
    }
  })
})
