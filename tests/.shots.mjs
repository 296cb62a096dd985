// node shots.mjs path name [action-js]
import { chromium } from 'playwright-core'
import { serve } from '/tmp/wt/scenes/examples/serve.mjs'
const server = await serve(0)
const origin = `http://127.0.0.1:${server.address().port}`
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'] })
const sizes = [[1080, 1920], [800, 1280], [1024, 600], [360, 640]]
const [name, path, ...steps] = process.argv.slice(2)
for (const [width, height] of sizes) {
  const page = await browser.newPage({ viewport: { width, height } })
  await page.goto(origin + path)
  await page.waitForTimeout(700)
  let n = 0
  const shot = async () => page.screenshot({ path: `/tmp/scenes-scratch/${name}-${width}-${n++}.png` })
  for (const step of steps) {
    if (step === 'shot') await shot()
    else { await page.evaluate(step); await page.waitForTimeout(400) }
  }
  await shot()
  await page.close()
}
await browser.close(); server.close(); process.exit(0)
