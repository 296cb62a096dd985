import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { serve } from '../../examples/serve.mjs'
import { damages } from '../crash/damages.mjs'
import { round } from '../crash/round.mjs'
import { engine } from '../support/engine.ts'
import { findChromium } from '../support/tools.mjs'

vi.setConfig({ maxConcurrency: 2 }) // a browser each

let server: Server
beforeAll(async () => { server = await serve(0) })
afterAll(() => new Promise((resolve) => server.close(resolve)))

/** Twelve rounds of `npm run test:crash`, of the damages that differ most, and what becomes of the log at worst. */
const slice: [name: string, how: RegExp][] = [
  ['both deleted', /^loss reported$/], // waits longest
  ['killed only', /^whole$/],
  ['log -3000 bytes', /^whole(, put back)?$/],
  ['log cut in half', /^whole/],
  ['log, 64 bytes flipped', /^whole/],
  ['MANIFEST -5 bytes', /^(whole|stopped, whole in the mirror)/],
  ['CURRENT gone', /^(whole|stopped, whole in the mirror)/],
  ['table, 64 bytes flipped', /^whole/],
  ['SQLite file, 4 KiB zeroed', /^(whole|altered, named by verification, whole in the mirror$)/],
  ['database deleted', /^whole, goes on as another log$/],
  ['backend switch from SQLite', /^whole/],
  ['mirror deleted', /^whole$/],
]

describe.concurrent('a machine that is killed at some moment, its files damaged, started three times', () => {
  it.for(slice.map(([name, how], i) => ({ name, how, seed: 40 + i })))('$name', { timeout: 300_000 }, async ({ name, how, seed }, { skip }) => {
    skip(engine < Infinity && name === 'SQLite file, 4 KiB zeroed', 'it keeps IndexedDB in LevelDB only')
    const damage = damages.find((each) => each.name === name)!
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/vending/service.html`
    const found = await round({ chromium: findChromium()!, url, damage, seed, workMs: 500 })
    expect(found.acked).toBeGreaterThan(0)
    expect(found.applied).toBe(true)
    expect(found.faults).toEqual([])
    if (damage.survives) expect(found.missing).toEqual([])
    expect(found.how).toMatch(how)
  })
})
