import { digestOf, type Built, type Installation } from '@mingshi/core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engine, unless } from '../support/engine.ts'
import { Machine, type Stand } from '../support/machine.ts'
import { change, replace } from '../support/pages.ts'
import { policyOf } from '../support/scenes.ts'
import { sha256 } from '../support/sha256.ts'

let machine: Machine
beforeAll(async () => { machine = await Machine.start() })
afterAll(() => machine.stop())

const offer = 'kiosk.offer({ purpose: "pay", effect: "付 ¥3.50" })'
const healths = async (stand: Stand) => (await stand.events()).filter(([type]) => type === 'health').map(([, detail]) => detail.code)
const doctored = (how: (built: Built) => void) => (page: Page) => change(page, 'policy.mingshi.json', how)
const installed = (how: (installation: Installation) => void) => (page: Page) => change(page, 'installation.json', how)
const rebuilt = (how: (built: Built) => void) =>
  doctored((built) => {
    how(built)
    built.digest = digestOf(sha256, built.policy)
  })

/** What the person, the integrator and the log get of each. `leaf`: whether policy and installation are known well enough. */
const cases: { name: string; before: (page: Page) => Promise<unknown>; code: string; alternative: string | null; reason: string; leaf: boolean }[] = [
  { name: 'policy not found', before: (page) => replace(page, 'policy.mingshi.json', { status: 404 }), code: 'policy-not-found', alternative: null, reason: 'policy', leaf: false },
  { name: 'policy not JSON', before: (page) => replace(page, 'policy.mingshi.json', { body: '{"format":' }), code: 'policy-not-json', alternative: null, reason: 'policy', leaf: false },
  { name: 'policy of a server that is down', before: (page) => replace(page, 'policy.mingshi.json', (route) => route.abort()), code: 'policy-not-found', alternative: null, reason: 'policy', leaf: false },
  { name: 'policy that was never built', before: (page) => replace(page, 'policy.mingshi.json', { body: JSON.stringify(policyOf('vending')) }), code: 'policy-unreadable', alternative: null, reason: 'policy', leaf: false },
  { name: 'policy that is null', before: (page) => replace(page, 'policy.mingshi.json', { body: 'null' }), code: 'policy-unreadable', alternative: null, reason: 'policy', leaf: false },
  { name: 'policy without regions', before: doctored((built) => { delete (built as Partial<Built>).regions }), code: 'policy-doctored', alternative: 'qr', reason: 'policy-doctored', leaf: true },
  { name: 'policy of an unknown minor', before: doctored((built) => Object.assign(built.policy, { format: 'mingshi-policy/1.7' })), code: 'policy-unreadable', alternative: null, reason: 'policy', leaf: false },
  { name: 'policy with a float in it', before: doctored((built) => { built.policy.purposes[0]!.attempts = 1.5 }), code: 'policy-unreadable', alternative: null, reason: 'policy', leaf: false },
  { name: 'installation not found', before: (page) => replace(page, 'installation.json', { status: 404 }), code: 'installation-not-found', alternative: null, reason: 'installation', leaf: false },
  { name: 'installation not JSON', before: (page) => replace(page, 'installation.json', { body: '<html>' }), code: 'installation-not-json', alternative: null, reason: 'installation', leaf: false },
  { name: 'installation of another shape', before: installed((it) => Object.assign(it, { colour: 'blue' })), code: 'installation-unreadable', alternative: null, reason: 'installation', leaf: false },
  { name: 'policy doctored after the build', before: doctored((built) => { built.policy.purposes[0]!.impact!['zh-CN'] = '没有影响' }), code: 'policy-doctored', alternative: 'qr', reason: 'policy-doctored', leaf: true },
  { name: 'notice doctored after the build', before: doctored((built) => { built.notices.pay!['zh-CN']!.blocks[6]!.text = '没有影响' }), code: 'policy-doctored', alternative: 'qr', reason: 'policy-doctored', leaf: true },
  { name: 'policy illegal, however it was built', before: rebuilt((built) => { delete built.policy.under14 }), code: 'policy-illegal', alternative: 'qr', reason: 'policy-illegal', leaf: true },
  { name: 'policy for elsewhere', before: installed((it) => { it.region = 'CN-BJ' }), code: 'policy-elsewhere', alternative: 'qr', reason: 'policy-elsewhere', leaf: true },
  { name: 'no way without a face fitted', before: installed((it) => { it.alternatives = [] }), code: 'policy-illegal', alternative: null, reason: 'no-alternative', leaf: true },
  { name: 'policy in no language that is offered', before: async (page) => [await rebuilt((built) => { built.policy.languages = ['en'] })(page), await replace(page, 'locales/en.json', { status: 404 })], code: 'language-not-found', alternative: 'qr', reason: 'language-not-found', leaf: true },
  { name: 'a private space', before: installed((it) => { it.place.kind = 'changing-room' }), code: 'policy-illegal', alternative: 'qr', reason: 'policy-illegal', leaf: true },
]

