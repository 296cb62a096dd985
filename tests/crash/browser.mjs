import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'

const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage', '--no-first-run', '--remote-debugging-pipe']
const answerMs = 90_000

/**
 * A Chromium with a profile, spoken to through a pipe (DevTools protocol), so that old ones can be driven too. `kill` is
 * SIGKILL to the whole process group: nothing of it gets to say goodbye.
 */
export class Browser {
  #id = 0
  #waiting = new Map()
  #rest = ''

  /** Waits until there is a page. `acked` is told every string that the page acknowledges with `acked(...)`. */
  static async start({ chromium, profile, more = [] }, acked = () => {}) {
    for (const lock of ['SingletonLock', 'SingletonCookie', 'SingletonSocket']) rmSync(join(profile, lock), { force: true })
    const browser = new Browser()
    browser.acked = acked
    browser.process = spawn(chromium, [...flags, ...more, `--user-data-dir=${profile}`, 'about:blank'], { detached: true, stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] })
    browser.gone = new Promise((resolve) => browser.process.once('exit', resolve))
    for (const stream of [browser.process.stdio[3], browser.process.stdio[4]]) stream.on('error', () => {}) // it was killed
    browser.process.stdio[4].setEncoding('utf8').on('data', (text) => browser.#read(text))
    const { targetId } = await browser.#send('Target.createTarget', { url: 'about:blank' })
    browser.session = (await browser.#send('Target.attachToTarget', { targetId, flatten: true })).sessionId
    await browser.send('Runtime.enable')
    await browser.send('Page.enable')
    await browser.send('Runtime.addBinding', { name: 'acked' })
    return browser
  }

  send(method, params = {}) {
    return this.#send(method, params, this.session)
  }

  async goto(url) {
    const loaded = new Promise((resolve) => { this.loaded = resolve })
    await this.send('Page.navigate', { url })
    await loaded
  }

  /** The value of an expression, awaited. Rejects with what the page threw. */
  async evaluate(expression) {
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }

  async kill() {
    try {
      process.kill(-this.process.pid, 'SIGKILL')
    } catch (error) {
      if (error.code !== 'ESRCH') throw error
    }
    await this.gone
    for (const { reject } of this.#waiting.values()) reject(new Error('killed'))
  }

  /** The page is left properly, then the browser. */
  async close() {
    await this.goto('about:blank')
    this.#send('Browser.close').catch(() => {})
    await Promise.race([this.gone, new Promise((resolve) => setTimeout(resolve, 5_000))])
    await this.kill()
  }

  #send(method, params = {}, sessionId) {
    const id = ++this.#id
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${method}: no answer in ${answerMs} ms`)), answerMs)
      const settled = (how) => (value) => {
        clearTimeout(timer)
        this.#waiting.delete(id)
        how(value)
      }
      this.#waiting.set(id, { resolve: settled(resolve), reject: settled(reject) })
      this.process.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    })
  }

  #read(text) {
    const messages = (this.#rest + text).split('\0')
    this.#rest = messages.pop()
    for (const message of messages) {
      const { id, method, params, result, error } = JSON.parse(message)
      const waiting = this.#waiting.get(id)
      if (waiting && error) waiting.reject(new Error(error.message))
      else if (waiting) waiting.resolve(result)
      else if (method === 'Runtime.bindingCalled') this.acked(params.payload)
      else if (method === 'Page.loadEventFired') this.loaded?.()
    }
  }
}
