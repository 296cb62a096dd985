import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fromUtf8, parseZip, type Report } from '@mingshi/core'
import { describe, expect, it } from 'vitest'
import { mingshi, ownFiles } from '../../../../tests/support/mingshi.ts'

const { folder } = ownFiles()
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
