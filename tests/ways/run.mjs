import { startChromium } from '../engines/chromium.mjs'
import { attempt, prepare } from './page.mjs'
import { serveWays } from './serve.mjs'
import { ways } from './ways.mjs'

/** The page of one way: our script first where it is `with` it, behind only what the way itself runs earlier. */
function pageOf(id, isWith) {
  const { before, markup = '' } = ways.find((way) => way.id === id)
  const earlier = before ? `<script>(${before})()</script>` : ''
  return `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>way</title>${earlier}${isWith ? '<script src="/mingshi.js"></script>' : ''}<body><p>x</p>${markup}`
}

/**
 * What becomes of every way in one engine: whether it leads to a picture `with` our script and, where it is asked for, `without` it. `engine` is
 * one that runs, else the Chromium at `executablePath` is started. Undefined is what the engine does not tell.
 */
export async function tryWays({ executablePath, engine, script, wanted = ways, control = false, say = () => {} }) {
  const server = await serveWays(pageOf, script)
  const origin = `http://127.0.0.1:${server.address().port}`
  const its = engine ?? await startChromium(executablePath)
  const tried = {}
  try {
    for (const way of wanted) {
      tried[way.id] = { with: await tryOne(its, origin, way, '1'), ...(control && { without: await tryOne(its, origin, way, '') }) }
      say(way, tried[way.id])
    }
    return { engine: its.name, tried }
  } finally {
    if (!engine) await its.close()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
}

async function tryOne(engine, origin, way, isWith) {
  const page = await engine.open()
  try {
    const chosen = way.chooser && await page.watchChooser()
    await page.goto(`${origin}/way.html?id=${way.id}&with=${isWith}`)
    if (way.elsewhere) await page.goto(`${origin}/${way.elsewhere}`)
    if (way.gesture) await page.tap(5, 5)
    const given = way.insert || way.load || JSON.stringify(way.own)
    const { open, why } = await page.evaluate(`(${prepare})(), (${attempt})(${way.run}, ${given})`)
    if (!chosen) return { open, why }
    const { x, y } = await page.evaluate(`(function (box) { return { x: box.left + box.width / 2, y: box.top + box.height / 2 } })(document.querySelector('${way.chooser}').getBoundingClientRect())`)
    await page.tap(x, y)
    await new Promise((resolve) => setTimeout(resolve, 500))
    return { open: chosen(), why }
  } catch (error) {
    return { open: undefined, why: error.message } // the driver lost the page: nothing is known
  } finally {
    await page.close()
  }
}
