import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatZip, tableColumns, utf8 } from '@mingshi/core'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import { Evidence } from '../../../../tests/support/evidence.ts'
import { mingshi, ownFiles } from '../../../../tests/support/mingshi.ts'

const { file, folder } = ownFiles()
const out = join(folder, 'records.parquet')
const bytes = (): ArrayBuffer => new Uint8Array(readFileSync(out)).buffer
const bundleOf = (...lines: string[]): string => file('other.zip', formatZip([{ name: 'leaves.ndjson', bytes: utf8(lines.map((line) => `${line}\n`).join('')) }]))
const hasArrow = spawnSync('python3', ['-c', 'import pyarrow']).status === 0

describe('mingshi export --as parquet', () => {
  const evidence = new Evidence('property-access').session()

  it('has the table’s columns, typed, and every fact of every leaf', async () => {
    const { code } = await mingshi('export', file('good.zip', evidence.zip()), '--as', 'parquet', '-o', out)
    expect(code).toBe(0)
    const rows = await parquetReadObjects({ file: bytes() })
    expect(rows).toHaveLength(evidence.lines.length)
    evidence.lines.forEach((line, at) => {
      const leaf = JSON.parse(line) as Record<string, unknown>
      const row = rows[at]!
      expect(Object.keys(row)).toEqual([...tableColumns])
      expect(row).toMatchObject({ i: BigInt(leaf.i as number), t: new Date(leaf.t as number), m: BigInt(leaf.m as number), type: leaf.type, boot: leaf.boot })
      if (leaf.items) expect(row).toMatchObject({ items: leaf.items, alternatives: leaf.alternatives })
      if (typeof leaf.notice === 'string') expect(`sha256:${row.notice}`).toBe(leaf.notice)
      const untold = Object.keys(leaf).filter((key) => !['display', 'vkeys', 'key', 'predecessor'].includes(key) && (row[key] === undefined || row[key] === null))
      expect(untold).toEqual([])
    })
  })

  it.skipIf(!hasArrow)('is read by Apache Arrow, which shares no author with its writer', async () => {
    await mingshi('export', file('good.zip', evidence.zip()), '--as', 'parquet', '-o', out)
    const script = 'import sys, pyarrow.parquet as p; t = p.read_table(sys.argv[1]); print(t.num_rows, t.schema.field("t").type, t.schema.field("items").type)'
    expect(spawnSync('python3', ['-c', script, out], { encoding: 'utf8' }).stdout).toBe(`${evidence.lines.length} timestamp[ms, tz=UTC] list<element: string>\n`)
  })

  it('is written in groups of rows, so that a long log takes no more memory', async () => {
    const bundle = bundleOf(...Array.from({ length: 45_000 }, (_, i) => `{"i":${i},"t":${1_795_000_000_000 + i}}`))
    expect((await mingshi('export', bundle, '--as', 'parquet', '-o', out)).code).toBe(0)
    const { row_groups: groups, num_rows: rows } = parquetMetadata(bytes())
    expect([rows, ...groups.map((group) => group.num_rows)]).toEqual([45_000n, 20_000n, 20_000n, 5_000n])
  })

  it('of no day of the log has columns and no row', async () => {
    expect(await mingshi('export', file('good.zip', evidence.zip()), '--as', 'parquet', '-o', out, '--since', '2099-01-01')).toMatchObject({ code: 0 })
    expect(parquetMetadata(bytes())).toMatchObject({ num_rows: 0n })
  })

  it.each([
    ['no json', 'expected an object of JSON, got "no json"'],
    ['{"i":"x"}', 'expected i of its type, got "x"'],
    ['{"t":1e99}', 'expected t of its type, got 1e+99'],
    ['{"items":[1]}', 'expected items of its type, got list of 1'],
  ])('has no place for %s and leaves nothing half written', async (line, said) => {
    const fresh = join(folder, 'fresh.parquet')
    const { code, err } = await mingshi('export', bundleOf('{"i":0}', line), '--as', 'parquet', '-o', fresh)
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining(`leaves.ndjson:2: ${said}`) as string })
    expect(() => readFileSync(fresh)).toThrow('ENOENT')
    expect(() => readFileSync(`${fresh}.part`)).toThrow('ENOENT')
  })
})
