import { apply, type Native } from '../../camera/native.ts'

/** Says whether an address may be reached now; tells of it, and throws, if not. A way without an address (a data channel) is asked for with none. */
export type Ask = (address?: unknown) => void

type Owner = Record<string, unknown>

/** Puts a question before a function: of the address that it is given, or that its object has. */
function before(owner: object | undefined, name: string, ask: (self: unknown, given: unknown[]) => void, refused = (error: unknown): unknown => { throw error }): void {
  const native = owner && ((owner as Owner)[name] as Native | undefined)
  if (!native) return
  ;(owner as Owner)[name] = function (this: unknown, ...given: unknown[]) {
    try {
      ask(this, given)
    } catch (error) {
      return refused(error)
    }
    return apply(native, this, given)
  }
}

/** The same before a constructor. */
function beforeNew(page: Owner, name: string, ask: Ask): void {
  const Native = page[name] as (new (...given: unknown[]) => object) | undefined
  if (!Native) return
  page[name] = new Proxy(Native, {
    construct(target, given, as) {
      ask(given[0])
      return Reflect.construct(target, given, as) as object
    },
  })
}

/** Every way by which a page's script sends something somewhere by an address: Fetch, XMLHttpRequest, WebSocket, EventSource, WebTransport, Beacon, and WebRTC's data channels. */
export function guardWays(page: Window & typeof globalThis, ask: Ask): void {
  const types = page as unknown as Record<string, { prototype: object } | undefined>
  const prototype = (type: string): object | undefined => types[type] && types[type]!.prototype
  const addressOf = (given: unknown): unknown => (typeof given === 'object' && given && 'url' in given ? given.url : given)
  const opened = new WeakMap<object, unknown>()
  before(page, 'fetch', (_, [given]) => ask(addressOf(given)), (error) => Promise.reject(error as Error))
  before(prototype('XMLHttpRequest'), 'open', (self, [, url]) => void opened.set(self as object, url))
  before(prototype('XMLHttpRequest'), 'send', (self) => ask(opened.get(self as object)))
  before(prototype('Navigator'), 'sendBeacon', (_, [url]) => ask(url))
  before(prototype('WebSocket'), 'send', (self) => ask((self as WebSocket).url)) // one that was open before
  before(prototype('RTCDataChannel'), 'send', () => ask())
  for (const name of ['WebSocket', 'EventSource', 'WebTransport']) beforeNew(page as unknown as Owner, name, ask)
}
