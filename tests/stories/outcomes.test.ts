import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Machine } from '../support/machine.ts'

let machine: Machine
beforeAll(async () => { machine = await Machine.start() })
afterAll(() => machine.stop())

const since = (types: string[], type: string) => types.slice(types.lastIndexOf(type))

describe('no is a way to finish', () => {
  it('refused: one tap to the till with the cart kept, the refusal recorded, its receipt in nobody’s way', async () => {
    const stand = await (await machine.open('/vending/')).buy()
    await stand.toConsent()
    await stand.tap('refuse')
    await stand.page.locator('#till').waitFor()
    expect(await stand.page.locator('#till').getAttribute('data-way')).toBe('qr')
    expect(await stand.page.locator('#till [data-cart]').textContent()).toBe('乌龙茶 500 mL')
    expect(since(await stand.leafTypes(), 'session.opened')).toEqual(['session.opened', 'consent.refused face', 'session.ended refused'])
    expect((await stand.events()).filter(([type]) => type === 'camera')).toEqual([])

    const strip = stand.page.locator('mingshi-kiosk .float')
    const covers = await stand.page.evaluate(() => {
      const { width, height } = document.querySelector('mingshi-kiosk')!.shadowRoot!.querySelector('.strip')!.getBoundingClientRect()
      return (width * height) / (innerWidth * innerHeight)
    })
    expect(covers).toBeLessThan(0.06)
    await stand.page.waitForTimeout(550)
    await strip.locator('[part=copy]').click()
    await stand.on('receipt')
    expect(await stand.part('screen').locator('h1').textContent()).toBe('您没有同意，记下了。')
    await stand.tap('done')
    await stand.page.locator('#done').click()
    await stand.stood('paid')
    expect(stand.errors).toEqual([])
    await stand.page.close()
  })

  it('refused, and whoever comes next is asked anew, in the language of the start; nothing of the first one stands', async () => {
    const stand = await (await machine.open('/vending/')).buy()
    await stand.tap('language')
    await stand.toConsent()
    await stand.tap('refuse')
    await stand.page.locator('#till').waitFor()
    await stand.page.locator('#other').click()
    await stand.page.locator('#till[data-way="card"]').waitFor()
    await stand.part('copy').waitFor()
    await stand.page.locator('#done').click()
    await stand.page.locator('#shelf').waitFor()
    await stand.buy()
    expect(await stand.part('copy').count()).toBe(0)
    expect(await stand.part('end').textContent()).toBe('结束')
    await stand.toConsent()
    expect(since(await stand.leafTypes(), 'session.ended refused').slice(-1)).toEqual(['session.opened'])
    await stand.tap('end')
    expect(stand.errors).toEqual([])
    await stand.page.close()
  })

  it('refused in the middle: what was agreed before comes to nothing, and no camera opens', async () => {
    const stand = await (await machine.open('/vending/')).buy()
    await stand.toConsent()
    await stand.agree('face')
    await stand.part('refuse', '[data-item="transmission"]:enabled').waitFor()
    await stand.page.waitForTimeout(550)
    await stand.tap('refuse')
    await stand.page.locator('#till').waitFor()
    expect(since(await stand.leafTypes(), 'session.opened')).toEqual(['session.opened', 'consent.given face', 'notice.published transmission', 'consent.refused transmission', 'session.ended refused'])
    expect(await stand.kiosk('kiosk.consents.list({ status: "given" })')).toEqual([])
    await stand.page.close()
  })

  it('alternative: one tap, no session, no leaf', async () => {
    const stand = await machine.open('/vending/')
    await stand.buy()
    const before = (await stand.leaves()).length
    await stand.tap('tile', '[data-id="card"]')
    await stand.page.locator('#till[data-way="card"]').waitFor()
    expect((await stand.leaves()).length).toBe(before)
    await stand.page.close()
  })

  it.each(['under14', 'unsaid'])('%s: the alternatives, and no word of the age beyond its band', async (answer) => {
    const stand = await (await machine.open('/vending/')).buy()
    await stand.tap('tile', '[data-id="face"]')
    await stand.on('age')
    await stand.tap(answer)
    await stand.page.locator('#till').waitFor()
    const [ended] = (await stand.leaves()).slice(-1)
    expect(ended).toMatchObject({ type: 'session.ended', how: 'alternative', reason: 'age', age: answer })
    await stand.page.close()
  })

  it('left: the end button from every screen leads to the till, with the cart kept', async () => {
    for (const screen of ['method', 'age', 'consent']) {
      const stand = await (await machine.open('/vending/')).buy()
      if (screen !== 'method') await stand.tap('tile', '[data-id="face"]')
      if (screen === 'consent') await (await stand.on('age')).tap('over14')
      await stand.on(screen)
      await stand.tap('end')
      await stand.page.locator('#till').waitFor()
      expect(await stand.page.locator('#till [data-cart]').textContent()).toBe('乌龙茶 500 mL')
      await stand.page.close()
    }
  })

  it('idle: warned for half a minute, extended by a touch, then ended as no consent and wiped', async () => {
    const stand = await machine.open('/vending/', (page) => page.clock.install())
    const pass = (ms: number) => stand.page.clock.fastForward(ms)
    await stand.page.locator('.drink').first().click()
    await stand.page.locator('#pay').click()
    await stand.page.locator('mingshi-kiosk [data-screen="method"]').waitFor()
    await pass(600)
    await stand.tap('tile', '[data-id="face"]')
    await pass(600)
    await stand.tap('over14')
    await stand.part('agree', ':enabled').waitFor()
    await pass(180_000) // longer than twice the reading time of any notice
    await stand.page.locator('mingshi-kiosk [data-screen="idle"]').waitFor()
    await stand.tap('stay')
    await stand.page.locator('mingshi-kiosk [data-screen="idle"]').waitFor({ state: 'detached' })
    await pass(180_000) // longer than twice the reading time of any notice
    await stand.page.locator('mingshi-kiosk [data-screen="idle"]').waitFor()
    await pass(31_000)
    await stand.page.locator('#till').waitFor()
    expect((await stand.leaves()).at(-1)).toMatchObject({ type: 'session.ended', how: 'left', reason: 'idle' })
    expect(await stand.page.evaluate(() => document.querySelector('mingshi-kiosk')!.shadowRoot!.textContent)).toBe('')
    await stand.page.close()
  })

  it('stopped: the camera goes off at once and the till stands', async () => {
    const stand = await (await machine.open('/vending/')).buy()
    await stand.toConsent()
    await stand.agree('face', 'transmission', 'recipient:acquirer')
    await stand.part('indicator', '.live').waitFor()
    await stand.part('countdown').waitFor()
    await stand.tap('stop')
    await stand.page.locator('#till').waitFor()
    const types = since(await stand.leafTypes(), 'camera.on')
    expect(types).toEqual(['camera.on', 'camera.off', 'session.ended given'])
    expect((await stand.leaves()).at(-2)).toMatchObject({ result: 'stopped', reason: 'person' })
    expect(await stand.page.evaluate(() => document.querySelector('mingshi-kiosk')!.shadowRoot!.querySelector('video'))).toBeNull()
    await stand.page.close()
  })

  it('synthetic taps move nothing', async () => {
    const stand = await (await machine.open('/vending/')).buy()
    await stand.toConsent()
    await stand.page.evaluate(() => {
      const agree = document.querySelector('mingshi-kiosk')!.shadowRoot!.querySelector<HTMLElement>('[part=agree]')!
      agree.click()
      agree.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }))
    })
    await stand.page.waitForTimeout(300)
    expect((await stand.leafTypes()).at(-1)).toBe('session.opened')
    await stand.tap('end')
    await stand.page.close()
  })
})

