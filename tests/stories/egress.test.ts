import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pageHeaders, type Policy } from '@mingshi/core'
import { waysOut } from '../attacks/ways-out.mjs'
import { had } from '../support/engine.ts'
import { Machine, type Stand } from '../support/machine.ts'

/** Somebody else's server: whatever reaches it is counted. */
let elsewhere: Server
let arrived: string[] = []
let machine: Machine
beforeAll(async () => {
  machine = await Machine.start()
  elsewhere = createServer((request, response) => {
    arrived.push(request.url!)
    request.resume().on('end', () => response.writeHead(200, { 'access-control-allow-origin': request.headers.origin || '*', 'access-control-allow-credentials': 'true' }).end('ok'))
  })
  elsewhere.on('upgrade', ({ url }, socket) => {
    arrived.push(url!)
    socket.destroy()
  })
  await new Promise<void>((resolve) => { elsewhere.listen(0, '127.0.0.1', resolve) })
})
afterAll(async () => {
  await machine.stop()
  await new Promise((resolve) => elsewhere.close(resolve))
})
const there = (): string => `127.0.0.1:${(elsewhere.address() as AddressInfo).port}`

/** A desk that enrols on the machine itself: nobody is asked for transmission. */
async function page(declared: string[] = [], headers: Record<string, string> = {}): Promise<Stand> {
  const file = '/property-access/property-access.css' // of the real server: what a driver makes up has no address, and reaches none on this machine
  const stand = await machine.open(file, async (it) => {
    if (Object.keys(headers).length > 0) await it.route(`**${file}`, async (route) => route.fulfill({ response: await route.fetch(), headers: { 'content-type': 'text/plain', ...headers } }))
  })
  for (const script of ['mingshi-full.js', 'egress.js']) await stand.page.addScriptTag({ url: `/mingshi/${script}` })
  await stand.page.evaluate(async (to) => {
    const kiosk = await window.Mingshi!.createKiosk({ policy: 'policy.mingshi.json', installation: 'installation.json', parts: [(window as never as { MingshiEgress(given: object): never }).MingshiEgress({ to })] })
    Object.assign(window, { kiosk })
  }, declared)
  return stand
}

/** All ways at once; each says `sent`, or by what it was refused. */
const send = (stand: Stand, path: string): Promise<Record<string, string>> => stand.page.evaluate(async ([host, path]) => {
  const said: Record<string, string> = {}
  const tried = async (way: string, send: () => unknown): Promise<void> => {
    try {
      await send()
      said[way] = 'sent'
    } catch (error) {
      said[way] = `${(error as Error).name}: ${(error as Error).message.slice(0, 7)}`
    }
  }
  const http = `http://${host}/${path}`
  await tried('fetch', () => fetch(`${http}/fetch`, { method: 'POST', body: 'x' }))
  await tried('xhr', () => new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', `${http}/xhr`)
    request.onloadend = resolve
    request.send('x')
  }))
  await tried('beacon', () => navigator.sendBeacon(`${http}/beacon`, 'x'))
  await tried('events', () => new Promise((resolve) => { new EventSource(`${http}/events`).onerror = function () { resolve((this as EventSource).close()) } }))
  await tried('socket', () => new Promise((resolve) => { new WebSocket(`ws://${host}/${path}/socket`).onerror = resolve }))
  return said
}, [there(), path])

const ways = ['fetch', 'xhr', 'beacon', 'events', 'socket']
const all = (what: string) => Object.fromEntries(ways.map((way) => [way, what]))
const came = async (path: string) => {
  await new Promise((resolve) => setTimeout(resolve, 700))
  return [...new Set(arrived.filter((url) => url.startsWith(`/${path}/`)).map((url) => url.split('/')[2]))].sort()
}

/** Enrolment with a yes to the face and to the template: the camera stays on. */
async function filming(stand: Stand): Promise<void> {
  await stand.page.evaluate(() => {
    const { kiosk } = window as unknown as { kiosk: { ask(wish: object): Promise<{ permit: { use(given: unknown): unknown } }> } }
    void kiosk.ask({ purpose: 'enrol' }).then(({ permit }) => {
      Object.assign(window, { permit })
      permit.use(() => new Promise(() => {}))
    })
  })
  await (await stand.on('age')).tap('over14')
  await stand.on('consent')
  await stand.agree('face', 'template')
  await stand.part('countdown').waitFor()
}

