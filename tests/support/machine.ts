import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core'
import { serve } from '../../examples/serve.mjs'
import { residents } from '../../examples/shared/residents.js'
import { discard } from '../../packages/cli/src/discard.ts'
import { findChromium } from './tools.mjs'

export type Lens = 'moving' | 'none' | 'denied' | { file: string }

/** A kiosk as it stands somewhere: a Chromium with a profile of its own, a camera or none, and the examples' server. */
export class Machine {
  readonly folder = mkdtempSync(join(tmpdir(), 'mingshi-'))
  context!: BrowserContext
  private device: Promise<Browser> | undefined
  private server!: Server
  private readonly lens: Lens
  private readonly size: { width: number; height: number }

  private constructor(lens: Lens, size: { width: number; height: number }) {
    this.lens = lens
    this.size = size
  }

  static async start(lens: Lens = 'moving', size = { width: 1080, height: 1920 }): Promise<Machine> {
    const machine = new Machine(lens, size)
    machine.server = await serve(0)
    await machine.powerOn()
    return machine
  }

  async powerOn(): Promise<void> {
    this.context = await chromium.launchPersistentContext(join(this.folder, 'profile'), {
      executablePath: findChromium()!,
      viewport: this.size,
      acceptDownloads: true,
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--host-resolver-rules=MAP kiosk.test 127.0.0.1', ...cameraFlags(this.lens)],
    })
  }

  /** As the power goes: every process of this browser at once, with no chance to write or to say goodbye. What it had on its disk stays. */
  async powerOff(): Promise<void> {
    const gone = new Promise((resolve) => this.context.once('close', resolve))
    spawnSync('pkill', ['-KILL', '-f', join(this.folder, 'profile')])
    await gone
  }

  async stop(): Promise<void> {
    await (await this.device)?.close()
    await this.context.close()
    await new Promise((resolve) => this.server.close(resolve))
    await discard(this.folder)
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  /** A page that this machine serves, on a device of somebody's own: beside the kiosk, and never in front of it as a tab of the same window would be. */
  async elsewhere(path: string): Promise<Stand> {
    this.device ??= chromium.launch({ executablePath: findChromium()!, args: ['--no-sandbox', '--disable-gpu'] })
    const page = await (await this.device).newPage({ viewport: { width: 360, height: 640 } })
    await page.goto(new URL(path, this.origin).href)
    return new Stand(page)
  }

  /** A page of the examples, with what its host and its console said. */
  async open(path: string, before: (page: Page) => Promise<unknown> = async () => {}): Promise<Stand> {
    const page = await this.context.newPage()
    const stand = new Stand(page)
    await page.addInitScript(remember)
    await before(page)
    await page.goto(new URL(path, this.origin).href)
    return stand
  }

  /** The log of a scene, as its service page exports it: where the zip is. */
  async bundle(scene: string): Promise<string> {
    const service = await this.open(`/${scene}/service.html`)
    await service.kept(join(this.folder, `${scene}.zip`))
    if (service.errors.length > 0) throw new Error(service.errors.join('\n'))
    await service.page.close()
    return join(this.folder, `${scene}.zip`)
  }
}

/** A person in front of the machine. */
export class Stand {
  readonly page: Page
  /** What went wrong in the page: nothing ever should. */
  readonly errors: string[] = []

  constructor(page: Page) {
    this.page = page
    page.on('pageerror', (error) => this.errors.push(error.message))
  }

  part(name: string, attributes = ''): Locator {
    return this.page.locator(`mingshi-kiosk [part="${name}"]${attributes}`)
  }

  /** Waits for a screen, and until it takes taps (its first half second is not meant for it). */
  async on(screen: string): Promise<this> {
    await this.page.locator(`mingshi-kiosk [data-screen="${screen}"]`).waitFor().catch(async (error: Error) => {
      throw new Error(`no screen "${screen}", but ${await this.told()}; ${error.message}`)
    })
    await this.page.waitForTimeout(550)
    return this
  }

  async tap(part: string, attributes = ''): Promise<this> {
    await this.part(part, attributes).click()
    return this
  }

  /** Picks a drink and pays: the method screen stands. */
  async buy(): Promise<this> {
    await this.page.locator('.drink').first().click()
    await this.page.locator('#pay').click()
    return this.on('method')
  }

