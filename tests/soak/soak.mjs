import { chromium } from 'playwright-core'
import { serve } from '../../examples/serve.mjs'

/** What somebody does at the vending machine, by turns: another way, a no, going away, a yes that is recognised. */
const everything = ['alternative', 'refused', 'left', 'given']
const guardMs = 600

/** In the page, behind the SDK's back: how many records there are, and how long they are. */
const stored = async () => {
  const { operator } = await (await fetch('installation.json')).json()
  const database = await new Promise((resolve) => { Object.assign(indexedDB.open(`mingshi/${operator}`), { onsuccess: (event) => resolve(event.target.result) }) })
  const all = (name) => new Promise((resolve) => { Object.assign(database.transaction(name).objectStore(name).getAll(), { onsuccess: (event) => resolve(event.target.result) }) })
  const [leaves, receipts, sessions] = await Promise.all(['leaves', 'receipts', 'sessions'].map(all))
  database.close()
  return { records: leaves.length, bytes: leaves.reduce((sum, line) => sum + line.length, 0), receipts: receipts.length, open: sessions.length }
}

/**
 * One machine whose page is never loaded anew, and many people one after the other: by real taps on the real screens, but the clock is turned, so that nobody waits.
 * Gives back, ten times on the way, what the page holds after a collection and what is stored.
 */
export async function soak({ executablePath, sessions, marks = 10, turns = everything }, tell = () => {}) {
  const server = await serve(0)
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'] })
  try {
    const page = await browser.newPage({ viewport: { width: 800, height: 1280 } })
    const errors = []
    page.on('pageerror', (error) => errors.push(error.message))
    const devtools = await page.context().newCDPSession(page)
    await page.clock.install()
    await page.goto(`http://127.0.0.1:${server.address().port}/vending/`)
    await page.evaluate(() => window.Mingshi.ready.then((kiosk) => { window.kiosk = kiosk }))
    const at = (selector) => page.locator(`mingshi-kiosk ${selector}`)
    const tap = async (selector) => {
      const it = at(selector)
      await it.waitFor()
      await page.clock.runFor(guardMs)
      await it.click()
    }
    const outcomes = new Map()
    const visit = async (turn) => {
      await page.evaluate((consents) => {
        window.outcome = window.kiosk.offer({ purpose: 'pay', effect: '付 ¥3.50' }).then(async ({ how, permit }) => (how === 'given' && consents ? (await permit.use(() => 'matched')).result : how))
      }, turn === 'given')
      if (turn === 'alternative') await tap('[part=tile][data-id=qr]')
      else {
        await tap('[part=tile][data-id=face]')
        await tap('[part=over14]')
        if (turn === 'left') await tap('[part=end]')
        if (turn === 'refused') await tap('[part=refuse]:enabled')
        if (turn === 'given') {
          for (const item of ['face', 'transmission', 'recipient:acquirer']) await tap(`[part=agree][data-item="${item}"]:enabled`)
          await tap('[data-screen=receipt] [part=done]')
        }
      }
      const how = await page.evaluate(() => window.outcome)
      outcomes.set(how, (outcomes.get(how) || 0) + 1)
      await page.clock.runFor(guardMs)
    }
    const points = []
    const look = async (after) => {
      await devtools.send('HeapProfiler.collectGarbage')
      const { usedSize } = await devtools.send('Runtime.getHeapUsage')
      const { nodes } = await devtools.send('Memory.getDOMCounters')
      const point = { sessions: after, heap: usedSize, nodes, ...(await page.evaluate(stored)) }
      points.push(point)
      tell(point)
    }
    for (const turn of turns) await visit(turn) // what is made once is made
    await look(turns.length)
    const each = Math.max(1, Math.floor(sessions / marks))
    for (let n = 1; n <= sessions; n++) {
      await visit(turns[n % turns.length])
      if (n % each === 0) await look(turns.length + n)
    }
    return { points, outcomes: Object.fromEntries(outcomes), errors }
  } finally {
    await browser.close()
    await new Promise((resolve) => server.close(resolve))
  }
}