describe('egress.js', () => {
  it('lets everything through before a permit, nothing undeclared while one lives, and everything again', async () => {
    arrived = []
    const stand = await page()
    expect(await send(stand, 'before')).toEqual(all('sent'))
    expect(await came('before')).toEqual([...ways].sort())
    await filming(stand)
    expect(await send(stand, 'during')).toEqual(all('NotAllowedError: Mingshi'))
    expect(await stand.page.evaluate('fetch("policy.mingshi.json").then(({ ok }) => ok)')).toBe(true)
    expect(await came('during')).toEqual([])
    expect((await stand.events()).filter(([, { code }]) => code === 'egress-refused')).toEqual([['health', { code: 'egress-refused', detail: `http://${there()}` }]])
    await expect.poll(async () => (await stand.leaves()).filter(({ code }) => code === 'egress-refused').length).toBe(1)
    await stand.tap('stop')
    await stand.page.waitForFunction('permit.signal.aborted')
    expect(await send(stand, 'after')).toEqual(all('sent'))
    expect(await came('after')).toEqual([...ways].sort())
    expect(stand.errors).toEqual([])
    await stand.page.close()
  })

  it('lets what is declared through', async () => {
    const stand = await page([`http://${there()}`])
    await filming(stand)
    expect(await send(stand, 'declared')).toEqual(all('sent'))
    expect(await came('declared')).toEqual([...ways].sort())
    await stand.page.close()
  })

  it('tells of what the page’s own CSP refuses, and records it, once for each origin', async () => {
    const stand = await page([], { 'content-security-policy': "default-src 'self'; connect-src 'self'" })
    for (let i = 0; i < 3; i++) await stand.page.evaluate((host) => fetch(`http://${host}/csp/x`).catch(() => {}), there())
    await expect.poll(async () => (await stand.events()).filter(([, { code }]) => code === 'csp-violation')).toEqual([['health', { code: 'csp-violation', detail: `connect-src http://${there()}` }]])
    await expect.poll(async () => (await stand.leaves()).filter(({ code }) => code === 'csp-violation').length).toBe(1)
    expect(await came('csp')).toEqual([])
    await stand.page.close()
  })
})

describe('further ways out, under a permit without a yes to transmission', () => {
  const here = had(waysOut, ({ name }) => name)
  /** What each comes to: refused in our words, or arrived, or neither. */
  async function play(stand: Stand, path: string): Promise<Record<string, string>> {
    const said: Record<string, string> = {}
    for (const { id, send } of here) {
      said[id] = await stand.page.evaluate(`(async () => { try { await (${String(send).replace(/^send\(/, 'function (')})('http://${there()}/${path}/${id}'); return 'sent' } catch (error) { return /^Mingshi/.test(error.message) ? 'egress.js' : 'sent' } })()`)
    }
    const arrivals = await came(path)
    return Object.fromEntries(here.map(({ id }) => [id, said[id] === 'egress.js' ? 'egress.js' : arrivals.includes(id) ? 'arrived' : 'nothing came']))
  }

  it('what egress.js refuses, and what passes it by: that is for the page’s headers', async () => {
    const stand = await page()
    await filming(stand)
    expect(await play(stand, 'script')).toEqual(Object.fromEntries(here.map(({ id, held }) => [id, held === 'egress.js' ? 'egress.js' : 'arrived'])))
    await stand.page.close()
  })

  it('what the printed headers refuse by themselves; another window is held by the shell alone', async () => {
    const policy = JSON.parse(readFileSync('examples/property-access/policy.json', 'utf8')) as Policy
    const [csp] = pageHeaders(policy)
    const stand = await page([], { 'content-security-policy': csp!.value })
    const came = await play(stand, 'headers')
    for (const { id, held } of here) if (held !== 'egress.js' || id === 'keepalive') expect([id, came[id]]).toEqual([id, held ? 'nothing came' : 'arrived'])
    await stand.page.close()
  })

  it('docs/threats.md has these rows', () => {
    const text = readFileSync(new URL('../../docs/threats.md', import.meta.url), 'utf8')
    for (const { name, held } of waysOut) expect(text).toContain(`| ${name} | ${{ 'egress.js': '`egress.js`', csp: 'the printed CSP' }[held as string] ?? '**the shell:** a list of addresses (`URLAllowlist`), no new windows'} |`)
  })
})
