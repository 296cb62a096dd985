import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatZip, fromUtf8, parseZip, utf8 } from '@mingshi/core'
import { parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import { Evidence } from '../../../../tests/support/evidence.ts'
import { mingshi, ownFiles } from '../../../../tests/support/mingshi.ts'
import { baseOf } from '../../../../tests/vectors/read.ts'

const { file, folder } = ownFiles()

describe('mingshi export', () => {
  it('writes a row for every record, and says that it is no evidence', async () => {
    const evidence = new Evidence().session()
    const csv = join(folder, 'records.csv')
    const { code, out } = await mingshi('export', file('good.zip', evidence.zip()), '--as', 'csv', '-o', csv)
    expect(code).toBe(0)
    expect(out).toContain('not the evidence')
    const text = readFileSync(csv, 'utf8')
    expect(text.startsWith('\ufeffi,t,type')).toBe(true)
    expect(text.split('\r\n')).toHaveLength(evidence.lines.length + 2)
  })

  it('writes some days only, and says how many records they have, for machines too', async () => {
    const evidence = new Evidence().session()
    const good = file('good.zip', evidence.zip())
    const csv = join(folder, 'days.csv')
    const { out } = await mingshi('export', good, '--as', 'csv', '-o', csv, '--until', '2020-01-01', '--json')
    expect(JSON.parse(out)).toEqual({ format: 'mingshi-export/1', as: 'csv', output: csv, records: 0 })
    expect(readFileSync(csv, 'utf8').split('\r\n')).toHaveLength(2)
    expect(await mingshi('export', good, '--as', 'csv', '-o', csv, '--since', '2026-02-30')).toMatchObject({ code: 2, err: expect.stringContaining('expected a day after --since') as string })
  })

  it('writes over no bundle, and no half file', async () => {
    const evidence = new Evidence().session()
    const good = file('good.zip', evidence.zip())
    const before = readFileSync(good)
    expect(await mingshi('export', good, '--as', 'csv', '-o', good)).toMatchObject({ code: 2, err: expect.stringContaining('expected -o to be a file that is not read, got') as string })
    expect(readFileSync(good).equals(before)).toBe(true)
    expect(await mingshi('export', good, '--as', 'csv', '-o', join(folder, 'no', 'such.csv'))).toMatchObject({ code: 2, err: expect.stringContaining('got no such folder') as string })
    expect(await mingshi('export', good, '--as', 'csv', '-o', folder)).toMatchObject({ code: 2, err: expect.stringContaining('got a folder') as string })
  })

  it('refuses what it cannot do in one line', async () => {
    const good = file('good.zip', new Evidence().zip())
    expect(await mingshi('export', good, '--as', 'xlsx', '-o', 'x')).toMatchObject({ code: 2, err: expect.stringContaining('expected --as csv or dpv or kantara or parquet, got xlsx') as string })
    expect(await mingshi('export', good, '--as', 'csv')).toMatchObject({ code: 2, err: expect.stringContaining('expected -o <file>, got none') as string })
    const other = file('other.zip', formatZip([{ name: 'x', bytes: utf8('y') }]))
    expect(await mingshi('export', other, '--as', 'csv', '-o', 'x')).toMatchObject({ code: 2, err: expect.stringContaining('expected a bundle with leaves.ndjson') as string })
    expect((await mingshi('export', file('no.zip', 'no zip'), '--as', 'csv', '-o', 'x')).code).toBe(2)
  })
})

describe('of a log whose beginning was pruned', () => {
  const zip = baseOf('pruned')
  const text = (name: string): string => fromUtf8(parseZip(zip).find((each) => each.name === name)!.bytes)
  const leavesIn = (lines: string): { i: number; t: number }[] => lines.trimEnd().split('\n').map((line) => JSON.parse(line) as { i: number; t: number })
  const leaves = leavesIn(text('leaves.ndjson'))
  const kept = (JSON.parse(text('pruned')) as { leaves: { type: string; session?: string }[] }).leaves
  const exported = async (as: string): Promise<string> => {
    const path = join(folder, `pruned.${as}`)
    expect((await mingshi('export', file('pruned.zip', zip), '--as', as, '-o', path)).code).toBe(0)
    return path
  }

  it('a table begins with the first record that is there', async () => {
    expect(leaves[0]!.i).toBe(35)
    const rows = readFileSync(await exported('csv'), 'utf8').trimEnd().split('\r\n').slice(1)
    expect(rows.map((row) => row.split(',').slice(0, 2))).toEqual(leaves.map(({ i, t }) => [String(i), new Date(t).toISOString()]))
    const parquet = await parquetReadObjects({ file: new Uint8Array(readFileSync(await exported('parquet'))).buffer })
    expect(parquet.map(({ i }) => i)).toEqual(leaves.map(({ i }) => BigInt(i)))
  })

  it('receipts and records are of the consents that it keeps, the pruned ones among them', async () => {
    const receipts = JSON.parse(readFileSync(await exported('kantara'), 'utf8')) as { piiPrincipalId: string; x_mingshi: { status: string } }[]
    const before = new Set(kept.filter(({ type }) => type.startsWith('consent.')).map(({ session }) => session))
    expect(before.size).toBeGreaterThan(0)
    expect(receipts.filter(({ piiPrincipalId }) => before.has(piiPrincipalId))).toHaveLength(before.size)
    expect(receipts.find(({ piiPrincipalId }) => piiPrincipalId === 'visit-one')!.x_mingshi.status).toBe('withdrawn') // given in a record that is kept, withdrawn behind
    const dpv = JSON.parse(readFileSync(await exported('dpv'), 'utf8')) as { '@graph': unknown[] }
    expect(dpv['@graph'].length).toBeGreaterThan(receipts.length)
  })
})
