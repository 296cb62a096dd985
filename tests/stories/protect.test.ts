import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyBundle } from '@mingshi/core'
import { verifier } from '../support/evidence.ts'
import { Machine, type Stand } from '../support/machine.ts'

let machine: Machine
beforeAll(async () => { machine = await Machine.start() })
afterAll(() => machine.stop())

const page = '/vending/face-pay.html'
const said = (stand: Stand) => stand.page.locator('#said')
/** How often the vendor’s own screen stood. */
const counting = (stand: Stand) => stand.page.evaluate(() => {
  Object.assign(window, { vendor: 0 })
  new MutationObserver((changes) => { for (const { addedNodes } of changes) for (const { id } of addedNodes as unknown as Element[]) if (id === 'vendor') (window as unknown as { vendor: number }).vendor++ }).observe(document.body, { childList: true })
})
const screens = (stand: Stand) => stand.page.evaluate('window.vendor')
const items = ['face', 'transmission', 'recipient:acquirer']

async function ready(): Promise<Stand> {
  const stand = await machine.open(page)
  await stand.kiosk('kiosk.health')
  await counting(stand)
  return stand
}

describe('a vendor’s own face payment behind kiosk.protect', () => {
  it.each(['code', 'mini'])('%s: no screen of the vendor’s before consent; a yes lets one through; the record is there before it', async (way) => {
    const stand = await ready()
    await stand.page.locator(`#${way}`).click()
    await stand.on('age')
    expect(await screens(stand)).toBe(0)
    await stand.tap('over14')
    await stand.on('consent')
    await stand.agree(...items.slice(0, 2))
    expect(await screens(stand)).toBe(0)
    await stand.agree(items[2]!)
    await stand.page.locator('#vendor').waitFor()
    const leaves = await stand.leaves() // while the vendor’s screen stands
    expect(leaves.at(-1)).toMatchObject({ type: 'session.ended', how: 'given', reason: 'handoff' })
    expect(leaves.at(-2)).toMatchObject({ type: 'handoff', purpose: 'pay', opening: 1, captureControlledBy: 'vendor' })
    expect(await said(stand).innerText()).toBe('')
    await stand.page.waitForFunction(() => /^凭证：stand-in/.test(document.querySelector('#said')!.textContent!))
    expect(await screens(stand)).toBe(1)
    expect((await stand.events()).filter(([type]) => type === 'camera')).toEqual([])
    expect(stand.errors).toEqual([])
    await stand.page.close()
  })

  it('a no fails by name, and the vendor hears nothing', async () => {
    const stand = await ready()
    await stand.page.locator('#code').click()
    await (await stand.on('age')).tap('over14')
    await stand.on('consent')
    await stand.tap('refuse', '[data-item="face"]')
    await stand.page.waitForFunction(() => document.querySelector('#said')!.textContent === '没有刷脸：refused，改用 qr')
    await stand.page.locator('#mini').click() // somebody else, who is asked anew
    await (await stand.on('age')).tap('under14')
    await stand.page.waitForFunction(() => document.querySelector('#said')!.textContent === '没有刷脸：alternative，改用 qr')
    expect(await screens(stand)).toBe(0)
    expect(stand.errors).toEqual([])
    await stand.page.close()
  })

  it('mingshi.js has no such call, and the page keeps the way shut', async () => {
    const stand = await machine.open(page, (each) => each.route('**/mingshi-full.js', (route) => route.fulfill({ path: 'packages/kiosk/dist/mingshi.js' })))
    await stand.page.waitForFunction(() => document.querySelector('#said')!.textContent === '刷脸不可用，请扫码或者刷卡')
    expect(await stand.kiosk('typeof kiosk.protect')).toBe('undefined')
    await stand.page.close()
  })

  it('the log of all that verifies, and names the vendor', async () => {
    const report = await verifyBundle(verifier, new Uint8Array(readFileSync(await machine.bundle('vending'))))
    expect([report.verdict, report.checks.flatMap(({ faults }) => faults), report.counts.handoff]).toEqual(['verified', [], 2])
  })
})
