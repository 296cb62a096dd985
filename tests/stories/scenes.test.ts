import { readFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Machine, type Stand } from '../support/machine.ts'

let machine: Machine
beforeAll(async () => { machine = await Machine.start('moving', { width: 1024, height: 600 }) })
afterAll(() => machine.stop())

describe('property access: one enrolment, taken back', () => {
  let stand: Stand
  let code: string

  it('asks for the face and for keeping its template apart, and gives a receipt', async () => {
    stand = await machine.open('/property-access/')
    await stand.enrol(2)
    await stand.toConsent()
    await stand.agree('face', 'template')
    await stand.on('receipt')
    code = (await stand.part('code').textContent())!
    for (const size of [{ width: 360, height: 640 }, { width: 1024, height: 600 }]) {
      await stand.page.setViewportSize(size)
      await stand.page.waitForTimeout(200)
      const [body, shown] = [await stand.page.locator('mingshi-kiosk .body').boundingBox(), await stand.part('code').boundingBox()]
      expect(shown!.y + shown!.height, `${size.width}x${size.height}`).toBeLessThanOrEqual(body!.y + body!.height) // whole, without scrolling
    }
    await stand.tap('done')
    await stand.page.locator('#done').waitFor()
    expect(await stand.page.locator('#what').textContent()).toBe('脸登记好了')
    expect(await stand.kiosk('kiosk.consents.list({ purpose: "enrol", status: "given" })')).toMatchObject([{ item: 'face' }, { item: 'template' }])
  })

  it('keeps the resident’s reference out of the log: only a commitment is in it', async () => {
    const lines = (await stand.leaves()).map((leaf) => JSON.stringify(leaf)).join('\n')
    expect(lines).not.toContain('home:2/1')
    expect((await stand.leaves()).filter(({ type }) => type === 'consent.given').every(({ commitment }) => /^[\w-]{43}$/.test(commitment as string))).toBe(true)
    expect(await stand.kiosk('kiosk.consents.list({ subject: "home:2/1" })')).toHaveLength(2)
    expect(await stand.kiosk('kiosk.consents.list({ subject: "home:1/1" })')).toHaveLength(0)
  })

  it('pauses after five wrong codes', async () => {
    for (let i = 0; i < 5; i++) await expect(stand.kiosk('kiosk.withdraw("00000-00000")')).rejects.toThrow(/unknown-receipt/)
    await expect(stand.kiosk(`kiosk.withdraw("${code}")`)).rejects.toThrow(/entry-paused/)
    await stand.page.close()
  })

  it('is withdrawn on the rights screen by the receipt’s code: recorded, the reference erased, an erasure due', async () => {
    stand = await machine.open('/property-access/')
    await stand.page.locator('#mine').click()
    await stand.on('rights')
    for (const key of code.replace('-', '')) await stand.page.locator(`mingshi-kiosk [data-id="${key}"]`).click()
    await stand.part('withdraw').waitFor()
    expect(await stand.part('screen').locator('dd').allTextContents()).toEqual(['有效', '有效'])
    await stand.tap('withdraw')
    await stand.page.locator('mingshi-kiosk h1', { hasText: '已经撤回。' }).waitFor()
    // The gate of the example has erased by then, and says so: what it keeps outlives its page.
    await expect.poll(async () => (await stand.leafTypes()).slice(-4)).toEqual(['consent.withdrawn face', 'consent.withdrawn template', 'erasure.due template', 'erasure.done'])
    expect((await stand.leaves()).at(-1)).toMatchObject({ result: 'deleted' })
    expect(await stand.page.evaluate(() => localStorage.getItem('gate/desk'))).toBe('[]')
    const [erasure] = (await stand.events()).filter(([type]) => type === 'erasure')
    expect(erasure![1]).toMatchObject({ purpose: 'enrol', item: 'template', subject: 'home:2/1' }) // whose it is: what the gate deletes by
    expect(await stand.kiosk('kiosk.consents.list({ status: "given" })')).toEqual([])
    expect(await stand.kiosk('kiosk.consents.list({ subject: "home:2/1" })')).toEqual([])
    await stand.tap('done')
    await stand.page.locator('#desk').waitFor()
    expect(stand.errors).toEqual([])
  })

  it('is taken back from the receipt itself, where nobody types its code: two touches, as few as the consents took', async () => {
    stand = await machine.open('/property-access/')
    await stand.enrol(4)
    await stand.toConsent()
    await stand.agree('face', 'template')
    await stand.on('receipt')
    await stand.tap('withdraw')
    await stand.on('rights')
    expect(await stand.part('screen').locator('dd').allTextContents()).toEqual(['有效', '有效'])
    await stand.tap('withdraw')
    await stand.page.locator('mingshi-kiosk h1', { hasText: '已经撤回。' }).waitFor()
    expect((await stand.leafTypes()).filter((type) => /withdrawn|erasure.due/.test(type)).slice(-3)).toEqual(['consent.withdrawn face', 'consent.withdrawn template', 'erasure.due template'])
    await stand.tap('done')
    await expect.poll(() => stand.page.locator('mingshi-kiosk [data-screen]').count()).toBe(0)
    expect(await stand.kiosk('kiosk.consents.list({ subject: "home:4/1" })')).toEqual([])
    expect(stand.errors).toEqual([])
    await stand.page.close()
  })

  it('and the bundle that holds all of it verifies, with nothing of the resident in it', async () => {
    const bundle = await machine.bundle('property-access')
    expect(readFileSync(bundle).includes('home:2/1')).toBe(false)
    const { status, stdout } = spawnSync(process.execPath, ['packages/cli/bin/mingshi.js', 'verify', bundle], { encoding: 'utf8' })
    expect(stdout).toContain('VERIFIED')
    expect(status).toBe(0)
  })
})

