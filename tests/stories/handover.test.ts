import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyBundle } from '@mingshi/core'
import { verifier } from '../support/evidence.ts'
import { Machine } from '../support/machine.ts'

let machine: Machine
beforeAll(async () => { machine = await Machine.start() })
afterAll(() => machine.stop())

const items = ['face', 'transmission', 'recipient:acquirer']

describe('a permit handed over', () => {
  it('goes from a page whose headers shut the camera to one that opens it by redeem alone; the log verifies', async () => {
    const stand = await machine.open('/vending/face-pay.html', async (page) => {
      await page.route('**/vending/face-pay.html', async (route) => {
        const response = await route.fetch()
        await route.fulfill({ response, headers: { ...response.headers(), 'Permissions-Policy': 'camera=()' } })
      })
    })
    expect(await stand.kiosk('kiosk.health')).toEqual({ code: 'ok', gate: 'document' })
    await stand.page.evaluate(() => { void window.Mingshi!.ready.then((kiosk) => kiosk!.ask({ purpose: 'pay' })).then((outcome) => outcome.permit!.handOver('index.html')).then((end) => { document.title = JSON.stringify(end) }) })
    await (await stand.on('age')).tap('over14')
    await stand.on('consent')
    await stand.agree(...items)
    await stand.page.waitForURL('**/index.html', { timeout: 15000 }).catch(async () => { throw new Error(await stand.page.title()) })
    expect(new URL(stand.page.url()).search).toBe('')
    const used = await stand.page.evaluate(async () => {
      const outcome = await window.Mingshi!.redeem!()
      if (!outcome.permit) return outcome
      const end = await outcome.permit.use((stream) => (stream.getVideoTracks()[0]!.readyState === 'live' ? 'matched' : 'not-matched'))
      return { how: outcome.how, items: outcome.items, receipt: !!outcome.receipt, end }
    })
    expect(used).toMatchObject({ how: 'given', receipt: true, end: { result: 'matched' } })
    expect(await stand.page.evaluate(async () => (await window.Mingshi!.redeem!()).reason)).toBe('busy')
    await (await stand.on('receipt')).tap('done')
    expect(await stand.page.evaluate(async () => (await window.Mingshi!.redeem!()).reason)).toMatch(/handover|no-/)
    expect((await stand.leafTypes()).filter((type) => !type.startsWith('notice'))).toEqual([
      'genesis', 'epoch.start', 'session.opened', 'consent.given face', 'consent.given transmission', 'consent.given recipient:acquirer', 'permit.handed', 'epoch.start', 'permit.redeemed', 'camera.on', 'camera.off', 'session.ended given',
    ])
    await stand.page.close()
    const service = await machine.open('/vending/service.html')
    const coming = service.page.waitForEvent('download')
    await service.page.locator('#export').click()
    const zip = join(machine.folder, 'bundle.zip')
    await (await coming).saveAs(zip)
    const report = await verifyBundle(verifier, new Uint8Array(readFileSync(zip)))
    expect([report.verdict, report.checks.flatMap(({ faults }) => faults)]).toEqual(['verified', []])
  })
})
