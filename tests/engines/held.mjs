const patience = 1000

/**
 * In Chromium 74 a request that is held does not say which of the announced ones it is, and Playwright lets such a request go: a story’s own answer
 * never reached the page. It is the oldest of those that this session announced of the same method and address.
 */
export class Held {
  #announced = []
  #waiting = []
  #say

  constructor(say) {
    this.#say = say
  }

  /** What the browser says; `true`: a held one, which is said from here, once it is known whose it is. One that nobody announces in time (of the browser's own) is said as it came. */
  takes(message) {
    const { method, params, sessionId } = message
    if (method === 'Network.requestWillBeSent') this.#announce({ of: whose(message), sessionId, id: params.requestId })
    if (/^Network\.(loadingFinished|loadingFailed|requestServedFromCache)$/.test(method)) this.#announced = this.#announced.filter((each) => each.id !== params.requestId || each.sessionId !== sessionId)
    if (method !== 'Fetch.requestPaused' || params.networkId) return false
    const at = this.#announced.findIndex(({ of }) => of === whose(message))
    if (at >= 0) {
      this.#as(this.#announced.splice(at, 1)[0].id, message)
      return true
    }
    const one = { of: whose(message), message, late: setTimeout(() => this.#say(this.#without(one).message), patience) }
    this.#waiting.push(one)
    return true
  }

  #announce(announced) {
    const one = this.#waiting.find(({ of }) => of === announced.of)
    if (!one) return this.#announced.push(announced)
    clearTimeout(this.#without(one).late)
    // Behind the announcement itself, which is said when this returns.
    queueMicrotask(() => this.#as(announced.id, one.message))
  }

  #as(networkId, message) {
    this.#say({ ...message, params: { ...message.params, networkId } })
  }

  #without(one) {
    this.#waiting = this.#waiting.filter((each) => each !== one)
    return one
  }
}

const whose = ({ sessionId, params: { request } }) => `${sessionId} ${request.method} ${request.url.split('#')[0]}`
