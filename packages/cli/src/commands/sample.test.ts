import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { append, emptyFrontier, formatZip, fromUtf8, lineOf, noPrev, parseZip, prevOf, rootHash, utf8, type Report } from '@mingshi/core'
import { describe, expect, it } from 'vitest'
import { mingshi, ownFiles } from '../../../../tests/support/mingshi.ts'
import { sha256 } from '../platform.ts'
import { noteOf, signerOf } from '../sample/keys.ts'

const { folder } = ownFiles()
const templates = (name: string): string => join(import.meta.dirname, '..', '..', 'templates', 'sample', name)
const path = (name: string): string => join(folder, name)
const leavesIn = (zip: string): string => fromUtf8(parseZip(new Uint8Array(readFileSync(zip)))[0]!.bytes, 'leaves')

describe('mingshi sample', () => {
  it('writes a log of every outcome that verifies, and says in its first leaf and in every report that nobody was there', async () => {
    const zip = path('sample.zip')
    const { code, out } = await mingshi('sample', '-o', zip, '--records', '6000', '--seed', '7')
    expect(code).toBe(0)
    expect(out).toContain('no machine wrote it')
    const shown = await mingshi('verify', zip)
    expect(shown).toMatchObject({ code: 0 })
    expect(shown.out).toMatch(/^A SAMPLE/)
    const report = JSON.parse((await mingshi('verify', zip, '--json')).out) as Report
    expect(report).toMatchObject({ verdict: 'verified', sample: true })
    expect(report.checks.flatMap(({ faults }) => faults)).toEqual([])
    const kinds = ['given', 'refused', 'alternative', 'left', 'unavailable', 'interrupted'].map((how) => `session.ended:${how}`)
    expect(Object.keys(report.counts)).toEqual(expect.arrayContaining([...kinds, 'consent.withdrawn', 'camera.off', 'switch', 'epoch.stop']))
    expect(JSON.parse(leavesIn(zip).split('\n')[0]!)).toMatchObject({ type: 'genesis', sample: true, engine: 'sample' })
  })

  it.each([['zh-CN', '样本：记录全是编出来的', '这是样本：记录全是编出来的，不是任何机器写的。'], ['en', 'A SAMPLE: every record of it is made up', 'A SAMPLE: every record of it is made up, and no machine wrote it.']] as const)(
    'is called one in %s, first thing, by every paper of it, and where nobody reads the paper',
    async (lang, verdict, first) => {
      const zip = path(`loud-${lang}.zip`)
      await mingshi('sample', '-o', zip, '--records', '300')
      const given = [templates('policy.json'), '--installation', templates('installation.json'), '--bundle', zip, '--lang', lang]
      for (const args of [['report', zip, '--lang', lang], ['inspection', ...given], ['assessment', ...given]]) {
        const { parts } = JSON.parse((await mingshi(...args, '--json')).out) as { parts: { lines: string[] }[] }
        expect([args[0], parts[0]!.lines[0]]).toEqual([args[0], first])
      }
      expect((await mingshi('inspection', ...given)).out).toContain(verdict)
      expect((await mingshi('report', zip, '--lang', lang, '-o', path('loud.html'))).out).toMatch(/, verified, A SAMPLE$/)
      expect((await mingshi('inspection', ...given, '-o', path(`pack-${lang}`))).out.split('\n').every((line) => line.endsWith(', verified, A SAMPLE'))).toBe(true)
      for (const view of ['kantara', 'dpv']) expect((await mingshi('export', zip, '--as', view, '-o', path(`x.${view}`))).err).toContain('a sample: all of it is made up')
    },
  )

  it('does not verify once its mark is cut out: neither alone, nor with every record linked anew, nor signed by somebody else', async () => {
    const zip = path('marked.zip')
    await mingshi('sample', '-o', zip, '--records', '300', '--seed', '7')
    const files = parseZip(new Uint8Array(readFileSync(zip)))
    const lines = leavesIn(zip).trimEnd().split('\n')
    const cut = [lines[0]!.replace(',"sample":true', ''), ...lines.slice(1)]
    expect(cut[0]).not.toBe(lines[0])
    let [frontier, prev] = [emptyFrontier, noPrev]
    const linked = cut.map((line) => {
      const { i: _, prev: __, ...facts } = JSON.parse(line) as Record<string, unknown>
      const made = lineOf(sha256, facts, frontier.size, prev)
      frontier = append(sha256, frontier, made.leafHash)
      prev = prevOf(made.leafHash)
      return made.text
    })
    const verdictOf = async (name: string, leaves: string[], more: Record<string, string> = {}) => {
      const doctored = files.map((each) => ({ ...each, bytes: each.name === 'leaves.ndjson' ? utf8(`${leaves.join('\n')}\n`) : more[each.name] === undefined ? each.bytes : utf8(more[each.name]!) }))
      writeFileSync(path(name), formatZip(doctored))
      const { code, out } = await mingshi('verify', path(name), '--json')
      const { verdict, checks } = JSON.parse(out) as Report
      return [code, verdict, checks.filter((check) => check.verdict === 'broken').map(({ id }) => id)]
    }
    expect(await verdictOf('same.zip', lines)).toEqual([0, 'verified', []])
    expect(await verdictOf('cut.zip', cut)).toEqual([1, 'not-verified', expect.arrayContaining(['order', 'checkpoint'])])
    expect(await verdictOf('linked.zip', linked)).toEqual([1, 'not-verified', ['order']]) // not the records that were signed
    const { name: origin } = signerOf(7, 'sample.invalid')
    const other = noteOf(signerOf(8, 'sample.invalid'), { origin, size: frontier.size, rootHash: rootHash(sha256, frontier) })
    expect(await verdictOf('signed.zip', linked, { checkpoint: other })).toEqual([1, 'not-verified', expect.arrayContaining(['checkpoint'])])
  })

  it('is the same for the same seed, another for another, and verifies for any', async () => {
    const written: string[] = []
    for (const [i, seed] of ['1', '1', '2', '2147483647'].entries()) {
      const zip = path(`seed-${i}.zip`)
      expect((await mingshi('sample', '-o', zip, '--records', '500', '--seed', seed)).code).toBe(0)
      expect((await mingshi('verify', zip)).code).toBe(0)
      written.push(leavesIn(zip))
    }
    expect(written[1]).toBe(written[0])
    expect(new Set(written).size).toBe(3)
  })

  it.each([
    [[], 'expected -o <bundle.zip>, got none'],
    [['-o', 'x.zip', '--records', '0'], 'expected --records from 2 to 8000000, got 0'],
    [['-o', 'x.zip', '--records', 'many'], 'expected --records from 2 to 8000000, got many'],
    [['-o', 'x.zip', '--seed', '1.5'], 'expected --seed from 0 to 2147483647, got 1.5'],
    [['-o', 'x.zip', '--from', '2026-02-30'], 'expected a day after --from'],
    [['-o', '/no/such/folder/x.zip', '--records', '10'], 'expected a file that can be written, got no such folder'],
  ])('refuses %j', async (args, sentence) => {
    const { code, err } = await mingshi('sample', ...args)
    expect(code).toBe(2)
    expect(err).toContain(sentence)
  })
})
