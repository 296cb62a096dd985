import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Machine } from '../support/machine.ts'
import { builtOf, installationOf, policyOf } from '../support/scenes.ts'

let machine: Machine
beforeAll(async () => { machine = await Machine.start() })
afterAll(() => machine.stop())

const page = (head: string) => `<!doctype html><html><head><meta charset="utf-8"><link rel="icon" href="data:,">${head}</head><body></body></html>`

describe('the SDK makes no network call that the integrator did not configure, and none on import (invariant 9)', () => {
  it('loading the script without settings does nothing: no request, no element, no storage, no permission', async () => {
    const stand = await machine.open('/vending/', async (it) => {
      await it.route('**/vending/', (route) => route.fulfill({ contentType: 'text/html', body: page('<script src="/mingshi/mingshi.js"></script><script src="/mingshi/raw-policy.js"></script><script src="/mingshi/service.js"></script>') }))
    })
    const requests: string[] = []
    stand.page.on('request', (request) => requests.push(request.url()))
    await stand.page.reload()
    await stand.page.waitForTimeout(500)
    expect(requests.map((url) => new URL(url).pathname)).toEqual(['/vending/', '/mingshi/mingshi.js', '/mingshi/raw-policy.js', '/mingshi/service.js'])
    const found = await stand.page.evaluate(async () => ({
      ready: await window.Mingshi!.ready,
      names: Object.keys(window).filter((name) => /mingshi/i.test(name)),
      element: document.querySelector('mingshi-kiosk'),
      defined: customElements.get('mingshi-kiosk') !== undefined,
      databases: (await indexedDB.databases()).length,
      stored: localStorage.length + sessionStorage.length,
      caches: (await caches.keys()).length,
    }))
    expect(found).toEqual({ ready: undefined, names: ['Mingshi', 'MingshiRawPolicy', 'MingshiService'], element: null, defined: false, databases: 0, stored: 0, caches: 0 })
    await stand.page.close()
  })

  it('with settings: one GET each for the policy, the installation and the further language, and nothing more for a whole visit', async () => {
    const requests: string[] = []
    const stand = await machine.open('/vending/', async (it) => {
      it.on('request', (request) => requests.push(`${request.method()} ${new URL(request.url()).pathname}`))
    })
    await stand.buy()
    await stand.toConsent()
    await stand.agree('face', 'transmission', 'recipient:acquirer')
    await stand.on('receipt')
    await stand.tap('done')
    const own = ['/vending/', '/vending/bridge.js', '/vending/vending.css', '/vending/vending.js', '/shared/page.css', '/shared/matcher.js', '/mingshi/mingshi-full.js'].map((path) => `GET ${path}`)
    expect(requests.filter((request) => !own.includes(request)).sort()).toEqual(['GET /mingshi/locales/en.json', 'GET /vending/installation.json', 'GET /vending/policy.mingshi.json'])
    await stand.page.close()
  })
})

