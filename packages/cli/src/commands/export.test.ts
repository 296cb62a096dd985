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

  it('refuses what it cannot do in one line', async () => {
    const good = file('good.zip', new Evidence().zip())
    expect(await mingshi('export', good, '--as', 'xlsx', '-o', 'x')).toMatchObject({ code: 2, err: expect.stringContaining('expected --as csv, got xlsx') as string })
    expect(await mingshi('export', good, '--as', 'csv')).toMatchObject({ code: 2, err: expect.stringContaining('expected -o <file>, got none') as string })
    const other = file('other.zip', formatZip([{ name: 'x', bytes: utf8('y') }]))
    expect(await mingshi('export', other, '--as', 'csv', '-o', 'x')).toMatchObject({ code: 2, err: expect.stringContaining('expected a bundle with leaves.ndjson') as string })
    expect((await mingshi('export', file('no.zip', 'no zip'), '--as', 'csv', '-o', 'x')).code).toBe(2)
  })
})
