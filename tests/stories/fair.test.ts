import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Machine } from '../support/machine.ts'

let machine: Machine
beforeAll(async () => { machine = await Machine.start() })
afterAll(() => machine.stop())

describe('an honest screen has no failure', () => {
  it.each([[1080, 1920], [800, 1280], [1024, 600], [360, 640]])('at %i × %i, in every language and size of the type, with every answer', async (width, height) => {
    const stand = await machine.open('/vending/')
    await stand.page.setViewportSize({ width, height })
    await stand.buy()
    const all = async (): Promise<void> => {
      for (let lang = 0; lang < 2; lang++) {
        for (let size = 0; size < 3; size++) {
          await stand.tap('size')
          await stand.page.waitForTimeout(450) // a measurement, and what the engine says of what is seen
        }
        await stand.tap('language')
      }
      await stand.page.waitForTimeout(600)
      expect((await stand.events()).filter(([, { code }]) => code === 'unfair')).toEqual([])
    }
    await all()
    await stand.tap('tile', '[data-id="face"]')
    await stand.on('age')
    await all()
    await stand.tap('over14')
    await stand.on('consent')
    for (const item of ['face', 'transmission', 'recipient:acquirer']) {
      await stand.part('agree', `[data-item="${item}"]:enabled`).waitFor()
      await all()
      await stand.agree(item)
    }
    await stand.on('receipt')
    expect((await stand.events()).filter(([, { code }]) => code === 'unfair')).toEqual([])
    const answers = (await stand.leaves()).filter(({ type }) => type === 'consent.given').slice(-3) as { fairness: { pass: boolean; measured: number } }[]
    expect(answers.map(({ fairness }) => fairness.pass)).toEqual([true, true, true])
    for (const { fairness } of answers) expect(fairness.measured).toBeGreaterThan(0)
    expect(stand.errors).toEqual([])
    await stand.page.close()
  }, 120_000)

  it('a choice of the host’s own is recorded when it was measured, and that it was not when it was not', async () => {
    const stand = await machine.open('/vending/')
    const ask = async (): Promise<unknown> => {
      await stand.page.evaluate(async () => void (await window.Mingshi!.ready)!.ask({ purpose: 'pay' }))
      await stand.on('age')
      await stand.tap('end')
      await stand.page.waitForTimeout(200)
      return (await stand.leaves()).filter(({ type }) => type === 'session.opened').at(-1)
    }
    expect(await ask()).toMatchObject({ way: 'ask', fairness: null })
    const results = await stand.page.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<div id="own" style="position: fixed; bottom: 0; background: #fff"><button style="font-size: 40px">脸</button> <button style="font-size: 20px">扫码</button></div>')
      const own = document.querySelector('#own')!
      const [face, code] = own.querySelectorAll('button')
      return window.Mingshi!.measureChoice!(face!, code!, own)
    })
    expect(results.find(({ metric }) => metric === 'M02')).toEqual({ metric: 'M02', value: 2000, threshold: 1050, hard: true, pass: false })
    await stand.page.evaluate(() => document.querySelector('#own')!.remove())
    expect(await ask()).toMatchObject({ way: 'ask', fairness: { measured: 1, pass: false, worst: { M02: 2000 } } })
    expect(await ask()).toMatchObject({ fairness: null })
    await stand.page.close()
  })

  it('is so after somebody was at the service screen, whose style goes with it', async () => {
    const own = `<!doctype html><meta charset="utf-8"><script src="/mingshi/mingshi-full.js"></script><script src="/mingshi/service.js"></script>
      <script>Mingshi.createKiosk({ policy: 'policy.mingshi.json', installation: 'installation.json', parts: [MingshiService] }).then((kiosk) => { window.host = kiosk })</script>`
    const stand = await machine.open('/vending/', (page) => page.route('**/vending/', (route) => route.fulfill({ contentType: 'text/html', body: own })))
    await stand.page.waitForFunction('window.host')
    for (let time = 0; time < 2; time++) {
      await stand.page.evaluate("window.host.service({ by: '王师傅' }), undefined")
      await (await stand.on('service')).tap('end')
      await stand.page.evaluate("window.host.offer({ purpose: 'pay' }), undefined")
      await stand.on('method')
      await stand.toConsent()
      await stand.agree('face')
      await stand.part('agree', '[data-item="transmission"]').waitFor()
      expect((await stand.leaves()).at(-1)).toMatchObject({ type: 'consent.given', fairness: { pass: true, worst: { M00: 0 } } })
      await stand.tap('end')
      await stand.page.waitForTimeout(300)
    }
    expect((await stand.events()).filter(([, { code }]) => code === 'unfair')).toEqual([])
    expect(stand.errors).toEqual([])
    await stand.page.close()
  })
})

describe('mingshi.js', () => {
  it('measures nothing, and its records say nothing of fairness', async () => {
    const stand = await machine.open('/vending/', (page) => page.route('**/mingshi-full.js', (route) => route.fulfill({ path: 'packages/kiosk/dist/mingshi.js' })))
    expect(await stand.kiosk('kiosk.health.code')).toBe('ok')
    expect(await stand.page.evaluate(() => window.Mingshi!.measureChoice)).toBeUndefined()
    const { length } = await stand.leaves()
    await stand.buy()
    await stand.toConsent()
    await stand.agree('face', 'transmission', 'recipient:acquirer')
    await stand.on('receipt')
    const leaves = (await stand.leaves()).slice(length)
    expect(leaves.map(({ type }) => type)).toEqual(expect.arrayContaining(['session.opened', 'consent.given', 'camera.on']))
    expect(leaves.filter((leaf) => 'fairness' in leaf)).toEqual([])
    expect(stand.errors).toEqual([])
    await stand.page.close()
  })
})
