import { expect } from 'vitest'
import { headersOf } from '../../examples/handover/server.mjs'
import type { Counter } from '../support/handover.ts'
import type { Machine } from '../support/machine.ts'
import { agreed } from './agreed.ts'
import { hostile, readBy, type Hostile } from './page.ts'

/** Something drawn over the yes that a finger goes through. */
const paint = `(() => {
  const { left, top, width, height } = find('agree').getBoundingClientRect()
  const picture = document.body.appendChild(document.createElement('div'))
  picture.style.cssText = 'position: fixed; pointer-events: none; background: #fff; z-index: 2147483647; left: ' + left + 'px; top: ' + top + 'px; width: ' + width + 'px; height: ' + height + 'px'
})()`

const isAsked = async (stand: Hostile, item: string): Promise<boolean> => stand.part('agree', `[data-item="${item}"]`).waitFor({ timeout: 4_000 }).then(() => true, () => false)

/** Each works, in the engine of today: a row says so, and what holds it. */
export const shown: Record<string, (machine: Machine, counter: Counter) => Promise<void>> = {
  async 'earlier-script'(machine) {
    const page = await machine.context.newPage()
    await page.addInitScript(() => { Object.assign(window, { early: navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices) }) })
    await page.goto(`${machine.origin}/vending/`)
    await page.waitForFunction('window.Mingshi')
    expect(await page.evaluate('early({ video: true }).then((stream) => stream.getTracks()[0].readyState)')).toBe('live')
    await page.close()
  },
  async 'store-and-key'(machine) {
    const page = await machine.context.newPage()
    await page.goto(`${machine.origin}/vending/policy.json`) // none of our script is there
    const signed = await page.evaluate(async () => {
      const done = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve) => { request.onsuccess = () => resolve(request.result) })
      const { operator } = (await (await fetch('installation.json')).json()) as { operator: string }
      const database = await done(indexedDB.open(`mingshi-keys/${operator}`))
      const [{ ecdsa }] = (await done(database.transaction('keys').objectStore('keys').getAll())) as [{ ecdsa: CryptoKeyPair }]
      const how = { name: 'ECDSA', hash: 'SHA-256' }
      const text = new TextEncoder().encode('{"type":"consent.given"}')
      return crypto.subtle.verify(how, ecdsa.publicKey, await crypto.subtle.sign(how, ecdsa.privateKey, text), text)
    })
    expect(signed).toBe(true)
    await page.close()
  },
  async 'injected-input'(machine) {
    const before = (await readBy(machine)).filter(({ type }) => type === 'consent.given').length
    const stand = await agreed(machine) // its fingers are DevTools’: Input.dispatchMouseEvent
    expect(await stand.run('[how, opened, stream.getTracks()[0].readyState].join()')).toBe('given,1,live')
    await stand.page.close()
    expect((await readBy(machine)).filter(({ type }) => type === 'consent.given').length).toBe(before + 3)
  },
  async 'painted-over'(machine) {
    const small = await hostile(machine, 'mingshi.js')
    await small.toYes()
    await small.run(paint)
    await small.finger('over-agree')
    expect(await isAsked(small, 'transmission')).toBe(true)
    await small.page.close()
    const full = await hostile(machine, 'mingshi-full.js')
    await full.toYes()
    await full.run(paint)
    await full.page.locator('mingshi-kiosk [data-screen="failure"]').waitFor({ state: 'attached' })
    expect(await full.page.evaluate('Mingshi.ready.then((kiosk) => kiosk.health.code)')).toBe('unfair')
    await full.page.close()
  },
  async 'focus-stolen'(machine) {
    const stand = await hostile(machine, 'mingshi.js')
    await stand.toYes()
    await stand.run("find('agree').focus()")
    await stand.page.keyboard.press('Enter')
    expect(await isAsked(stand, 'transmission')).toBe(true)
    await stand.page.close()
  },
  async 'timers-cleared'(machine) {
    const stand = await agreed(machine)
    await stand.run('for (let i = setTimeout(() => {}, 0); i >= 0; i--) clearTimeout(i)')
    await stand.page.waitForTimeout(17_000) // an attempt is over after 15 s
    expect(await stand.run('stream.getTracks()[0].readyState')).toBe('live')
    await stand.tap('stop')
    expect(await stand.run('stream.getTracks()[0].readyState')).toBe('ended')
    await stand.page.close()
  },
  async 'handed-taken'(_, counter) {
    const { page } = await counter.arrived()
    expect(await page.evaluate(`(async () => {
      const { permit } = await Mingshi.redeem() // before the host's own script, which is not there yet
      const { stream } = await permit.open()
      return stream.getTracks()[0].readyState
    })()`)).toBe('live')
    await page.close()
  },
  async 'window-of-a-shut-page'(_, counter) {
    const early = `(() => {
      const { open } = window
      window.opens = () => {
        const its = open('')
        return its ? its.navigator.mediaDevices.getUserMedia({ video: true }).then((stream) => stream.getTracks()[0].readyState) : 'no window'
      }
    })()`
    const got = async (without: RegExp): Promise<unknown> => {
      const { page } = await counter.open('/', async (page) => {
        await page.addInitScript(early)
        await page.route(`${counter.origin}/`, async (route) => {
          const answer = await route.fetch()
          await route.fulfill({ response: answer, headers: { ...answer.headers(), 'content-security-policy': headersOf('/')['Content-Security-Policy']!.replace(without, '') } })
        })
      })
      await page.evaluate('Mingshi.ready')
      const said = await page.evaluate('opens()')
      for (const each of page.context().pages()) if (each.url() === 'about:blank') await each.close()
      await page.close()
      return said
    }
    expect(await got(/^sandbox[^;]*; /)).toBe('live')
    expect(await got(/^$/)).toBe('no window')
  },
}
