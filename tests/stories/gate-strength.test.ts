import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page, Route } from 'playwright-core'
import { build } from '@mingshi/core'
import { engine, since } from '../support/engine.ts'
import { Machine, type Stand } from '../support/machine.ts'
import { replace } from '../support/pages.ts'
import { installationOf, policyOf } from '../support/scenes.ts'
import { sha256 } from '../support/sha256.ts'

let machine: Machine
beforeAll(async () => { machine = await Machine.start() })
afterAll(() => machine.stop())

type Least = 'cooperative' | 'document' | 'native'
type Before = (page: Page) => Promise<unknown>

/** The example, its policy asking for a gate. */
const asking = (gate: Least): Before => (page) => replace(page, 'policy.mingshi.json', {
  body: JSON.stringify(build(sha256, policyOf('vending', (policy) => Object.assign(policy, { format: 'mingshi-policy/1.2', gate })), [installationOf('vending')])),
})
/** The page, served with a header. */
const served = (name: string, value: string): Before => (page) => page.route('**/vending/', async (route: Route) => {
  const response = await route.fetch()
  await route.fulfill({ response, headers: { ...response.headers(), [name]: value } })
})
/** No camera for the document, in the header that the engine knows. */
const noCamera = engine < 88 ? served('Feature-Policy', "camera 'none'") : served('Permissions-Policy', 'camera=()')
/** Before our script, in every window. */
const first = (script: string): Before => (page) => page.addInitScript(script)
const small: Before = (page) => page.route('**/mingshi-full.js', (route) => route.fulfill({ path: 'packages/kiosk/dist/mingshi.js' }))
const all = (...each: Before[]): Before => async (page) => { for (const one of each) await one(page) }

const health = (stand: Stand) => stand.kiosk<{ code: string; detail?: string; gate?: string }>('kiosk.health')
const opened = async (stand: Stand) => {
  await stand.page.evaluate(async () => void (await window.Mingshi!.ready)!.ask({ purpose: 'pay' }))
  await stand.on('age')
  return (await stand.leaves()).filter(({ type }) => type === 'session.opened').at(-1)!
}
const asked = (stand: Stand) => stand.kiosk<{ how: string; reason: string; alternative: string | null }>("kiosk.ask({ purpose: 'pay' })")

/** Counts what reaches the engine, and leaves its way in as no lock can be put before it. */
const keptOpen = `window.reached = 0
  Object.defineProperty(MediaDevices.prototype, 'getUserMedia', { value() { window.reached++; return Promise.reject(new TypeError('not ours')) }, writable: false, configurable: false })`
const blind = `for (const { prototype } of [Navigator, MediaDevices]) for (const name of Object.getOwnPropertyNames(prototype)) if (/get\\w+Media$/i.test(name)) delete prototype[name]`

describe('the gate says at start how firmly it is shut, and opens no camera to find out', () => {
  it.each<[string, Before, string, number?]>([
    ['its own locks', async () => {}, 'cooperative'],
    ['Permissions-Policy', served('Permissions-Policy', 'camera=()'), 'document', 88],
    ['Feature-Policy, the older name', served('Feature-Policy', "camera 'none'"), 'document'],
    ['a way that was made firm before us', first(keptOpen), 'none'],
  ])('with %s', async (name, before, gate, brought) => {
    if (brought) since(brought, `\`${name}\``)
    const counting = first(`(() => { const { getUserMedia } = MediaDevices.prototype; window.opened = 0; MediaDevices.prototype.getUserMedia = function (...given) { if (this instanceof MediaDevices) window.opened++; return getUserMedia.apply(this, given) } })()`)
    const stand = await machine.open('/vending/', all(counting, before))
    expect(await health(stand)).toEqual({ code: 'ok', gate })
    expect((await stand.events()).filter(([type, { code }]) => type === 'health' && code === 'gate-open')).toHaveLength(gate === 'none' ? 1 : 0)
    expect(await stand.page.evaluate('[window.opened, document.querySelectorAll("iframe").length]')).toEqual([0, 0])
    expect(await opened(stand)).toMatchObject({ gate })
    expect(stand.errors).toEqual([])
    await stand.page.close()
  })

  it('in an engine that has no camera for pages, in this window and in a fresh one', async () => {
    const script = `${blind}
      const { get } = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow')
      Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', { configurable: true, get() { const window = get.call(this); if (window) window.eval(${JSON.stringify(blind)}); return window } })`
    const stand = await machine.open('/vending/', first(script))
    expect(await health(stand)).toEqual({ code: 'ok', gate: 'native' })
    await stand.page.close()
    const half = await machine.open('/vending/', first(blind.replace('MediaDevices]', 'Navigator]')))
    expect(await health(half)).toEqual({ code: 'ok', gate: 'cooperative' })
    await half.page.close()
  })
})

describe('a policy that asks for a gate', () => {
  it.each<[Least, string, Before]>([
    ['cooperative', 'its own locks', async () => {}],
    ['document', 'a header', noCamera],
    ['cooperative', 'a header, which is more', noCamera],
  ])('%s has it with %s', async (least, _, before) => {
    const stand = await machine.open('/vending/', all(asking(least), before))
    expect(await health(stand)).toMatchObject({ code: 'ok' })
    expect(await opened(stand)).toHaveProperty('gate')
    await stand.page.close()
  })

  it.each<[Least, string, Before, string]>([
    ['document', 'its own locks only', async () => {}, 'expected document, got cooperative'],
    ['native', 'a header', noCamera, 'expected native, got document'],
    ['cooperative', 'a way left open', first(keptOpen), 'expected cooperative, got none'],
  ])('%s has no face with %s, and its alternatives all the same', async (least, _, before, detail) => {
    const stand = await machine.open('/vending/', all(asking(least), before))
    expect(await health(stand)).toEqual({ code: 'gate-weak', detail })
    expect(await asked(stand)).toMatchObject({ how: 'unavailable', reason: 'gate-weak', alternative: 'qr' })
    expect((await stand.leaves()).at(-1)).toMatchObject({ type: 'health', code: 'gate-weak' })
    await stand.page.close()
  })

  it('is not read by mingshi.js, which does not look: no face, rather than a weaker gate', async () => {
    const stand = await machine.open('/vending/', all(asking('cooperative'), small))
    expect(await health(stand)).toMatchObject({ code: 'policy-unreadable' })
    expect(await asked(stand)).toMatchObject({ how: 'unavailable', reason: 'policy' })
    await stand.page.close()
    const plain = await machine.open('/vending/', small)
    expect(await health(plain)).toEqual({ code: 'ok' })
    expect(await opened(plain)).not.toHaveProperty('gate')
    await plain.page.close()
  })
})