describe('the switch and the alternatives', () => {
  it('a way that is down is not offered; with none left the face goes too, and a report brings both back', async () => {
    const stand = await machine.open('/vending/')
    await stand.kiosk('kiosk.alternatives.report("qr", "down")')
    await stand.buy()
    expect(await stand.part('tile').evaluateAll((tiles) => tiles.map((tile) => (tile as HTMLElement).dataset.id))).toEqual(['card', 'face'])
    await stand.tap('end')
    await stand.kiosk('kiosk.alternatives.report("card", "down")')
    expect(await stand.kiosk('kiosk.offer({ purpose: "pay" })')).toMatchObject({ how: 'unavailable', alternative: null, reason: 'no-alternative' })
    await stand.page.reload()
    expect(await stand.kiosk('kiosk.offer({ purpose: "pay" })')).toMatchObject({ alternative: null })
    await stand.kiosk('kiosk.alternatives.report("card", "up")')
    await stand.kiosk('kiosk.alternatives.report("qr", "up")')
    expect((await stand.leaves()).slice(-2)).toMatchObject([{ type: 'alternative.state', alternative: 'card', state: 'up' }, { alternative: 'qr', state: 'up' }])
    await stand.page.close()
  })

  it('switched off stays off across a restart and takes the face from whoever stands there; on again, it is asked for again', async () => {
    const stand = await (await machine.open('/vending/')).buy()
    await stand.toConsent()
    await stand.kiosk('kiosk.disable("inspection")')
    await stand.on('failure')
    await stand.tap('tile', '[data-id="card"]')
    await stand.page.locator('#till[data-way="card"]').waitFor()
    await stand.page.reload()
    expect(await stand.kiosk('kiosk.offer({ purpose: "pay" })')).toMatchObject({ how: 'unavailable', alternative: 'qr', reason: 'switched-off' })
    await stand.kiosk('kiosk.enable()')
    await stand.buy()
    await stand.toConsent()
    await stand.tap('end')
    await stand.kiosk('kiosk.close()')
    expect((await stand.leaves()).at(-1)).toMatchObject({ type: 'epoch.stop' })
    expect(await stand.kiosk('kiosk.offer({ purpose: "pay" })')).toMatchObject({ how: 'unavailable', alternative: 'qr', reason: 'closed' })
    await stand.kiosk('kiosk.close()')
    await expect(stand.kiosk('kiosk.disable("late")')).rejects.toThrow(/not-running/)
    await expect(stand.kiosk('kiosk.enable("late")')).rejects.toThrow(/not-running/)
    expect((await stand.leafTypes()).filter((type) => type === 'epoch.stop')).toHaveLength(1)
    expect(stand.errors).toEqual([])
    await stand.page.close()
  })
})
