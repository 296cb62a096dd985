import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { findChromium } from '../support/tools.mjs'
import { alternate, row } from './rounds.mjs'

const rounds = 11
const scripts = ['mingshi.js', 'mingshi-full.js']

/**
 * How soon a person sees the first screen: from the start of the page's loading, with a host that asks at once, to the first drawing with a screen in it. Each script
 * against another checkout's that is built, in turn in one browser; a script that is not there stands against the other one's `mingshi.js`.
 */
export async function benchNotice({ against, told }) {
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] })
  const [ours, theirs] = [await stand('.'), await stand(against)]
  try {
    const rows = []
    for (const script of scripts) {
      const other = await theirs.has(script) ? script : 'mingshi.js'
      for (const [what, slower] of [['', 1], [', a processor of a sixth', 6]]) {
        const runs = await alternate(rounds, { ours: () => first(browser, ours.origin, script, slower), theirs: () => first(browser, theirs.origin, other, slower) }, (name) => told(`${script}${what}: ${name}`))
        rows.push(row({ what: `first screen, ${script}${what}`, unit: 'ms', figure: runs.ours, floor: runs.theirs, floorWhat: `${other} of the other checkout`, most: 1.1 }))
      }
    }
    return { engine: `Chromium ${browser.version()}`, rows }
  } finally {
    await browser.close()
    for (const each of [ours, theirs]) each.close()
  }
}

/** A checkout's own examples, served by its own server. */
async function stand(folder) {
  const { serve } = await import(pathToFileURL(resolve(folder, 'examples/serve.mjs')).href)
  const server = await serve(0)
  const origin = `http://127.0.0.1:${server.address().port}`
  return { origin, close: () => server.close(), has: async (script) => (await fetch(`${origin}/mingshi/${script}`)).ok }
}

/** Milliseconds, in a profile that has seen nothing: a page that is served like the scene's, with one script and a host of one line. */
async function first(browser, origin, script, slower) {
  const context = await browser.newContext({ viewport: { width: 1080, height: 1920 } })
  try {
    const page = await context.newPage()
    await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slower })
    const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><script src="/mingshi/${script}" data-policy="policy.mingshi.json" data-installation="installation.json"></script>
      <script>
        Mingshi.ready.then((kiosk) => kiosk.ask({ purpose: 'pay' }))
        const look = () => requestAnimationFrame(() => {
          const kiosk = document.querySelector('mingshi-kiosk')
          if (kiosk && kiosk.shadowRoot.querySelector('[data-screen] h1')) setTimeout(() => { window.drawn = performance.now() })
          else look()
        })
        look()
      </script>`
    await page.route('**/vending/', (route) => route.fulfill({ contentType: 'text/html', body: html }))
    await page.goto(`${origin}/vending/`)
    return await (await page.waitForFunction('window.drawn', undefined, { timeout: 60_000 })).jsonValue()
  } finally {
    await context.close()
  }
}
