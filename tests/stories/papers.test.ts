import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
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
    const { integrity } = scripts.find(({ file }) => file === 'mingshi-full.js')!
    expect(integrity).toBe(`sha384-${createHash('sha384').update(readFileSync('packages/kiosk/dist/mingshi-full.js')).digest('base64')}`)
    const body = readFileSync('examples/vending/index.html', 'utf8').replace('<script src="/mingshi/mingshi-full.js"', `<script integrity="${integrity}" src="/mingshi/mingshi-full.js"`)
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

describe('the pack for an inspection of that machine', () => {
  it('is made of the bundle that the service page exports, counts what was done there, and prints on A4', async () => {
    const stand = await machine.open('/vending/')
    await stand.buy()
    await stand.toConsent()
    await stand.part('agree', '[data-item="face"]:enabled').waitFor()
    await stand.tap('refuse', '[data-item="face"]')
    await expect.poll(() => stand.leafTypes()).toContain('session.ended refused')
    const leaves = await stand.leaves()
    await stand.page.close()
    const [bundle, pack] = [await machine.bundle('vending'), join(machine.folder, 'pack')]

    const files = ['examples/vending/policy.json', '--installation', 'examples/vending/installation.json', '--bundle', bundle]
    const { figures, provided } = JSON.parse((await mingshi('inspection', ...files, '--json')).out) as { figures: { begun: number; ended: Record<string, number>; withdrawn: number }; provided: { recipient: string }[] }
    const count = (type: string, more: object = {}) => leaves.filter((leaf) => leaf.type === type && Object.entries(more).every(([key, value]) => leaf[key] === value)).length
    expect(figures).toMatchObject({ begun: count('session.opened'), withdrawn: count('consent.withdrawn') })
    expect(figures.ended).toEqual(Object.fromEntries(['given', 'refused', 'alternative', 'left', 'unavailable', 'interrupted'].map((how) => [how, count('session.ended', { how })])))
    expect(figures.ended).toMatchObject({ given: 1, refused: 1 })
    expect(provided.map(({ recipient }) => recipient)).toEqual(['acquirer'])

    expect((await mingshi('inspection', ...files, '-o', pack)).code).toBe(0)
    const page = await machine.context.newPage()
    for (const lang of ['zh-CN', 'en']) {
      await page.goto(`file://${join(pack, `inspection.${lang}.html`)}`)
      await page.setViewportSize({ width: 673, height: 1000 }) // what is between the margins of A4, in CSS pixels
      await page.emulateMedia({ media: 'print' })
      expect(await page.evaluate(() => [...document.querySelectorAll('body *')].filter((each) => each.getBoundingClientRect().right > innerWidth + 1).map((each) => each.outerHTML.slice(0, 80)))).toEqual([])
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
      expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)!.length).toBeGreaterThan(8)
    }
    await page.close()
  })
})
