import { formatZip, sourceOf, utf8, type Source } from '@mingshi/core'
import { describe, expect, it } from 'vitest'
import { Evidence } from '../../../../../tests/support/evidence.ts'
import { csvHead, csvOf } from '../csv.ts'
import { readTextLines } from './lines.ts'
import { renderTable } from './table.ts'

const evidence = new Evidence('property-access').session()
const bundleOf = (text: string | Uint8Array): Source => sourceOf(formatZip([{ name: 'leaves.ndjson', bytes: typeof text === 'string' ? utf8(text) : text }]))

async function table(source: Source, days = {}): Promise<{ text: string; rows: number }> {
  const made = { text: '', rows: 0 }
  for await (const { text, rows } of renderTable(source, days)) {
    made.text += text
    made.rows += rows
  }
  return made
}

describe('the table of a bundle', () => {
  it('is the same read in pieces as read at once', async () => {
    const text = Array.from({ length: 40_000 }, (_, i) => `{"i":${i},"by":"${'人'.repeat(i % 70)}"}\n`).join('')
    expect(text.length).toBeGreaterThan(1 << 20)
    const { text: made, rows } = await table(bundleOf(text))
    expect(rows).toBe(40_000)
    expect(made).toBe(csvHead + text.split('\n').filter(Boolean).map(csvOf).join(''))
  })

  it('has one day only where one is asked for, by the mainland’s clock, the first and the last included', async () => {
    const at = (time: string) => `{"t":${Date.parse(time)}}\n`
    const source = bundleOf(at('2026-10-31T15:59:59.999Z') + at('2026-10-31T16:00:00Z') + at('2026-11-01T15:59:59.999Z') + at('2026-11-01T16:00:00Z') + 'no json\n')
    const rows = async (days: object) => (await table(source, days)).rows
    expect(await rows({})).toBe(5)
    expect(await rows({ since: '2026-11-01', until: '2026-11-01' })).toBe(3)
    expect(await rows({ since: '2026-11-02' })).toBe(2)
    expect(await rows({ until: '2026-10-31' })).toBe(2)
  })

  it('has what stands there, whole or not', async () => {
    const broken = await table(bundleOf(new Uint8Array([...utf8('{"i":0}\n'), 0xff, 10, ...utf8('{"i":1}')])))
    expect(broken).toMatchObject({ rows: 3 })
    expect(broken.text.split('\r\n').slice(1)).toEqual([expect.stringMatching(/^0,/), '\ufffd', expect.stringMatching(/^1,/), ''])
    expect((await table(sourceOf(evidence.zip()))).rows).toBe(evidence.lines.length)
  })

  it('is not made of what is no bundle, nor of a line without end', async () => {
    await expect(table(sourceOf(formatZip([{ name: 'x', bytes: utf8('y') }])))).rejects.toMatchObject({ code: 'bad-zip' })
    await expect(table(sourceOf(utf8('no zip')))).rejects.toMatchObject({ code: 'bad-zip' })
    const endless = readTextLines(bundleOf(new Uint8Array((1 << 24) + (1 << 20)).fill(97)))
    await expect(endless.next()).rejects.toMatchObject({ code: 'bad-zip', details: { got: 'a longer one' } })
  })
})
