// `npm run test:frameworks [-- preact react vue]`: each example with the packed rooms, installed from the registry, typed, built, and used by somebody who says no.
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { chromium } from 'playwright-core'
import { findChromium } from '../support/tools.mjs'
import { npm, packAll, root } from './installed.mjs'

const asked = process.argv.slice(2)
const { folder, packed } = packAll()
let failed = 0
for (const name of asked.length > 0 ? asked : ['preact', 'react', 'vue']) {
  try {
    await use(name)
    console.log(`${name}: types, build and a visit`)
  } catch (error) {
    failed++
    console.error(`${name}: ${error.stdout ?? ''}${error.stderr ?? ''}${error.message}`)
  }
}
rmSync(folder, { recursive: true, force: true })
process.exit(failed > 0 ? 1 : 0)

/** Throws unless the example is installed, typed and built, refuses a wrong type, and ends a visit with the alternative that was picked. */
async function use(name) {
  const project = join(folder, name)
  cpSync(join(root, 'examples/frameworks', name), project, { recursive: true })
  const manifest = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'))
  for (const room of ['core', 'kiosk']) manifest.dependencies[`@mingshi/${room}`] = `file:${packed[`@mingshi/${room}`].tarball}`
  writeFileSync(join(project, 'package.json'), JSON.stringify(manifest))
  npm(project, 'install', '--prefer-offline', '--no-audit', '--no-fund')
  for (const file of ['policy.mingshi.json', 'installation.json']) cpSync(join(root, 'examples/vending', file), join(project, 'public', file), { recursive: true })
  npm(project, 'run', 'build')
  refusesWrongTypes(project)

  const dist = join(project, 'dist')
  const types = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json' }
  const server = createServer(({ url }, response) => {
    const file = join(dist, url === '/' ? 'index.html' : url)
    if (!existsSync(file)) return response.writeHead(404).end()
    response.setHeader('content-type', types[extname(file)] ?? 'text/plain').end(readFileSync(file))
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const page = await browser.newPage({ viewport: { width: 1080, height: 1920 } })
    const errors = []
    page.on('pageerror', (error) => errors.push(error.message))
    await page.goto(`http://127.0.0.1:${server.address().port}/`)
    await page.locator('output', { hasText: 'ready' }).waitFor() // heard through the framework's own listener
    await page.locator('#pay').click()
    await page.locator('mingshi-kiosk [data-screen="method"]').waitFor()
    await page.waitForTimeout(600)
    await page.locator('mingshi-kiosk [part="tile"][data-id="qr"]').click()
    await page.locator('output', { hasText: 'alternative qr' }).waitFor()
    if (errors.length > 0) throw new Error(errors.join('; '))
  } finally {
    await browser.close()
    server.close()
  }
}

/** The same example with a code and an attribute that there are not: its types are worth something only if that is an error. */
function refusesWrongTypes(project) {
  const file = join(project, existsSync(join(project, 'Till.vue')) ? 'Till.vue' : 'main.tsx')
  const text = readFileSync(file, 'utf8')
  const wrong = text.replace('detail.code', 'detail.colour').replace('<mingshi-kiosk', '<mingshi-kiosk :policy="7"'.replace(':policy="7"', file.endsWith('vue') ? ':policy="7"' : 'policy={7}'))
  writeFileSync(file, wrong)
  let said = ''
  try {
    execFileSync(join(project, 'node_modules/.bin', file.endsWith('vue') ? 'vue-tsc' : 'tsc'), { cwd: project, encoding: 'utf8', stdio: 'pipe' })
  } catch (error) {
    said = error.stdout
  }
  writeFileSync(file, text)
  for (const expected of ['colour', "'number' is not assignable to type 'string"]) if (!said.includes(expected)) throw new Error(`expected an error about ${expected}, got ${said || 'none'}`)
}
