import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Evidence } from '../../../../tests/support/evidence.ts'
import { ownFolder } from '../../../../tests/support/folder.ts'
import { has } from '../../../../tests/support/tools.mjs'
import { leafSchema } from '../receipt/record.ts'
import { cellOf, csvHead, csvOf, tableColumns } from './csv.ts'

const folder = ownFolder()

/** As Python's csv module reads it. */
function readBack(csv: string): Record<string, string>[] {
  const path = join(folder, 'records.csv')
  writeFileSync(path, csv)
  const script = 'import csv,json,sys; print(json.dumps(list(csv.DictReader(open(sys.argv[1], encoding="utf-8-sig", newline="")))))'
  return JSON.parse(execFileSync('python3', ['-c', script, path], { encoding: 'utf8' })) as Record<string, string>[]
}

describe.skipIf(!has('python3'))('records.csv', () => {
  it('has a row for every leaf, which another program reads, with every fact of it', () => {
    const { lines } = new Evidence('property-access').session()
    const rows = readBack(csvHead + lines.map(csvOf).join(''))
    expect(rows).toHaveLength(lines.length)
    lines.forEach((line, i) => {
      const leaf = JSON.parse(line) as Record<string, unknown>
      expect(rows[i]).toMatchObject({ i: String(i), type: leaf.type, t: new Date(leaf.t as number).toISOString(), boot: leaf.boot, session: leaf.session ?? '' })
      if (typeof leaf.policy === 'string') expect(`sha256:${rows[i]!.policy}`).toBe(leaf.policy)
      for (const key of Object.keys(leaf)) expect(rows[i]![key] ?? '', key).toBe(cellOf(key, leaf[key]))
    })
  })

  it('has a column for every field of every leaf that there can be', () => {
    const shapes = (leafSchema as unknown as { def: { options: { shape: object }[] } }).def.options.map(({ shape }) => Object.keys(shape))
    expect(shapes.length).toBeGreaterThan(30)
    expect([...tableColumns].sort()).toEqual([...new Set(shapes.flat())].sort())
    const [row] = readBack(csvHead + csvOf('{"type":"storage.recovered","lost":[7,9],"predecessor":{"origin":"a.example/k/0123456789abcdef","size":9,"root":"x"}}'))
    expect(row).toMatchObject({ lost: '7 9', predecessor: '{"origin":"a.example/k/0123456789abcdef","size":9,"root":"x"}' })
  })

  it.each(['=1+1', '+1', '-1', '@x', '\tx', '＝1', '＋1', '－1', '＠x'])('keeps %j from being a formula', (by) => {
    const [row] = readBack(csvHead + csvOf(JSON.stringify({ type: 'export.made', by, why: 'a "quoted", 多行\r\nword' })))
    expect(row).toMatchObject({ by: `'${by}`, why: 'a "quoted", 多行\r\nword' })
  })

  it('is in CRLF behind a byte order mark, hashes in hex, and breaks on nothing', () => {
    expect(csvHead).toMatch(/^\ufeffi,t,type,.*\r\n$/)
    for (const line of ['', 'no json', '[]', 'null', '{"t":1e99,"commitment":"%%"}', '{"items":{"a":1}}']) expect(csvOf(line)).toMatch(/\r\n$/)
    expect(csvOf('{"t":1e99}')).toContain('1e+99')
    expect(csvOf('{"commitment":"-_8"}')).toContain('fbff')
  })
})
