import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Machine } from '../support/machine.ts'

let machine: Machine
beforeAll(async () => { machine = await Machine.start() })
afterAll(() => machine.stop())

const offer = 'kiosk.offer({ purpose: "pay", effect: "付 ¥3.50" })'

describe('the host’s own mistakes', () => {
  it('an offer of nothing, or of what is no purpose, resolves with the way on', async () => {
    const stand = await machine.open('/vending/')
    expect(await stand.kiosk('kiosk.offer({ purpose: "pay", subject: 5 })')).toMatchObject({ how: 'unavailable', reason: 'bad-subject' })
    for (const wish of ['', 'null', '{}', '{ purpose: "constructor" }', '{ purpose: "__proto__" }', '5']) {
      expect(await stand.kiosk(`kiosk.offer(${wish})`), wish).toMatchObject({ how: 'unavailable', alternative: 'qr', reason: 'unknown-purpose', items: {} })
    }
    expect(stand.errors).toEqual([])
    await stand.page.close()
  })

  it.each([
    'kiosk.disable()', 'kiosk.disable("x".repeat(81))', 'kiosk.enable("")', 'kiosk.withdraw()', 'kiosk.withdraw({})',
    'kiosk.alternatives.report("nope", "down")', 'kiosk.alternatives.report("qr", "DOWN")',
  ])('%s is a bad call that leaves nothing behind', async (call) => {
    const stand = await machine.open('/vending/')
    await stand.kiosk('kiosk.health')
    const before = (await stand.leaves()).length
    await expect(stand.kiosk(call)).rejects.toThrow(/bad-call: .*"expected"/)
    expect((await stand.leaves()).length).toBe(before)
    expect(await stand.kiosk('kiosk.health.code')).toBe('ok')
    await stand.page.close()
  })

  it('an export without who and why is a bad call', async () => {
    const stand = await machine.open('/vending/service.html')
    const call = (request: string) => stand.page.evaluate(`Mingshi.createKiosk({ policy: 'policy.mingshi.json', installation: 'installation.json', parts: [MingshiService] }).then((kiosk) => kiosk.export(${request}))`)
    for (const request of ['', '{ by: "me" }', '{ by: "me", why: "x".repeat(81) }']) await expect(call(request)).rejects.toThrow(/bad-call/)
    await stand.page.close()
  })

  it('an offer from within a listener does not disturb the one that stands', async () => {
    const stand = await machine.open('/vending/')
    await stand.page.evaluate(() => {
      const nested: unknown[] = []
      Object.assign(window, { nested })
      document.addEventListener('mingshi:session', async (event) => {
        const { state } = (event as CustomEvent<{ state: string }>).detail
        if (state === 'decided') nested.push(await (await window.Mingshi!.ready)!.offer({ purpose: 'pay' }))
      })
    })
    await stand.buy()
    await stand.toConsent()
    await stand.agree('face', 'transmission', 'recipient:acquirer')
    await stand.on('receipt')
    expect(await stand.page.evaluate(() => (window as unknown as { nested: unknown[] }).nested)).toMatchObject([{ how: 'unavailable', reason: 'busy', alternative: 'qr' }])
    await stand.tap('done')
    await stand.stood('paid')
    expect(stand.errors).toEqual([])
    await stand.page.close()
  })

  it('an effect that is none shows the purpose instead', async () => {
    const stand = await machine.open('/vending/')
    await stand.page.evaluate(async () => {
      const kiosk = await window.Mingshi!.ready
      Object.assign(window, { outcome: kiosk!.ask({ purpose: 'pay', effect: null as never }) })
    })
    await (await stand.on('age')).tap('over14')
    await stand.on('consent')
    expect(await stand.part('screen').locator('h1').textContent()).not.toMatch(/null|undefined|\{/)
    await stand.tap('end')
    expect(stand.errors).toEqual([])
    await stand.page.close()
  })
})

describe('the rights screen and a visit', () => {
  it('neither begins over the other', async () => {
    const stand = await machine.open('/vending/')
    await stand.page.locator('#mine').click()
    await stand.on('rights')
    expect(await stand.kiosk(offer)).toMatchObject({ how: 'unavailable', reason: 'busy' })
    await stand.tap('end')
    await stand.buy()
    await stand.toConsent()
    await stand.agree('face', 'transmission', 'recipient:acquirer')
    await stand.part('countdown').waitFor()
    await stand.kiosk('kiosk.rights()')
    expect(await stand.part('stop').isVisible()).toBe(true)
    expect(await stand.page.locator('mingshi-kiosk [data-screen="rights"]').count()).toBe(0)
    await stand.tap('stop')
    await stand.page.locator('#till').waitFor()
    await stand.page.close()
  })

  it('leaves the person’s language as it is: what is recorded is what was read', async () => {
    const stand = await (await machine.open('/vending/')).buy()
    await stand.tap('language')
    await stand.tap('rights')
    await stand.on('rights')
    await stand.tap('end')
    await stand.on('method')
    expect(await stand.part('end').textContent()).toBe('End')
    await stand.toConsent()
    expect(await stand.part('agree').locator('.label').textContent()).toBe('Agree: Face')
    expect((await stand.leaves()).at(-1)).toMatchObject({ type: 'session.opened', lang: 'en' })
    await stand.tap('end')
    await stand.page.close()
  })

  it('a double tap on what lay over the pair is no answer', async () => {
    const stand = await (await machine.open('/vending/')).buy()
    await stand.toConsent()
    await stand.part('agree', ':enabled').waitFor()
    const { x, y, width, height } = (await stand.part('agree').boundingBox())!
    await stand.tap('help')
    await stand.page.locator('mingshi-kiosk [data-screen="help"]').waitFor()
    await stand.page.mouse.dblclick(x + width / 2, y + height / 2, { delay: 20 })
    await stand.page.locator('mingshi-kiosk [data-screen="help"]').waitFor({ state: 'detached' })
    await stand.page.waitForTimeout(300)
    expect((await stand.leafTypes()).at(-1)).toBe('session.opened')
    await stand.tap('end')
    await stand.page.close()
  })
})