describe('the script is missing', () => {
  it('the sale goes through by code', async () => {
    const stand = await machine.open('/vending/', (page) => page.route('**/mingshi-full.js', (route) => route.abort()))
    await stand.page.locator('.drink').first().click()
    await stand.page.locator('#pay').click()
    await stand.page.locator('#till[data-way="qr"]').waitFor()
    await stand.page.locator('#done').click()
    await stand.stood('paid')
    expect(stand.errors).toEqual([])
    await stand.page.close()
  })
})

describe('the power fails', () => {
  it('in the middle of a session: the next start closes it as interrupted, and the log goes on', async () => {
    const stand = await (await machine.open('/vending/')).buy()
    await stand.toConsent()
    await stand.agree('face')
    await stand.part('agree', '[data-item="transmission"]:enabled').waitFor()
    await stand.page.close() // no chance to say goodbye
    const again = await machine.open('/vending/')
    await again.kiosk('kiosk.health')
    const types = since(await again.leafTypes(), 'session.opened')
    expect(types.slice(0, 3)).toEqual(['session.opened', 'consent.given face', 'session.ended interrupted'])
    expect(types.at(-1)).toBe('epoch.start')
    expect(await again.kiosk('kiosk.health')).toEqual({ code: 'ok', gate: 'cooperative' })
    await again.page.close()
  })

  it('a second page does not end the first one’s session, and both write one log', async () => {
    const first = await (await machine.open('/vending/')).buy()
    await first.toConsent()
    const second = await machine.open('/vending/')
    expect(await second.kiosk('kiosk.health')).toEqual({ code: 'ok', gate: 'cooperative' })
    await first.page.bringToFront()
    await first.agree('face')
    await first.part('agree', '[data-item="transmission"]:enabled').waitFor()
    await first.tap('end')
    await first.page.locator('#till').waitFor()
    const leaves = await first.leaves()
    expect(leaves.map(({ i }) => i)).toEqual(leaves.map((_, i) => i))
    expect(since(await first.leafTypes(), 'session.opened')).toEqual(['session.opened', 'epoch.start', 'consent.given face', 'session.ended left'])
    await first.page.close()
    await second.page.close()
  })
})
