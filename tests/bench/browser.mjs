import { mkdtempSync, readdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { chromium } from 'playwright-core'
import { discard } from '../../packages/cli/dist/discard.js'
import { serve } from '../../examples/serve.mjs'
import { findChromium } from '../support/tools.mjs'

/** That of the examples' vending machine, on whose origin all of it happens. */
export const operator = 'vending.example.cn'

const blank = '<!doctype html><meta charset="utf-8"><title>bench</title><input type="file">'
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']

/** The log's and the store's own modules, from the sources, as one script for a page. */
const script = async () => {
  const entry = fileURLToPath(new URL('page/main.ts', import.meta.url))
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, write: false, format: 'iife', target: 'chrome120', minify: true, conditions: ['source'], logLevel: 'error' })
  return outputFiles[0].text
}

/** One server for all machines of a run, and the machines that were opened. */
export async function openHall() {
  const [server, content] = await Promise.all([serve(0), script()])
  const origin = `http://127.0.0.1:${server.address().port}`
  const machines = []
  return {
    async machine() {
      const machine = new Machine(origin, content)
      machines.push(machine)
      await machine.powerOn()
      return machine
    },
    async close() {
      for (const machine of machines) await machine.scrap()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** A Chromium with a disk of its own. */
class Machine {
  profile = mkdtempSync(join(tmpdir(), 'mingshi-bench-'))

  constructor(origin, content) {
    this.origin = origin
    this.content = content
  }

  async powerOn() {
    this.context = await chromium.launchPersistentContext(this.profile, { executablePath: findChromium(), args: flags })
    this.engine = `Chromium ${this.context.browser()?.version() ?? ''}`.trim()
    await this.context.route('**/vending/blank.html', (route) => route.fulfill({ contentType: 'text/html', body: blank }))
    await this.context.route('**/vending/kiosk.html', (route) => route.fulfill({ contentType: 'text/html', body: `${blank}<script src="/mingshi/mingshi.js"></script>` }))
  }

  async powerOff() {
    await this.context?.close()
    this.context = undefined
  }

  async scrap() {
    await this.powerOff()
    await discard(this.profile)
  }

  async open(path) {
    const page = await this.context.newPage()
    page.setDefaultTimeout(0)
    await page.goto(this.origin + path)
    return page
  }

  /** A page with the bench's own script, and a file chosen on it. */
  async bench(file) {
    const page = await this.open('/vending/blank.html')
    await page.addScriptTag({ content: this.content })
    if (file) await page.locator('input').setInputFiles(file)
    return page
  }

  /** Calls the bench's script on a page of its own: `bench.name(operator, ...more)`. */
  async call(name, ...more) {
    const page = await this.bench()
    try {
      return await page.evaluate(([name, args]) => window.bench[name](...args), [name, [operator, ...more]])
    } finally {
      await page.close()
    }
  }

  /** Bytes in the profile's folders of that name. */
  bytes(folder) {
    const sizeOf = (path) => (statSync(path).isDirectory() ? readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0) : statSync(path).size)
    const found = (path) => readdirSync(path, { withFileTypes: true }).filter((each) => each.isDirectory()).flatMap(({ name }) => (name === folder ? [join(path, name)] : found(join(path, name))))
    return found(this.profile).reduce((sum, path) => sum + sizeOf(path), 0)
  }
}
