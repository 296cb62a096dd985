// The picture in the README: three screens of the vending example, taken from the real thing. `npm run build && npm run picture`.
import { statSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { serve } from '../examples/serve.mjs'
import { ensureTools, orEnd } from './support/tools.mjs'

const executablePath = orEnd(ensureTools)
const server = await serve(0)
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
})
const page = await browser.newPage({ viewport: { width: 1080, height: 1920 } })
await page.goto(`http://127.0.0.1:${server.address().port}/vending/`)

const shots = []
const tap = async (selector) => {
  await page.waitForTimeout(600)
  await page.locator(`mingshi-kiosk ${selector}`).click()
}
const shoot = async (screen) => {
  await page.locator(`mingshi-kiosk [data-screen=${screen}]`).waitFor()
  await page.waitForTimeout(700)
  shots.push((await page.screenshot()).toString('base64'))
}
await page.locator('.drink').first().click()
await page.locator('#pay').click()
await shoot('method')
await tap('[data-id=face]')
await tap('[part=over14]')
await shoot('consent')
for (const item of ['face', 'transmission', 'recipient:acquirer']) await tap(`[part=agree][data-item="${item}"]:enabled`)
await page.locator('mingshi-kiosk [data-screen=receipt]').waitFor({ timeout: 20_000 })
await shoot('receipt')

const sheet = await browser.newPage({ viewport: { width: 1116, height: 656 } })
await sheet.setContent(`<body style="margin:0;background:#8a8a86;display:flex;justify-content:space-between;padding:10px;box-sizing:border-box;width:1116px;height:656px">
${shots.map((shot) => `<img style="height:636px" src="data:image/png;base64,${shot}">`).join('')}</body>`)
await sheet.waitForTimeout(300)
const path = new URL('../docs/images/screens.png', import.meta.url).pathname
await sheet.screenshot({ path })
await browser.close()
server.close()
console.log(`${path}: ${statSync(path).size} bytes`)