describe('other ways in', () => {
  it('an element with attributes starts by itself', async () => {
    const stand = await machine.open('/vending/', async (it) => {
      await it.route('**/vending/', (route) => route.fulfill({ contentType: 'text/html', body: page('<script src="/mingshi/mingshi.js"></script>').replace('<body>', '<body><mingshi-kiosk policy="policy.mingshi.json" installation="installation.json" lang="zh-CN"></mingshi-kiosk><script>Mingshi.defineKioskElement()</script>') }))
    })
    await stand.page.waitForFunction(() => (window as unknown as { events: unknown[][] }).events.some(([type]) => type === 'ready'))
    expect((await stand.events()).find(([type]) => type === 'ready')![1]).toEqual({ face: true })
    await stand.page.close()
  })

  it('a raw policy works through raw-policy.js, and an illegal one is refused with its rules', async () => {
    const stand = await machine.open('/vending/', async (it) => {
      await it.route('**/vending/', (route) => route.fulfill({ contentType: 'text/html', body: page('<script src="/mingshi/mingshi.js"></script><script src="/mingshi/raw-policy.js"></script>') }))
    })
    const answers = await stand.page.evaluate(async ([policy, installation]) => {
      const { MingshiRawPolicy, Mingshi } = window as unknown as { MingshiRawPolicy: { build(policy: object, installation: object): object }; Mingshi: { createKiosk(options: object): Promise<{ health: { code: string } }> } }
      const kiosk = await Mingshi.createKiosk({ policy: MingshiRawPolicy.build(policy as object, installation as object), installation })
      const raw = await Mingshi.createKiosk({ policy, installation, element: document.createElement('mingshi-kiosk') })
      let refused = ''
      try {
        MingshiRawPolicy.build({ ...(policy as object), alternatives: [] }, installation as object)
      } catch (error) {
        refused = String(error)
      }
      return [kiosk.health.code, raw.health.code, refused]
    }, [policyOf('vending'), installationOf('vending')] as const)
    expect(answers.slice(0, 2)).toEqual(['ok', 'policy-unreadable'])
    expect(answers[2]).toMatch(/illegal-policy.*CN-FR-10-1/)
    await stand.page.close()
  })

  it('inline JSON works without a server, from a file', async () => {
    const inline = (name: string, json: object) => `<script type="application/json" data-mingshi-${name}>${JSON.stringify(json).replace(/</g, '\\u003c')}</script>`
    copyFileSync('packages/kiosk/dist/mingshi.js', join(machine.folder, 'mingshi.js'))
    const file = join(machine.folder, 'index.html')
    writeFileSync(file, page(`${inline('policy', builtOf('vending'))}${inline('installation', installationOf('vending'))}<script src="mingshi.js"></script>`))
    expect(readFileSync(file, 'utf8')).toContain('mingshi-built/1')
    const stand = await machine.open(pathToFileURL(file).href)
    expect(await stand.kiosk('kiosk.health.code')).toBe('ok')
    expect(stand.errors).toEqual([])
    await stand.page.close()
  })

  it('the service part is asked for by name when it was not handed in', async () => {
    const stand = await machine.open('/vending/')
    await expect(stand.kiosk('kiosk.export({ by: "x", why: "y" })')).rejects.toThrow(/part-missing.*service\.js/)
    await stand.page.close()
  })

  it('a strict CSP without unsafe-inline, with trusted types, is not touched', async () => {
    const csp = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src data:; require-trusted-types-for 'script'"
    const stand = await machine.open('/vending/', async (it) => {
      await it.route('**/vending/', (route) => route.fulfill({ contentType: 'text/html', headers: { 'content-security-policy': csp }, body: page('<script src="/mingshi/mingshi.js" data-policy="policy.mingshi.json" data-installation="installation.json"></script>') }))
      await it.addInitScript(() => {
        const violations: string[] = []
        Object.assign(window, { violations })
        document.addEventListener('securitypolicyviolation', (event) => violations.push(`${event.violatedDirective} ${event.blockedURI}`))
      })
    })
    await stand.page.evaluate(() => {
      void window.Mingshi!.ready.then((kiosk) => kiosk!.offer({ purpose: 'pay' })).then(({ permit }) => permit!.use(() => Promise.resolve('matched')))
    })
    await stand.on('method')
    await stand.toConsent()
    await stand.agree('face', 'transmission', 'recipient:acquirer')
    await stand.on('receipt')
    expect(await stand.part('screen').locator('.qr path').count()).toBe(2)
    const code = (await stand.part('code').textContent())!.replace('-', '')
    await stand.tap('done')
    await stand.page.evaluate(() => { void window.Mingshi!.ready.then((kiosk) => kiosk!.rights()) })
    await stand.on('rights')
    for (const key of code) await stand.tap('key', `[data-id="${key}"]`)
    await stand.tap('withdraw')
    await stand.part('done').waitFor()
    // The page's own sheet rules: sizes come from it, not from a style attribute that a CSP would have dropped.
    expect(await stand.part('screen').evaluate((screen) => getComputedStyle(screen).getPropertyValue('--fit'))).toMatch(/^[\d.]+$/)
    expect(await stand.page.evaluate(() => (window as unknown as { violations: string[] }).violations)).toEqual([])
    await stand.page.close()
  })
})
