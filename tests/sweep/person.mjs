import { readFileSync } from 'node:fs'
import { installedAt } from './displays.mjs'

const bare = '<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>sweep</title><script src="/mingshi/mingshi-full.js"></script><script src="/mingshi/service.js"></script></head><body><mingshi-signage></mingshi-signage></body></html>'
let since = Date.now()

/**
 * A person at a real kiosk on a bare page: taps with a pointer, and time that can be moved on. One page, loaded anew for each
 * example, display and language.
 */
export class Person {
  constructor(page, origin) {
    this.page = page
    this.origin = origin
  }

  static async at(page, origin) {
    await page.clock.install()
    await page.route('**/bare.html', (route) => route.fulfill({ contentType: 'text/html', body: bare }))
    return new Person(page, origin)
  }

  /** `langs`: the first is the start. */
  async stand(scene, place, langs) {
    const { page } = this
    await page.setViewportSize(place)
    await page.goto(`${this.origin}/${scene}/bare.html`)
    await page.clock.setSystemTime(since = Math.max(Date.now(), since + 3_600_000)) // a machine's clock goes forward
    const installation = installedAt(JSON.parse(readFileSync(new URL(`../../examples/${scene}/installation.json`, import.meta.url), 'utf8')), place)
    const health = await page.evaluate(async ([it, lang]) => {
      const { Mingshi, MingshiService } = window
      window.host = await Mingshi.createKiosk({ policy: 'policy.mingshi.json', installation: it, lang, parts: [MingshiService] })
      window.use = (outcome) => outcome.permit && outcome.permit.use(() => new Promise((resolve) => { window.finish = resolve }))
      return window.host.health
    }, [installation, langs])
    if (health.code !== 'ok') throw new Error(`${scene} at ${place.name}: ${health.code} ${health.detail || ''}`)
  }

  /** Calls the kiosk without waiting for what becomes of it. */
  begin(call) {
    return this.page.evaluate(`void ${call}`)
  }

  offer(wish) {
    return this.begin(`host.offer(${JSON.stringify(wish)}).then(use)`)
  }

  /** Waits for something on the screen, then until it takes taps. */
  async on(selector) {
    await this.shows(selector)
    await this.page.clock.fastForward(600)
  }

  async sees(selector) {
    await this.page.locator(`mingshi-signage ${selector}`).waitFor()
  }

  async shows(selector, text = '') {
    const stands = () => this.page.evaluate(([it, words]) => [...document.querySelector('mingshi-kiosk').shadowRoot.querySelectorAll(it)].some(({ textContent }) => textContent.includes(words)), [selector, text])
    for (let tries = 0; !(await stands()); tries++) {
      if (tries > 600) throw new Error(`expected ${selector} ${text}; got ${await this.page.evaluate(() => document.querySelector('mingshi-kiosk').shadowRoot.textContent.slice(0, 200))}`)
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
  }

  async tap(selector, times = 1) {
    const at = await this.page.evaluate((it) => {
      const button = document.querySelector('mingshi-kiosk').shadowRoot.querySelector(it)
      if (!button) return undefined
      button.scrollIntoView({ block: 'nearest' })
      const { left, top, width, height } = button.getBoundingClientRect()
      return [left + width / 2, top + height / 2]
    }, selector)
    if (!at) throw new Error(`nothing to tap: ${selector}`)
    for (let i = 0; i < times; i++) await this.page.mouse.click(at[0], at[1])
  }

  /** The largest is one tap away, the middle two. */
  async size(wanted) {
    for (let i = 0; i < (3 - wanted) % 3; i++) await this.tap('[part=size]')
  }

  text(selector) {
    return this.page.evaluate((it) => document.querySelector('mingshi-kiosk').shadowRoot.querySelector(it).textContent, selector)
  }

  pass(ms) {
    return this.page.clock.fastForward(ms)
  }
}
