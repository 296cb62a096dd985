import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { since } from '../support/engine.ts'
import { Machine, type Stand } from '../support/machine.ts'
import { replace } from '../support/pages.ts'
import { builtOf, installationOf } from '../support/scenes.ts'
import { tone } from '../support/tone.ts'

let machine: Machine
beforeAll(async () => { machine = await Machine.start() })
afterAll(() => machine.stop())

const built = builtOf('vending')
const fileOf = (digest: string, lang = 'zh-CN') => `${digest.slice(7)}.${lang}.mp3`
const notice = fileOf(built.notices.pay!['zh-CN']!.digest)
const transmission = fileOf(built.itemNotices.pay!.transmission!['zh-CN']!.digest)

/** The vending page of an integrator who ships recordings of these names; what was asked for is in `asked`. */
const shipping = (files: readonly string[], asked: string[]) => async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const all: HTMLAudioElement[] = []
    const Real = window.Audio
    Object.assign(window, { all, Audio: class extends Real { constructor(url?: string) { super(url); all.push(this) } } })
  })
  await replace(page, 'vending/', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: (await response.text()).replace('data-lang=', 'data-clips="clips" data-lang=') })
  })
  await page.route('**/clips/**', (route) => {
    const file = route.request().url().split('/').pop()!
    asked.push(file)
    return files.includes(file) ? route.fulfill({ contentType: 'audio/wav', body: tone(20) }) : route.fulfill({ status: 404 })
  })
}

/** The recordings of the page: which of them are really playing, and how loud. */
const playing = (stand: Stand) =>
  stand.page.evaluate(() => (window as unknown as { all: HTMLAudioElement[] }).all.filter((each) => !each.paused && each.currentTime > 0).map(({ src, volume }) => [src.split('/').pop(), volume]))
const untilPlaying = (stand: Stand) => stand.page.waitForFunction(() => (window as unknown as { all: HTMLAudioElement[] }).all.some((each) => !each.paused && each.currentTime > 0))

describe('a recording of the notice', () => {
  it('plays from the first tap on, low, then 12 and 18 dB louder, then not; and the next person begins in silence', async () => {
    const asked: string[] = []
    const stand = await (await machine.open('/vending/', shipping([notice], asked))).buy()
    expect(await stand.part('sound').count()).toBe(0) // there is no recording of the ways
    expect(asked).toEqual([])
    await stand.toConsent()
    await stand.part('sound').waitFor()
    expect(await playing(stand)).toEqual([])
    for (const [words, volume] of [['念给我听', 0.125], ['大声点', 0.5], ['大声点', 1]] as const) {
      expect(await stand.part('sound').textContent()).toBe(words)
      await stand.tap('sound')
      await untilPlaying(stand)
      expect(await playing(stand)).toEqual([[notice, volume]])
    }
    expect(await stand.part('sound').textContent()).toBe('不念了')
    await stand.tap('sound')
    expect(await playing(stand)).toEqual([])

    await stand.tap('sound')
    await untilPlaying(stand)
    await stand.agree('face')
    await stand.part('agree', '[data-item="transmission"]').waitFor()
    expect(await playing(stand)).toEqual([]) // it was of the screen before
    await stand.page.waitForTimeout(300)
    expect(await stand.part('sound').count()).toBe(0)
    expect([...new Set(asked)]).toEqual([notice, transmission])

    await stand.tap('end')
    await stand.page.locator('#cancel').click()
    await (await stand.buy()).toConsent()
    expect(await stand.part('sound').textContent()).toBe('念给我听')
    expect(await playing(stand)).toEqual([])
    expect(stand.errors).toEqual([])
    await stand.page.close()
  })

  it('without one, and without a voice, there is no control and nothing is asked for', async () => {
    const asked: string[] = []
    const stand = await (await machine.open('/vending/', (page) => page.route('**/*.mp3', (route) => { asked.push(route.request().url()); return route.abort() }))).buy()
    await stand.toConsent()
    expect(await stand.page.evaluate(() => speechSynthesis.getVoices().filter(({ localService }) => localService).length)).toBe(0) // so it is on this machine
    expect(await stand.part('sound').count()).toBe(0)
    expect(asked).toEqual([])
    await stand.page.close()
  })
})

describe('a voice of the machine', () => {
  /** This machine has none: its list is stood in for, and what is handed to it is kept. */
  const speaking = (localService: boolean) => (page: Page) =>
    page.addInitScript((local) => {
      const said: { text: string; volume: number }[] = []
      Object.assign(window, { said })
      Object.assign(Object.getPrototypeOf(speechSynthesis), {
        getVoices: () => [{ lang: 'zh-CN', localService: local, name: 'v', default: true, voiceURI: 'v' }],
        speak: ({ text, volume }: SpeechSynthesisUtterance) => said.push({ text, volume }),
      })
      Object.defineProperty(SpeechSynthesisUtterance.prototype, 'voice', { set() {} })
    }, localService)
  const said = (stand: Stand) => stand.page.evaluate(() => (window as unknown as { said: { text: string; volume: number }[] }).said)

  it('on a server is never used', async () => {
    const stand = await (await machine.open('/vending/', speaking(false))).buy()
    expect(await stand.part('sound').count()).toBe(0)
    await stand.page.close()
  })

  it('reads each screen that comes, but nothing that is somebody’s own', async () => {
    const stand = await (await machine.open('/vending/', speaking(true))).buy()
    await stand.tap('sound')
    await stand.toConsent()
    await stand.agree('face', 'transmission', 'recipient:acquirer')
    await stand.on('receipt')
    expect(await stand.part('sound').count()).toBe(0)
    const all = await said(stand)
    expect(all.map(({ volume }) => volume)).toEqual(all.map(() => 0.125))
    const texts = all.map(({ text }) => text)
    expect(texts[0]).toContain('怎么付？')
    expect(texts.some((text) => text.includes('这台机器想拍您的脸') && text.includes('您的权利') && text.includes('不同意'))).toBe(true)
    expect(texts.join()).not.toContain((await stand.part('code').textContent())!)
    expect(texts.join()).not.toContain('把回执带走')
    await stand.page.close()
  })
})

