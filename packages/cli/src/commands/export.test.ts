import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatZip, utf8 } from '@mingshi/core'
import { describe, expect, it } from 'vitest'
import { Evidence } from '../../../../tests/support/evidence.ts'
import { mingshi, ownFiles } from '../../../../tests/support/mingshi.ts'

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
