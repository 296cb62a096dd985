import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { CdpPage } from '../engines/cdp.mjs'
import { Connection } from '../engines/connection.mjs'

const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage', '--no-first-run', '--remote-debugging-pipe']

/**
 * A Chromium with a profile, spoken to through a pipe (DevTools protocol), so that old ones can be driven too. `kill` is
 * SIGKILL to the whole process group: nothing of it gets to say goodbye.
 */
export class Browser {
  /** Waits until there is a page. `acked` is told every string that the page acknowledges with `acked(...)`. */
  static async start({ chromium, profile, more = [] }, acked = () => {}) {
    for (const lock of ['SingletonLock', 'SingletonCookie', 'SingletonSocket']) rmSync(join(profile, lock), { force: true })
    const browser = new Browser()
    browser.process = spawn(chromium, [...flags, ...more, `--user-data-dir=${profile}`, 'about:blank'], { detached: true, stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] })
    browser.gone = new Promise((resolve) => browser.process.once('exit', resolve))
    const [, , , to, from] = browser.process.stdio
    for (const stream of [to, from]) stream.on('error', () => {}) // it was killed
    browser.connection = new Connection((text) => to.write(`${text}\0`))
    let rest = ''
    from.setEncoding('utf8').on('data', (text) => {
      const messages = (rest + text).split('\0')
      rest = messages.pop()
      for (const message of messages) browser.connection.take(message)
    })
    browser.page = await browser.open().catch(async (error) => {
      await browser.kill()
      throw error
    })
    browser.page.acked = acked
    await browser.send('Runtime.addBinding', { name: 'acked' })
    return browser
  }

  /** One more page. */
  open() {
    return CdpPage.open(this.connection)
  }

  send(method, params = {}) {
    return this.page.send(method, params)
  }

  goto(url) {
    return this.page.goto(url)
  }

  evaluate(expression) {
    return this.page.evaluate(expression)
  }

  async kill() {
    try {
      process.kill(-this.process.pid, 'SIGKILL')
    } catch (error) {
      if (error.code !== 'ESRCH') throw error
    }
    await this.gone
    this.connection.end('killed')
  }

  /** The page is left properly, then the browser. */
  async close() {
    await this.goto('about:blank')
    this.connection.send('Browser.close').catch(() => {})
    await Promise.race([this.gone, new Promise((resolve) => setTimeout(resolve, 5_000))])
    await this.kill()
  }
}