describe('bad input takes the face away, never the sale', () => {
  it.each(cases)('$name', async ({ before, code, alternative, reason, leaf }) => {
    const stand = await machine.open('/vending/', before)
    expect(await stand.kiosk('kiosk.health.code')).toBe(code)
    expect(await healths(stand)).toContain(code)
    expect(await stand.kiosk(offer)).toMatchObject({ how: 'unavailable', alternative, reason })
    if (leaf) expect((await stand.leaves()).at(-1)).toMatchObject({ type: 'health', code })

    await stand.page.locator('.drink').first().click()
    await stand.page.locator('#pay').click()
    await stand.page.locator('#till[data-way="qr"]').waitFor()
    expect((await stand.events()).filter(([type]) => type === 'camera' || type === 'shown')).toEqual([])
    expect(stand.errors).toEqual([])
    await stand.page.close()
  })

  it('a page over plain http: no keys, no camera, the alternatives', async () => {
    const { port } = new URL(machine.origin)
    const stand = await machine.open(`http://kiosk.test:${port}/vending/`)
    expect(await stand.page.evaluate(() => isSecureContext)).toBe(false)
    expect(await stand.kiosk(offer)).toMatchObject({ how: 'unavailable', alternative: 'qr', reason: 'insecure-context' })
    expect(await stand.kiosk('kiosk.notice("none")')).toMatchObject({ shown: false })
    expect(stand.errors).toEqual([])
    await stand.page.close()
  })

  it('IndexedDB unavailable', async () => {
    const stand = await machine.open('/vending/', (page) => page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined })))
    expect(await stand.kiosk(offer)).toMatchObject({ how: 'unavailable', alternative: 'qr', reason: 'storage-unavailable' })
    expect(await healths(stand)).toEqual(['storage-unavailable'])
    await expect(stand.kiosk('kiosk.withdraw("00000-00000")')).rejects.toThrow(/not-running/)
    expect(stand.errors).toEqual([])
    await stand.page.close()
  })

  it('IndexedDB that never answers: ready settles within five seconds all the same', async () => {
    const stand = await machine.open('/vending/', (page) => page.addInitScript(() => {
      const open = IDBFactory.prototype.open
      IDBFactory.prototype.open = function () {
        const request = open.call(this, 'stuck')
        request.addEventListener('success', (event) => event.stopImmediatePropagation())
        return request
      }
    }))
    const ms = await stand.page.evaluate(async () => {
      const start = performance.now()
      await window.Mingshi!.ready
      return performance.now() - start
    })
    expect(ms).toBeLessThan(5500)
    expect(await stand.kiosk('kiosk.health.code')).toBe('storage-unavailable')
    expect(await stand.kiosk(offer)).toMatchObject({ how: 'unavailable', alternative: 'qr', reason: 'storage-unavailable' })
    expect(stand.errors).toEqual([])
    await stand.page.close()
  })

  it('a script of the page that never arrives: ready settles within five seconds all the same', async () => {
    const page = await machine.context.newPage()
    await page.route('**/stalled.js', () => new Promise(() => {}))
    await page.route('**/vending/', async (route) => {
      const response = await route.fetch()
      const ready = '<script>window.ms = new Promise((resolve) => Mingshi.ready.then(() => resolve(performance.now())))</script>'
      await route.fulfill({ response, body: (await response.text()).replace('</head>', `${ready}<script src="stalled.js"></script></head>`) })
    })
    await page.goto(`${machine.origin}/vending/`, { waitUntil: 'commit' })
    await page.waitForFunction('window.ms', undefined, { polling: 100 }) // nothing is painted, so no frame comes
    expect(await page.evaluate(() => (window as unknown as { ms: Promise<number> }).ms)).toBeLessThan(5500)
    expect(await page.evaluate('window.Mingshi.ready.then((kiosk) => kiosk.health.code)')).toBe('ok')
    await page.close()
  })

  it('trouble is not switched away: off and on again, and the face stays away', async () => {
    const stand = await machine.open('/vending/', rebuilt((built) => { delete built.policy.under14 }))
    await stand.kiosk('kiosk.disable("night")')
    await stand.kiosk('kiosk.enable("day")')
    expect(await stand.kiosk('kiosk.health.code')).toBe('policy-illegal')
    expect(await stand.kiosk(offer)).toMatchObject({ how: 'unavailable', alternative: 'qr', reason: 'policy-illegal' })
    await stand.page.close()
  })

  it('the disk is full when the session would open: the screen says so, every alternative stands, nothing was asked', async () => {
    unless(engine > 83, 'no driver can make its disk small: it has no `Storage.overrideQuotaForOrigin`')
    const stand = await machine.open('/vending/', async (page) => {
      const cdp = await machine.context.newCDPSession(page)
      const { usage } = await cdp.send('Storage.getUsageAndQuota', { origin: machine.origin })
      await cdp.send('Storage.overrideQuotaForOrigin', { origin: machine.origin, quotaSize: usage + 8_000_000 })
    })
    await stand.buy()
    await stand.page.evaluate(fillTheDisk)
    await stand.tap('tile', '[data-id="face"]')
    await stand.on('failure')
    expect(await stand.part('tile').evaluateAll((tiles) => tiles.map((tile) => (tile as HTMLElement).dataset.id))).toEqual(['qr', 'card'])
    await stand.tap('tile', '[data-id="card"]')
    await stand.page.locator('#till[data-way="card"]').waitFor()
    expect(await healths(stand)).toContain('storage-full')
    expect((await stand.leafTypes()).filter((type) => type === 'session.opened')).toEqual([])
    await stand.page.evaluate(() => indexedDB.deleteDatabase('junk'))
    expect(stand.errors).toEqual([])
    await stand.page.close()
  })

  /** Writes junk of falling size until not even a kilobyte goes in. */
  async function fillTheDisk(): Promise<void> {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('junk')
      request.onupgradeneeded = () => request.result.createObjectStore('junk', { autoIncrement: true })
      request.onsuccess = () => resolve(request.result)
    })
    const put = (size: number) =>
      new Promise<boolean>((resolve) => {
        const transaction = database.transaction('junk', 'readwrite')
        const bytes = new Uint8Array(size)
        for (let at = 0; at < size; at += 65536) crypto.getRandomValues(bytes.subarray(at, Math.min(size, at + 65536)))
        transaction.objectStore('junk').add(bytes)
        transaction.oncomplete = () => resolve(true)
        transaction.onabort = () => resolve(false)
      })
    for (const size of [200_000, 20_000, 2_000, 500]) while (await put(size));
    database.close()
  }

  it('the log was tampered with on the disk: it is not continued', async () => {
    const stand = await machine.open('/vending/')
    await stand.kiosk('kiosk.health')
    await stand.page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('mingshi/vending.example.cn')
        request.onsuccess = () => resolve(request.result)
      })
      const transaction = database.transaction('leaves', 'readwrite')
      transaction.objectStore('leaves').openCursor(null, 'prev').onsuccess = (event) => {
        const cursor = (event.target as IDBRequest<IDBCursorWithValue>).result
        cursor.update((cursor.value as string).replace('"boot":"', '"boot":"x'))
      }
      await new Promise((resolve) => { transaction.oncomplete = resolve })
      database.close()
    })
    await stand.page.close()
    const again = await machine.open('/vending/')
    expect(await again.kiosk('kiosk.health.code')).toBe('log-broken')
    expect(await again.kiosk(offer)).toMatchObject({ how: 'unavailable', alternative: 'qr', reason: 'log-broken' })
    await again.page.close()
  })
})