describe('somebody who sits', () => {
  it('brings the whole screen to where they reach it, by what the installation says of its height; the next person finds it where it was', async () => {
    const { screenTopMm, screenBottomMm } = installationOf('vending').mount!
    const stand = await (await machine.open('/vending/')).buy()
    const heights = () => stand.page.locator('mingshi-kiosk button').evaluateAll((all, [top, bottom]) => all.filter((each) => each.getClientRects().length > 0).map((each) => top! - (each.getBoundingClientRect().top / innerHeight) * (top! - bottom!)), [screenTopMm, screenBottomMm])
    expect(Math.max(...await heights())).toBeGreaterThan(1120)
    await stand.tap('reach')
    await stand.page.waitForTimeout(100)
    expect(Math.max(...await heights())).toBeLessThan(1120)
    await stand.toConsent()
    expect(Math.max(...await heights())).toBeLessThan(1120)
    expect(await stand.part('reach').textContent()).toBe('移回去')
    await stand.tap('end')
    await stand.page.locator('#cancel').click()
    await stand.buy()
    expect(await stand.part('reach').textContent()).toBe('往下移')
    expect(Math.max(...await heights())).toBeGreaterThan(1120)
    await stand.page.close()
  })

  it('is offered nothing where all of the screen is within reach, or where nobody said how high it hangs', async () => {
    for (const mount of [{ screenBottomMm: 600, screenTopMm: 1080 }, undefined]) {
      const stand = await machine.open('/vending/', (page) => replace(page, 'installation.json', { body: JSON.stringify(installationOf('vending', (it) => { if (mount) it.mount = mount; else delete it.mount })) }))
      await stand.buy()
      expect(await stand.part('reach').count()).toBe(0)
      await stand.page.close()
    }
  })
})

describe('the page beside a screen', () => {
  it('is marked as out of the way of keys and screen readers while it stands, and only then', async () => {
    const stand = await machine.open('/vending/')
    await stand.page.evaluate(() => document.querySelector('#till')!.setAttribute('inert', '')) // the host's own
    const inert = () => stand.page.evaluate(() => [...document.querySelectorAll('body > [inert]')].map(({ id, className }) => id || className))
    expect(await inert()).toEqual(['till'])
    await stand.buy()
    expect(await inert()).toEqual(['top', 'shelf', 'till', 'paid'])
    expect(await stand.part('screen').getAttribute('aria-modal')).toBe('true')
    await stand.tap('end')
    await stand.page.waitForFunction(() => !document.querySelector('mingshi-kiosk')!.shadowRoot!.querySelector('.cover'))
    expect(await inert()).toEqual(['till'])
    await stand.page.close()
  })

  it('is not reached by Tab', async () => {
    since(102, '`inert`')
    const stand = await (await machine.open('/vending/')).buy()
    for (let presses = 0; presses < 20; presses++) {
      await stand.page.keyboard.press('Tab')
      expect(await stand.page.evaluate(() => ['BODY', 'MINGSHI-KIOSK'].includes(document.activeElement!.tagName))).toBe(true)
    }
    await stand.page.close()
  })
})

describe('a finger on what had to be scrolled to', () => {
  it('finds it where it was: nothing moves when it lands', async () => {
    const stand = await machine.open('/vending/')
    await stand.page.setViewportSize({ width: 800, height: 1280 })
    await replace(stand.page, 'installation.json', { body: JSON.stringify(installationOf('vending', (it) => { it.display = { diagonalMm: 203, cssWidth: 800, cssHeight: 1280, viewingDistanceMm: 450 } })) })
    await stand.page.reload()
    await stand.buy()
    await stand.tap('language')
    await stand.toConsent()
    await stand.tap('size')
    await stand.page.waitForTimeout(550)
    const rules = stand.part('rules')
    await rules.scrollIntoViewIfNeeded()
    const before = (await rules.boundingBox())!
    await stand.page.mouse.move(before.x + before.width / 2, before.y + before.height / 2)
    await stand.page.mouse.down()
    await stand.page.waitForTimeout(50)
    expect((await rules.boundingBox())!.y).toBe(before.y)
    await stand.page.mouse.up()
    await stand.page.locator('mingshi-kiosk [data-screen="rules"]').waitFor()
    await stand.page.close()
  })
})
