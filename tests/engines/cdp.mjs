/** A page of a Chromium, over DevTools: only what Chromium 74 has of it. */
export class CdpPage {
  #chosen = false

  /** A window of its own, or the one that is given. */
  static async open(connection, given) {
    const targetId = given ?? (await connection.send('Target.createTarget', { url: 'about:blank', newWindow: true })).targetId
    const page = new CdpPage()
    Object.assign(page, { connection, targetId, isOurs: !given })
    page.sessionId = (await connection.send('Target.attachToTarget', { targetId, flatten: true })).sessionId
    page.deaf = connection.on((message) => page.#hear(message))
    await page.send('Runtime.enable')
    await page.send('Page.enable')
    return page
  }

  send(method, params) {
    return this.connection.send(method, params, { sessionId: this.sessionId })
  }

  async goto(url) {
    const loaded = new Promise((resolve) => { this.loaded = resolve })
    const { errorText } = await this.send('Page.navigate', { url })
    if (errorText) throw new Error(`${url}: ${errorText}`)
    await loaded
  }

  /** The value of an expression, awaited. Rejects with what the page threw. */
  async evaluate(expression) {
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }

  /** A click as a person's: trusted. */
  async tap(x, y) {
    const at = { x, y, button: 'left', clickCount: 1 }
    await this.send('Input.dispatchMouseEvent', { ...at, type: 'mouseMoved', button: 'none' })
    await this.send('Input.dispatchMouseEvent', { ...at, type: 'mousePressed' })
    await this.send('Input.dispatchMouseEvent', { ...at, type: 'mouseReleased' })
  }

  /** From here on: whether a window to pick a file was asked for. Undefined in engines that do not say. */
  async watchChooser() {
    const isSaid = await this.send('Page.setInterceptFileChooserDialog', { enabled: true }).then(() => true, () => false)
    return () => (isSaid ? this.#chosen : undefined)
  }

  /** With the windows that it opened. */
  async close() {
    const { targetInfos } = await this.connection.send('Target.getTargets')
    const opened = targetInfos.filter(({ type, openerId, targetId }) => type === 'page' && (openerId === this.targetId || (!this.isOurs && targetId !== this.targetId)))
    for (const { targetId } of opened) await this.connection.send('Target.closeTarget', { targetId }).catch(() => {}) // gone by itself
    if (this.isOurs) await this.connection.send('Target.closeTarget', { targetId: this.targetId })
    else await this.goto('about:blank')
    this.deaf()
  }

  #hear({ method, params, sessionId }) {
    if (sessionId !== this.sessionId) return
    if (method === 'Page.loadEventFired') this.loaded?.()
    else if (method === 'Page.fileChooserOpened') this.#chosen = true
    else if (method === 'Runtime.bindingCalled') this.acked?.(params.payload)
  }
}
