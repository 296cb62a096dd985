import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { carried, redeem, refused, type Counter } from '../support/handover.ts'

/** What a page does with a permit that is on its way to another page, or with what it takes for one. */
export const handed: readonly { id: string; name: string; play(counter: Counter): Promise<void> }[] = [
  {
    id: 'handed-forged',
    name: 'a permit on its way to another page, altered, or signed by a key of the page’s own',
    async play(counter) {
      const { page } = await counter.arrived()
      const whole = (await carried(page))!
      const own = await page.evaluate(async (said) => {
        const { privateKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign'])
        const signature = new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, new TextEncoder().encode(said)))
        return said + Array.from(signature, (byte) => byte.toString(16).padStart(2, '0')).join('')
      }, whole.slice(0, -128))
      for (const forged of [own, whole.replace(/"until":\d+/, (until) => `${until}0`), whole.replace('camera.html', 'other.html')]) {
        expect(forged).not.toBe(whole)
        await page.evaluate((text) => sessionStorage.setItem('mingshi-permit', text), forged)
        expect(await redeem(page)).toEqual(refused('handover-edited'))
      }
      await stayedShut(page)
    },
  },
  {
    id: 'handed-replayed',
    name: 'one that was redeemed before, kept and put back, in this tab and in another',
    async play(counter) {
      const { page } = await counter.arrived()
      const whole = (await carried(page))!
      expect(await redeem(page)).toMatchObject({ how: 'given' })
      await page.reload()
      const other = await counter.open('/camera.html')
      for (const each of [page, other.page]) {
        await each.evaluate((text) => sessionStorage.setItem('mingshi-permit', text), whole)
        expect(await redeem(each)).toEqual(refused('handover-used'))
      }
      await other.page.close()
      await stayedShut(page)
    },
  },
  {
    id: 'handed-elsewhere',
    name: 'another page of that origin that redeems it, and calls itself by the right one’s address (`history.replaceState`)',
    async play(counter) {
      const { page } = await counter.arrived()
      const html = '<!doctype html><script src="/mingshi/mingshi-full.js" data-redeem data-policy="policy.mingshi.json" data-installation="installation.json"></script><script>history.replaceState(null, "", "/camera.html")</script>'
      await page.route('**/other.html', (route) => route.fulfill({ contentType: 'text/html', body: html }))
      await page.goto(`${counter.origin}/other.html`)
      expect(page.url()).toBe(`${counter.origin}/camera.html`)
      expect(await redeem(page)).toEqual(refused('handover-foreign'))
      await stayedShut(page)
    },
  },
  {
    id: 'handed-behind',
    name: 'a tab behind the one that was touched, which hears of it (an opener, `window.name`, a BroadcastChannel) and redeems it first',
    async play(counter) {
      // The driver tells every page that it is seen: here is what an engine tells one behind another.
      const behind = await counter.open('/camera.html', (page) => page.addInitScript("Object.defineProperty(Document.prototype, 'hidden', { get: () => true })"))
      await behind.page.evaluate(() => { new BroadcastChannel('x').onmessage = ({ data }) => sessionStorage.setItem('mingshi-permit', String(data)) })
      const { page } = await counter.arrived()
      await page.bringToFront()
      await page.evaluate(() => new BroadcastChannel('x').postMessage(sessionStorage.getItem('mingshi-permit')))
      await behind.page.waitForFunction("sessionStorage.getItem('mingshi-permit')")
      expect(await redeem(behind.page)).toEqual(refused('handover-hidden'))
      expect(await redeem(page)).toMatchObject({ how: 'given' })
      await behind.page.close()
      await page.close()
    },
  },
]

async function stayedShut(page: Page): Promise<void> {
  expect(await page.evaluate("navigator.mediaDevices.getUserMedia({ video: true }).catch(({ message }) => message)")).toBe('Mingshi: no permit')
  await page.close()
}
