/** A page over WebDriver BiDi (W3C), with the same members as one over DevTools. */
export class BidiPage {
  #chosen = false
  #before

  static async open(connection) {
    const page = new BidiPage()
    page.connection = connection
    page.#before = await page.#windows()
    page.context = (await connection.send('browsingContext.create', { type: 'window' })).context
    await connection.send('browsingContext.setViewport', { context: page.context, viewport: { width: 1080, height: 1920 } })
    page.deaf = connection.on(({ method, params }) => { if (method === 'input.fileDialogOpened' && params.context === page.context) page.#chosen = true })
    return page
  }

  async goto(url) {
    await this.connection.send('browsingContext.navigate', { context: this.context, url, wait: 'complete' })
  }

  /** The value of an expression, awaited: handed over as JSON. */
  async evaluate(expression) {
    const { result, exceptionDetails } = await this.connection.send('script.evaluate', {
      expression: `Promise.resolve((${expression})).then(function (value) { return JSON.stringify({ value: value }) })`, target: { context: this.context }, awaitPromise: true,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.text)
    return JSON.parse(result.value).value
  }

  /** A click as a person's: trusted. */
  async tap(x, y) {
    await this.connection.send('input.performActions', {
      context: this.context,
      actions: [{
        type: 'pointer', id: 'hand', parameters: { pointerType: 'mouse' },
        actions: [{ type: 'pointerMove', x: Math.round(x), y: Math.round(y) }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }],
      }],
    })
  }

  async watchChooser() {
    return () => this.#chosen
  }

  /** With the windows that it opened. */
  async close() {
    for (const context of await this.#windows()) if (!this.#before.includes(context)) await this.connection.send('browsingContext.close', { context })
    this.deaf()
  }

  async #windows() {
    return (await this.connection.send('browsingContext.getTree', { maxDepth: 0 })).contexts.map(({ context }) => context)
  }
}
