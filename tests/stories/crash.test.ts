import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serve } from '../../examples/serve.mjs'
import { damages } from '../crash/damages.mjs'
import { round } from '../crash/round.mjs'
import { findChromium } from '../support/tools.mjs'

let server: Server
beforeAll(async () => { server = await serve(0) })
afterAll(() => new Promise((resolve) => server.close(resolve)))

/** Seven rounds of `npm run test:crash`, of the damages that differ most. */
const slice = ['killed only', 'log -3000 bytes', 'log, 64 bytes flipped', 'MANIFEST -5 bytes', 'database deleted', 'backend switch from SQLite', 'mirror deleted']

describe('a machine that is killed at some moment, its files damaged, started three times', () => {
  it.each(slice.map((name, i) => ({ name, seed: 40 + i })))('$name', async ({ name, seed }) => {
    const damage = damages.find((each) => each.name === name)!
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/vending/service.html`
    const { how, missing, faults, acked } = await round({ chromium: findChromium()!, url, damage, seed, workMs: 500 })
    expect(acked).toBeGreaterThan(0)
    expect({ missing, faults }).toEqual({ missing: [], faults: [] })
    expect(how).toMatch(/^whole/)
  }, 300_000)
})
