import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { serve } from '../../examples/handover/server.mjs'
import { Machine, type Stand } from './machine.ts'

export const items = ['face', 'transmission', 'recipient:acquirer']

export interface Redeemed { how: string; reason?: string; alternative: string | null; items: object; receipt?: { code: string }; permit?: object }
/** The page that redeems, without its own script: a story does it. */
export const unhurried = (page: Page) => page.context().route('**/camera.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }))
export const redeem = (page: Page) => page.evaluate(async () => { await window.Mingshi!.ready; return JSON.parse(JSON.stringify(await window.Mingshi!.redeem!())) as unknown }) as Promise<Redeemed>
export const refused = (reason: string) => ({ how: 'unavailable', items: {}, alternative: 'qr', reason })
export const carried = (page: Page) => page.evaluate(() => sessionStorage.getItem('mingshi-permit'))

/** A machine whose pages come from the example's own server, with its headers. */
export class Counter {
  readonly machine: Machine
  private readonly server: Server

  private constructor(machine: Machine, server: Server) {
    this.machine = machine
    this.server = server
  }

  static async start(machine?: Machine): Promise<Counter> {
    return new Counter(machine ?? await Machine.start(), await serve(0))
  }

  async stop(): Promise<void> {
    await this.machine.stop()
    await new Promise((resolve) => this.server.close(resolve))
  }

  get context(): BrowserContext {
    return this.machine.context
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  open(path: string, before?: Parameters<Machine['open']>[1]): Promise<Stand> {
    return this.machine.open(this.origin + path, before)
  }

  /** The first page, and a yes to all but the last item: the next tap leads away. */
  async asked(before?: Parameters<Machine['open']>[1]): Promise<Stand> {
    const stand = await this.open('/', before)
    await stand.kiosk('kiosk.health')
    await stand.page.locator('#pay').click()
    await (await stand.on('method')).toConsent()
    return stand.agree(...items.slice(0, -1))
  }

  /** On the page that redeems, without its own script, with the permit still in the tab. */
  async arrived(before: (page: Page) => Promise<unknown> = async () => {}): Promise<Stand> {
    const stand = await this.asked(async (page) => [await unhurried(page), await before(page)])
    await stand.agree(items[2]!)
    await stand.page.waitForURL(`${this.origin}/camera.html`, { waitUntil: 'load' })
    await stand.kiosk('kiosk.health')
    return stand
  }

  /** The whole log, taken behind the counter: a page of the examples' own on this origin. */
  async bundle(): Promise<string> {
    const stand = await this.open('/service.html', async (page) => {
      for (const path of ['service.html', 'shared/service.js']) await page.route(`${this.origin}/${path}`, (route) => route.fulfill({ path: join('examples/shared', basename(path)) }))
      await page.route('**/mingshi/*', (route) => route.fulfill({ path: join('packages/kiosk/dist', new URL(route.request().url()).pathname.slice('/mingshi/'.length)) }))
    })
    const zip = join(this.machine.folder, 'bundle.zip')
    await stand.kept(zip)
    await stand.page.close()
    return zip
  }
}
