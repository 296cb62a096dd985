import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { engine } from '../support/engine.ts'
import { findChromium } from '../support/tools.mjs'
import { headers, verdictOfHeader } from '../ways/headers.mjs'
import { tryHeaders, tryWays, type Tried, type Way } from '../ways/run.mjs'
import { ways } from '../ways/ways.mjs'

const folder = new URL('../ways/results/', import.meta.url)
const measured = readdirSync(folder).map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as { engine: string; verdicts: Record<string, string>; headers: Record<string, string> })

/** From which Chromium on a header is documented to hold. */
const here = (documented: string): number => Number(/^Chrome (\d+)/.exec(documented)?.[1] ?? 0)

describe('ways to a camera past the consent', () => {
  it('each ends as the list says, in this engine: shut by our script as soon as it is there, or open and named as such', async () => {
    const { tried } = await tryWays({ executablePath: findChromium()! })
    const untold = engine < 75 ? ['file-input'] : [] // whether it opens a chooser Chromium 74 tells nobody
    const wrong = ways.filter(({ id, expected }) => !untold.includes(id) && tried[id]!.with.open !== (expected !== undefined)).map(({ id }) => [id, tried[id]])
    expect(wrong).toEqual([])
  }, 240_000)

  it('a refusal is a NotAllowedError that names us; without our script the same ways are open', async () => {
    const wanted = ['media-devices', 'legacy', 'blank-frame-index', 'page-own-script', 'popup'].map((id) => ways.find((way) => way.id === id)!)
    const { tried } = await tryWays({ executablePath: findChromium()!, wanted, control: true })
    const said = (of: Way): Tried => tried[of.id]!.with
    for (const way of wanted) expect(tried[way.id]!.without!.open, way.id).toBe(true)
    expect(wanted.filter(({ id }) => id !== 'page-own-script').map((way) => said(way).why)).toEqual(Array(4).fill('NotAllowedError: Mingshi: no permit'))
  }, 120_000)

  it('what a page’s headers hold of it is in this engine as is written, and measured in every engine', async () => {
    const { tried } = await tryHeaders({ executablePath: findChromium()! })
    const got = headers.map((row) => [row.id, verdictOfHeader(row, tried[row.id]!)])
    expect(got).toEqual(headers.map(({ id, holds, expected, documented }) => [id, holds && engine >= here(documented) ? 'holds' : expected ?? 'open']))
    for (const { engine, headers: its } of measured) expect(Object.keys(its), engine).toEqual(headers.map(({ id }) => id))
  }, 240_000)

  it('every way was measured, and none is called open without saying what holds it', () => {
    for (const { engine, verdicts } of measured) expect(Object.keys(verdicts).sort(), engine).toEqual(ways.map(({ id }) => id).sort())
    expect(ways.filter(({ expected, held }) => (expected === 'open') !== (held !== undefined)).map(({ id }) => id)).toEqual([])
    expect(new Set(ways.map(({ id }) => id)).size).toBe(ways.length)
  })
})
