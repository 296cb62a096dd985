import { chromium } from 'playwright-core'
import { attempt, prepare } from './page.mjs'
import { serveWays } from './serve.mjs'
import { ways } from './ways.mjs'

const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run', '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', '--auto-accept-this-tab-capture', '--disable-popup-blocking']

/** The page of one way: our script first where it is `with` it, behind only what the way itself runs earlier. */
function pageOf(id, isWith) {
  const { before, markup = '' } = ways.find((way) => way.id === id)
  const earlier = before ? `<script>(${before})()</script>` : ''
  return `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>way</title>${earlier}${isWith ? '<script src="/mingshi.js"></script>' : ''}<body><p>x</p>${markup}`
}

/**
 * What becomes of every way in one engine: whether it leads to a picture `with` our script and, where it is asked for, `without` it. A few pages
 * at a time.
 */
export async function tryWays({ executablePath, script, wanted = ways, control = false, say = () => {} }) {
  const server = await serveWays(pageOf, script)
  const origin = `http://127.0.0.1:${server.address().port}`
  const browser = await chromium.launch({ executablePath, args: flags })
  const tried = {}
  const waiting = [...wanted]
  const work = async () => {
    const context = await browser.newContext()
    for (let way = waiting.shift(); way; way = waiting.shift()) {
      tried[way.id] = { with: await tryOne(context, origin, way, '1'), ...(control && { without: await tryOne(context, origin, way, '') }) }
      say(way, tried[way.id])
    }
  }
  try {
    await Promise.all([work(), work()])
    return { engine: `Chromium ${browser.version().split('.')[0]}`, tried }
  } finally {
    await browser.close()
    await new Promise((resolve) => server.close(resolve))
  }
}

async function tryOne(context, origin, way, isWith) {
  const page = await context.newPage()
  try {
    let chosen = false
    if (way.chooser) page.on('filechooser', () => { chosen = true })
    await page.goto(`${origin}/way.html?id=${way.id}&with=${isWith}`)
    if (way.elsewhere) await page.goto(`${origin}/${way.elsewhere}`)
    if (way.gesture) await page.mouse.click(5, 5)
    const given = way.insert || way.load || JSON.stringify(way.own)
    const { open, why } = await page.evaluate(`(${prepare})(), (${attempt})(${way.run}, ${given})`)
    if (way.chooser) {
      await page.click(way.chooser)
      await page.waitForTimeout(500)
    }
    return { open: open || chosen, why }
  } finally {
    await page.close()
  }
}