  /** Has the face of a resident enrolled at the desk: the method screen stands. */
  async enrol(home: number, resident = 1): Promise<this> {
    await this.resident(home, resident).click()
    await this.page.locator('#enrol').click()
    return this.on('method')
  }

  /** Of whom lives in a flat, the button with their name, at the desk and at the doors. */
  resident(home: number, resident = 1): Locator {
    const { name } = residents.find(({ subject }) => subject === `home:${home}/${resident}`)!
    return this.page.locator('#homes button', { hasText: new RegExp(`^${name}$`) })
  }

  async toConsent(): Promise<this> {
    await this.tap('tile', '[data-id="face"]')
    await this.on('age')
    await this.tap('over14')
    return this.on('consent')
  }

  /** Says yes to the items one by one; the camera follows. */
  async agree(...items: string[]): Promise<this> {
    for (const item of items) {
      await this.part('agree', `[data-item="${item}"]:enabled`).waitFor()
      await this.page.waitForTimeout(550)
      await this.tap('agree', `[data-item="${item}"]`)
    }
    return this
  }

  /** Waits until a page of the host's has stood, however short; the one that thanks goes by itself after seconds. */
  async stood(page: string): Promise<void> {
    await this.page.waitForFunction((name) => (window as unknown as { stood: string[] }).stood.includes(name), page)
  }

  /** On a service page: its export, saved at `path`. The button can be pressed once the kiosk is there. */
  async kept(path: string): Promise<void> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.page.locator('#export:enabled').click()])
    await download.saveAs(path)
  }

  /** Events of the element so far, as `[type, detail]`. */
  events(): Promise<[string, Record<string, unknown>][]> {
    return this.page.evaluate(() => (window as unknown as { events: [string, Record<string, unknown>][] }).events)
  }

  /** Lines of the log of this page's operator, read behind the SDK's back. */
  async leaves(): Promise<Record<string, unknown>[]> {
    const lines = await this.page.evaluate(async () => {
      const { operator } = (await (await fetch('installation.json')).json()) as { operator: string }
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open(`mingshi/${operator}`)
        request.onsuccess = () => resolve(request.result)
      })
      const all = await new Promise<string[]>((resolve) => {
        const request = database.transaction('leaves').objectStore('leaves').getAll()
        request.onsuccess = () => resolve(request.result as string[])
      })
      database.close()
      return all
    })
    return lines.map((line) => JSON.parse(line) as Record<string, unknown>)
  }

  async leafTypes(): Promise<string[]> {
    return (await this.leaves()).map(({ type, item, how }) => [type, item ?? how].filter(Boolean).join(' '))
  }

  /** What stands instead of what a story waited for, and what the SDK had said: without it, a time that ran out tells nothing. */
  private async told(): Promise<string> {
    const standing = await this.page.locator('mingshi-kiosk [data-screen]').evaluateAll((screens) => screens.map((screen) => screen.getAttribute('data-screen')))
    const ended = (await this.leaves().catch(() => [])).slice(-3).map(({ type, result, reason, how }) => [type, result, reason, how].filter(Boolean).join(' '))
    return `${JSON.stringify(standing)} behind ${JSON.stringify((await this.events()).slice(-6))}, ${ended.join(', ')} ${this.errors.join('; ')}`
  }

  /** Calls the kiosk of the page. */
  kiosk<T>(call: string): Promise<T> {
    return this.page.evaluate(`(async () => { const kiosk = await window.Mingshi.ready; return ${call} })()`)
  }
}

/** Runs before the page's own scripts: keeps every event of the SDK, and which of the host's pages stood. */
function remember(): void {
  const events: [string, unknown][] = []
  const stood: string[] = []
  Object.assign(window, { events, stood })
  new MutationObserver((changes) => {
    for (const { target } of changes) if (target instanceof HTMLElement && target.dataset.page && !target.hidden) stood.push(target.dataset.page)
  }).observe(document, { subtree: true, attributeFilter: ['hidden'] })
  for (const type of ['ready', 'session', 'shown', 'decision', 'camera', 'erasure', 'health']) {
    document.addEventListener(`mingshi:${type}`, (event) => events.push([type, (event as CustomEvent<unknown>).detail]))
  }
}

function cameraFlags(lens: Lens): string[] {
  if (lens === 'none') return ['--use-fake-ui-for-media-stream']
  if (lens === 'denied') return ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream=deny']
  const file = typeof lens === 'object' ? [`--use-file-for-fake-video-capture=${lens.file}`] : []
  return ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', ...file]
}
