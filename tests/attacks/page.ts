import type { Page } from 'playwright-core'
import { Stand, type Machine } from '../support/machine.ts'

/** What every attack has at hand, in the page. */
const tools = `const root = () => document.querySelector('mingshi-kiosk').shadowRoot
const find = (part) => root().querySelector('[part=' + part + ']');`

export const called = (work: () => void): string => `(function ${String(work).replace(/^function\s*/, '').replace(/^\w*\(/, '(')})()`

/** A host's page with our script first and a hostile one behind it; it asks at once. A test counts every call of the engine's own camera. */
export async function hostile(machine: Machine, script: string, lay?: () => void): Promise<Hostile> {
  const page = await machine.context.newPage()
  await page.addInitScript(() => {
    const { getUserMedia } = MediaDevices.prototype
    Object.assign(window, { opened: 0 })
    MediaDevices.prototype.getUserMedia = function (wanted) {
      ;(window as unknown as { opened: number }).opened++
      return Reflect.apply(getUserMedia, this, [wanted]) as Promise<MediaStream>
    }
  })
  const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
    <script src="/mingshi/${script}" data-policy="policy.mingshi.json" data-installation="installation.json"></script>
    <script>${tools}\n${lay ? called(lay) : ''}</script></head>
    <body><button id="buy" style="position: fixed; z-index: 2147483647; right: 0; bottom: 0">买</button></body></html>`
  await page.route('**/vending/', (route) => route.fulfill({ contentType: 'text/html', body: html }))
  await page.goto(`${machine.origin}/vending/`)
  const hostile = new Hostile(page)
  await hostile.run(`Mingshi.ready.then((kiosk) => {
    window.ready = true
    kiosk.ask({ purpose: 'pay' }).then((outcome) => {
      window.how = outcome.how
      window.permit = outcome.permit
      if (outcome.permit) outcome.permit.use((stream) => new Promise(() => { window.stream = stream }))
    })
  })`)
  return hostile
}

export class Hostile extends Stand {
  /** Runs in the page without any help of the driver's there: the page may have changed whatever that would use. */
  async run(expression: string): Promise<unknown> {
    const session = await this.page.context().newCDPSession(this.page)
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression })
    await session.detach()
    if (exceptionDetails) throw new Error(result.description)
    return result.value as unknown
  }

  /** To the consent screen, or as far as the attack lets the kiosk come. */
  async toYes(): Promise<boolean> {
    try {
      await this.page.locator('mingshi-kiosk [data-screen="age"]').waitFor({ timeout: 8_000 })
      await (await this.on('age')).tap('over14')
      await this.on('consent')
      await this.part('agree', ':enabled').waitFor({ timeout: 8_000 })
      return true
    } catch {
      return false
    }
  }

  /** A real finger: on an element of the page, on a part, or where a part stands whatever lies over it. */
  async finger(on: string): Promise<void> {
    const [part] = on.split('over-').slice(-1)
    const target = on.startsWith('#') ? this.page.locator(on) : this.part(part!)
    const box = await target.boundingBox({ timeout: 2_000 }).catch(() => null)
    if (box) await this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  }
}

/** What is in the log of this origin, read by a page that nobody has touched. */
export async function readBy(machine: Machine): Promise<Record<string, unknown>[]> {
  const page: Page = await machine.context.newPage()
  await page.goto(`${machine.origin}/vending/policy.json`)
  const leaves = await new Stand(page).leaves()
  await page.close()
  return leaves
}
