import { startChromium } from '../engines/chromium.mjs'
import { headers } from './headers.mjs'
import { attempt, prepare } from './page.mjs'
import { serveWays } from './serve.mjs'
import { ways } from './ways.mjs'

/**
 * What becomes of every way in one engine: whether it leads to a picture `with` our script and, where it is asked for, `without` it. `engine` is
 * one that runs, else the Chromium at `executablePath` is started. Undefined is what the engine does not tell.
 */
export const tryWays = ({ wanted = ways, control = false, ...how }) => tryAll(how, 'way.html', wanted, control)

/** What becomes of every row of the headers, `with` them and `without`. */
export const tryHeaders = (how) => tryAll(how, 'header.html', headers, true)

async function tryAll({ executablePath, engine, script, say = () => {} }, file, wanted, control) {
  const server = await serveWays(script)
  const origin = `http://127.0.0.1:${server.address().port}`
  const its = engine ?? await startChromium(executablePath)
  const tried = {}
  try {
    for (const each of wanted) {
      const at = (isWith) => tryOne(its, origin, `${file}?id=${each.id}&with=${isWith}`, each)
      tried[each.id] = { with: await at('1'), ...(control && { without: await at('') }) }
      say(each, tried[each.id])
    }
    return { engine: its.name, tried }
  } finally {
    if (!engine) await its.close()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
}

async function tryOne(engine, origin, file, way) {
  const page = await engine.open()
  try {
    const chosen = way.chooser && await page.watchChooser()
    await page.goto(`${origin}/${file}`)
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
