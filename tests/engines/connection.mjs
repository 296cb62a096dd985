const answerMs = 90_000

/** Commands with an answer each, and events: JSON as DevTools and WebDriver BiDi have it, over whatever carries text. */
export class Connection {
  #id = 0
  #waiting = new Map()
  #heard = new Set()
  #write

  constructor(write) {
    this.#write = write
  }

  /** Rejects with what the browser answers instead, or when nothing comes. */
  send(method, params = {}, more = {}) {
    const id = ++this.#id
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${method}: no answer in ${answerMs} ms`)), answerMs)
      const settled = (how) => (value) => {
        clearTimeout(timer)
        this.#waiting.delete(id)
        how(value)
      }
      this.#waiting.set(id, { resolve: settled(resolve), reject: settled(reject) })
      this.#write(JSON.stringify({ id, method, params, ...more }))
    })
  }

  /** What the browser said. */
  take(text) {
    const message = JSON.parse(text)
    const waiting = this.#waiting.get(message.id)
    if (waiting && message.error) waiting.reject(new Error(message.error.message ?? `${message.error}: ${message.message}`))
    else if (waiting) waiting.resolve(message.result)
    else for (const heard of this.#heard) heard(message)
  }

  /** Every event, until the function that is returned is called. */
  on(heard) {
    this.#heard.add(heard)
    return () => this.#heard.delete(heard)
  }

  end(why) {
    for (const { reject } of this.#waiting.values()) reject(new Error(why))
  }
}
