/** A page over WebDriver (W3C, the first one: over HTTP), with the same members as one over DevTools. It does not tell of file pickers. */
export class WebDriverPage {
  /** The one window that there is: what a page in a tab behind asks of the camera waits until it is in front. */
  static async open(session) {
    const page = new WebDriverPage()
    page.session = session
    page.own = await session('GET', '/window')
    return page
  }

  async goto(url) {
    await this.session('POST', '/url', { url })
  }

  /** The value of an expression, awaited: handed over as JSON. */
  async evaluate(expression) {
    const script = `var done = arguments[0]
      Promise.resolve().then(function () { return ${expression} }).then(function (value) { done(JSON.stringify({ value: value })) }, function (error) { done(JSON.stringify({ error: error.name + ': ' + error.message })) })`
    const { value, error } = JSON.parse(await this.session('POST', '/execute/async', { script, args: [] }))
    if (error) throw new Error(error)
    return value
  }

  /** A click as a person's: trusted. */
  async tap(x, y) {
    await this.session('POST', '/actions', {
      actions: [{
        type: 'pointer', id: 'hand', parameters: { pointerType: 'mouse' },
        actions: [{ type: 'pointerMove', x: Math.round(x), y: Math.round(y) }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }],
      }],
    })
  }

  async watchChooser() {
    return () => undefined
  }

  /** With the windows that it opened. */
  async close() {
    for (const handle of await this.session('GET', '/window/handles')) {
      if (handle === this.own) continue
      await this.session('POST', '/window', { handle })
      await this.session('DELETE', '/window')
    }
    await this.session('POST', '/window', { handle: this.own })
    await this.goto('about:blank')
  }
}
