import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { pageHeaders } from '@mingshi/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mingshi } from '../support/mingshi.ts'
import { Machine } from '../support/machine.ts'
import { installationOf, policyOf } from '../support/scenes.ts'

let machine: Machine
beforeAll(async () => { machine = await Machine.start() })
afterAll(() => machine.stop())

const headers = Object.fromEntries(pageHeaders(policyOf('vending'), installationOf('vending')).map(({ name, value }) => [name.toLowerCase(), value]))

describe('the headers that mingshi csp prints', () => {
  it('let a whole visit through, camera and receipt and withdrawal, with every script checked by its integrity', async () => {
    const { out } = await mingshi('csp', 'examples/vending/policy.json', '--dist', 'packages/kiosk/dist', '--json')
    const { scripts } = JSON.parse(out) as { scripts: { file: string; integrity: string }[] }
    const { integrity } = scripts.find(({ file }) => file === 'mingshi.js')!
    expect(integrity).toBe(`sha384-${createHash('sha384').update(readFileSync('packages/kiosk/dist/mingshi.js')).digest('base64')}`)
    const body = readFileSync('examples/vending/index.html', 'utf8').replace('<script src="/mingshi/mingshi.js"', `<script integrity="${integrity}" src="/mingshi/mingshi.js"`)
    expect(body).toContain(integrity)

    const stand = await machine.open('/vending/', async (it) => {
      await it.route('**/vending/', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', headers, body }))
      await it.addInitScript(() => {
        const violations: string[] = []
        Object.assign(window, { violations })
        document.addEventListener('securitypolicyviolation', (event) => violations.push(`${event.violatedDirective} ${event.blockedURI}`))
      })
    })
    await stand.buy()
    await stand.toConsent()
    await stand.agree('face', 'transmission', 'recipient:acquirer')
    await stand.on('receipt')
    expect(await stand.part('screen').locator('svg').count()).toBeGreaterThan(0)
    const code = (await stand.part('code').innerText()).trim()
    await stand.tap('done')
    await stand.kiosk(`kiosk.withdraw(${JSON.stringify(code)})`)
    expect(await stand.leafTypes()).toEqual(expect.arrayContaining(['consent.given face', 'camera.on', 'camera.off', 'consent.withdrawn face']))
    expect(await stand.page.evaluate(() => (window as unknown as { violations: string[] }).violations)).toEqual([])
    expect(stand.errors).toEqual([])
    await stand.page.close()
  })

  it('shut what the page has no use for', async () => {
    const stand = await machine.open('/vending/', async (it) => {
      await it.route('**/vending/', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', headers, body: readFileSync('examples/vending/index.html', 'utf8') }))
    })
    const refused = await stand.page.evaluate(async () => [
      await fetch('http://kiosk.test/').then(() => 'let through', (error: Error) => error.name),
      await navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'let through', (error: Error) => error.name),
    ])
    expect(refused).toEqual(['TypeError', 'NotAllowedError'])
    await stand.page.close()
  })
})
