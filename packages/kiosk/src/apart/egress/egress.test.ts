import { describe, expect, it } from 'vitest'
import { isDeclared, originOf } from './declared.ts'
import { watchPermits } from './watch.ts'
import { guardWays } from './ways.ts'
import type { Joined } from '../../part.ts'
import type { Outcome } from '../../visit/outcome.ts'

const base = 'https://kiosk.example/vending/'

describe('an address', () => {
  it.each([
    ['/pay', true], ['https://kiosk.example:443/x', true], ['wss://kiosk.example/live', true], ['data:,x', true], ['https://till.example/x', true], ['wss://till.example', true],
    ['//other.example/x', false], ['https://other.example', false], ['http://kiosk.example/', false], ['https://kiosk.example.evil/', false], ['https://till.example@other.example/', false],
  ])('%s stays, or is declared: %s', (address, stays) => {
    expect(isDeclared(address, base, ['https://till.example'])).toBe(stays)
  })

  it('is read as a page reads it', () => {
    expect(originOf(new URL('https://a.example/b?c'), base)).toBe('https://a.example')
    expect(originOf('http://[', base)).toBeUndefined()
  })
})

describe('what is held', () => {
  const kioskOf = (outcome: Partial<Outcome>): Joined => ({ offer: () => Promise.resolve(outcome as Outcome), ask: () => Promise.resolve(outcome as Outcome), rights: () => Promise.resolve() })

  it('begins with a permit that has no transmission in it, and ends with that permit', async () => {
    const life = new AbortController()
    const kiosk = kioskOf({ how: 'given', items: { face: 'given' }, permit: { signal: life.signal } as Outcome['permit'] })
    const isHeld = watchPermits(kiosk)
    expect(isHeld()).toBe(false)
    await kiosk.offer({ purpose: 'pass' })
    expect(isHeld()).toBe(true)
    life.abort()
    expect(isHeld()).toBe(false)
  })

  it.each([
    [{ how: 'given', items: { face: 'given', transmission: 'given' }, permit: { signal: new AbortController().signal } }],
    [{ how: 'refused', items: { face: 'refused' } }],
  ])('is nothing under %j', async (outcome) => {
    const kiosk = kioskOf(outcome as never)
    const isHeld = watchPermits(kiosk)
    await kiosk.ask({ purpose: 'pass' })
    expect(isHeld()).toBe(false)
  })
})

describe('the ways out', () => {
  /** As much of a window as sends. */
  function page() {
    const sent: unknown[] = []
    const say = (what: string) => function (this: { url?: string }, ...given: unknown[]) { return void sent.push([what, ...given]) }
    class XMLHttpRequest {}
    class WebSocket { url: string; constructor(url: string) { this.url = url } }
    class EventSource { constructor(url: string) { sent.push(['events', url]) } }
    class Navigator {}
    class RTCDataChannel {}
    const xhr = Object.assign(XMLHttpRequest.prototype, { open: say('open'), send: say('xhr') })
    Object.assign(Navigator.prototype, { sendBeacon: say('beacon') })
    Object.assign(WebSocket.prototype, { send: say('socket') })
    Object.assign(RTCDataChannel.prototype, { send: say('channel') })
    const window = { fetch: say('fetch'), XMLHttpRequest, WebSocket, EventSource, Navigator, RTCDataChannel }
    return { window, sent, xhr: xhr as { open(method: string, url: string): void; send(body?: string): void } }
  }

  it('ask first, each for the address that it goes to, and send nothing that is refused', async () => {
    const { window, sent, xhr } = page()
    const open = new window.WebSocket('wss://a/before')
    const asked: unknown[] = []
    let refuses = true
    guardWays(window as never, (address) => {
      asked.push(address)
      if (refuses) throw new Error('no')
    })
    const request = Object.create(xhr) as typeof xhr
    const all = [
      () => (window.fetch as (given: unknown) => unknown)({ url: 'https://a/1' }), () => request.send(),
      () => (window.Navigator.prototype as { sendBeacon: (url: string) => void }).sendBeacon('https://a/2'), () => new window.WebSocket('wss://a/3'), () => new window.EventSource('https://a/4'),
      () => (open as unknown as { send(text: string): void }).send('x'), () => (window.RTCDataChannel.prototype as { send: (text: string) => void }).send('x'),
    ]
    request.open('POST', 'https://a/5')
    for (const each of all) await expect((async () => each())()).rejects.toThrow('no')
    expect(asked).toEqual(['https://a/1', 'https://a/5', 'https://a/2', 'wss://a/3', 'https://a/4', 'wss://a/before', undefined])
    expect(sent).toEqual([['open', 'POST', 'https://a/5']])
    refuses = false
    for (const each of all) await each()
    expect(sent.slice(1).map((each) => (each as unknown[])[0])).toEqual(['fetch', 'xhr', 'beacon', 'events', 'socket', 'channel'])
    expect(new window.WebSocket('wss://a/6')).toBeInstanceOf(window.WebSocket)
  })
})
