import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Machine } from '../support/machine.ts'
import { installationOf } from '../support/scenes.ts'
import { found, watch } from '../support/touched.ts'

interface Place { in: string; name: string; by?: string; also?: string; stores?: Record<string, object> }
interface Manifest {
  storage: Place[]
  cookies: string[]
  locks: { name: string }[]
  permissions: { name: string }[]
  network: { method: string; url: string }[]
  telemetry: boolean
}
const manifest = JSON.parse(readFileSync('packages/kiosk/privacy.json', 'utf8')) as Manifest

let machine: Machine
beforeAll(async () => { machine = await Machine.start() })
afterAll(() => machine.stop())

/** Names as the manifest has them: what differs from machine to machine stands for itself. */
const { operator } = installationOf('vending')
const named = (line: string, whose = operator): string =>
  line.split(whose).join('<operator>').replace(/(CacheStorage mingshi\/(?:tail\/)?<operator>\/k\/)[0-9a-f]{16}$/, '$1<key>').replace(/mingshi-boot-[\w-]{8}$/, 'mingshi-boot-<start>')

/** Every line that the manifest vouches for; a log that follows another one is told in `also`, and is in no ordinary run. */
const vouchedIn = (places: readonly Place[]): string[] => places.flatMap(({ in: engine, name, stores = {} }) => [`${engine} ${name}`, ...Object.keys(stores).map((store) => `store ${name} ${store}`)])
const [ofDoors, ofAll] = [manifest.storage.filter(({ by }) => by === 'roster.js'), manifest.storage.filter(({ by }) => by !== 'roster.js')]
const vouched = [
  ...vouchedIn(ofAll),
  ...manifest.cookies.map((name) => `cookie ${name}`),
  ...manifest.locks.map(({ name }) => `lock ${name}`),
  ...manifest.permissions.map(({ name }) => `permission ${name}`),
]

const html = `<!doctype html><html><head><meta charset="utf-8"><link rel="icon" href="data:,">
<script src="/mingshi/mingshi-full.js"></script><script src="/mingshi/service.js"></script></head><body>
<script>window.kiosk = Mingshi.createKiosk({ policy: 'policy.mingshi.json', installation: 'installation.json', lang: 'zh-CN en', parts: [MingshiService] })</script></body></html>`

describe('privacy.json', () => {
  it('names what a machine really keeps, asks for and fetches, and nothing else: a visit, withdrawal, switch, export, purge, and a power cut', async () => {
    const requests: string[] = []
    const touched = new Set<string>()
    const stand = await machine.open('/vending/', async (page) => {
      page.on('request', (request) => requests.push(`${request.method()} ${request.url()}`))
      await page.route('**/vending/', (route) => route.fulfill({ contentType: 'text/html', body: html }))
      await page.addInitScript(watch)
    })
    const { page } = stand
    const kiosk = <T>(call: string): Promise<T> => page.evaluate(`(async () => { const kiosk = await window.kiosk; return ${call} })()`)
    const look = async (): Promise<void> => {
      for (const line of [...(await page.evaluate<string[]>('window.calls')), ...(await page.evaluate(found))]) touched.add(named(line))
    }

    await page.evaluate('void window.kiosk.then((kiosk) => kiosk.offer({ purpose: "pay", subject: "guest-7" })).then(async (outcome) => { window.code = outcome.receipt.code; await outcome.permit.use(async () => "matched") })')
    await stand.on('method')
    expect((await page.evaluate<string[]>('window.calls')).filter((call) => call.startsWith('permission'))).toEqual([]) // the camera is not asked for before the yes
    await stand.toConsent()
    await stand.agree('face', 'transmission', 'recipient:acquirer')
    await stand.on('receipt')
    await stand.tap('done')
    await look()
    await kiosk('kiosk.withdraw(window.code)')
    await kiosk('kiosk.disable("inspection")')
    await kiosk('kiosk.enable()')
    expect(await kiosk<number>('kiosk.export({ by: "7", why: "inspection" }).then(({ size }) => size)')).toBeGreaterThan(1000)
    expect(await kiosk('kiosk.purge({ by: "7", why: "given up" })')).toMatchObject({ receipts: 1 })
    const types = (await stand.leaves()).map(({ type }) => type)
    expect(types.filter((type) => /^(consent\.withdrawn|switch|export\.made|purged)$/.test(String(type)))).toEqual(['consent.withdrawn', 'consent.withdrawn', 'consent.withdrawn', 'switch', 'switch', 'export.made', 'purged'])
    await look()

    // A permit that is handed over to a page which does not come.
    await page.route('**/handed.html', (route) => route.fulfill({ status: 204 }))
    await page.evaluate('void window.kiosk.then((kiosk) => kiosk.ask({ purpose: "pay" })).then((outcome) => outcome.permit.handOver("handed.html"))')
    await (await stand.on('age')).tap('over14')
    await stand.on('consent')
    await stand.agree('face', 'transmission', 'recipient:acquirer')
    await page.waitForFunction(() => sessionStorage.getItem('mingshi-permit'))
    await look()

    // A start after one that was not left properly: what a power cut leaves behind.
    await page.evaluate((key) => localStorage.setItem(key, `-${localStorage.getItem(key)!.slice(1)}`), `mingshi/${operator}`)
    const torn = await page.evaluate((key) => localStorage.getItem(key)!, `mingshi/${operator}`)
    await page.addInitScript(([key, kept]) => localStorage.setItem(key!, kept!), [`mingshi/${operator}`, torn])
    await page.reload()
    expect(await kiosk('kiosk.health.code')).toBe('ok')
    await look()

    expect([...touched].sort()).toEqual([...vouched].sort())
    expect((await machine.context.cookies()).map(({ name }) => `cookie ${name}`)).toEqual(manifest.cookies.map((name) => `cookie ${name}`))

    const own = ['/vending/', '/vending/handed.html', '/mingshi/mingshi-full.js', '/mingshi/service.js'] // the page, and the scripts that it names
    const fetched = new Set(requests.map((line) => line.split(' ') as [string, string]).filter(([, url]) => !url.startsWith('data:') && !(new URL(url).origin === machine.origin && own.includes(new URL(url).pathname)))
      .map(([method, url]) => `${method} ${url}`))
    const configured: Record<string, string> = { 'data-policy': '/vending/policy.mingshi.json', 'data-installation': '/vending/installation.json', 'locales/<lang>.json': '/mingshi/locales/en.json' }
    expect(manifest.network.map(({ url }) => url).filter((url) => !configured[url])).toEqual(['data-clips']) // this host ships none; tests/stories/aids.test.ts does
    expect([...fetched].sort()).toEqual(manifest.network.filter(({ url }) => configured[url]).map(({ method, url }) => `${method} ${machine.origin}${configured[url]!}`).sort())
    expect(manifest.telemetry).toBe(false)
    await page.close()
  })

  it('names what a door keeps of a roster: a roster, a withdrawal, a return, and a purge after which nobody’s reference is left once what had to be deleted is', async () => {
    const desk = await Machine.start('moving', { width: 1024, height: 600 })
    const codes: string[] = []
    const enrolling = await desk.open('/property-access/')
    for (const home of [2, 3]) {
      await enrolling.enrol(home)
      await enrolling.toConsent()
      await enrolling.agree('face', 'template')
      await enrolling.on('receipt')
      codes.push((await enrolling.part('code').textContent())!)
      await enrolling.tap('done')
      await enrolling.page.locator('#again').click()
    }
    const staff = await desk.open('/property-access/doors.html')
    const [keys, roster] = await staff.kiosk<[string[], string]>('Promise.all([kiosk.rosterKeys(), kiosk.roster().then((file) => new Response(file).text())])')
    await desk.stop()

    const whose = installationOf('property-access').operator // the door’s too
    const touched = new Set<string>()
    const door = await machine.open('/door/', async (page) => {
      const scripts = ['mingshi-full', 'service', 'roster'].map((file) => `<script src="/mingshi/${file}.js"></script>`).join('')
      const parts = `[MingshiService, MingshiRoster({ keys: ${JSON.stringify(keys)}, gate: 'pass' })]`
      await page.route('**/door/', (route) => route.fulfill({
        contentType: 'text/html', body: `<!doctype html><link rel="icon" href="data:,">${scripts}<body><script>Mingshi.ready = Mingshi.createKiosk({ policy: 'policy.mingshi.json', installation: 'installation.json', parts: ${parts} })</script>`,
      }))
      await page.addInitScript(watch)
    })
    const look = async (): Promise<void> => {
      for (const line of [...(await door.page.evaluate<string[]>('window.calls')), ...(await door.page.evaluate(found))]) if (!line.includes(operator)) touched.add(named(line, whose))
    }
    const kept = (): Promise<string> => door.page.evaluate((name) => new Promise<string>((resolve) => {
      const opening = indexedDB.open(name)
      opening.onsuccess = () => {
        const all = opening.result.transaction('state').objectStore('state').getAll()
        all.onsuccess = () => { opening.result.close(); resolve(JSON.stringify(all.result)) }
      }
    }), `mingshi-roster/${whose}`)

    expect(await door.kiosk(`kiosk.importRoster(${JSON.stringify(roster)})`)).toEqual({ entries: 2 })
    expect(await kept()).toMatch(/home:2.*home:3/)
    expect(await door.kiosk(`kiosk.withdrawHere("${codes[0]!}")`)).toEqual({ subjects: ['home:2/1'] })
    await look()
    await door.kiosk('kiosk.purge({ by: "7", why: "given up" })')
    expect(await door.kiosk('Promise.all([kiosk.admits("home:2/1"), kiosk.admits("home:3/1")])')).toEqual([false, false])
    expect(await door.kiosk('kiosk.gone()')).toMatchObject([{ subject: 'home:2/1', because: 'withdrawal' }, { subject: 'home:3/1', because: 'roster' }])
    await door.kiosk('kiosk.gone().then(async (all) => { for (const each of all) await kiosk.confirmGone(each, "deleted") })')
    expect(await kept()).not.toContain('home:')
    expect(await door.kiosk<string>('kiosk.returned().then((file) => new Response(file).text())')).toMatch(/"erased":\[\{.+\},\{.+\}\].*"withdrawn":\[\{/) // and what the desk has to know is still told
    await look()
    expect([...touched].filter((line) => ![...vouched, ...vouchedIn(ofDoors)].includes(line))).toEqual([])
    expect([...touched]).toEqual(expect.arrayContaining(vouchedIn(ofDoors)))
    expect(door.errors).toEqual([])
    await door.page.close()
  })

  it('vouches for a log that follows another one, in the words of the code that opens it', () => {
    const { name, also } = manifest.storage[0]!
    expect([name, also]).toEqual(['mingshi/<operator>', 'mingshi/<operator>/<n>'])
    expect(readFileSync('packages/kiosk/src/store/idb.ts', 'utf8')).toContain("`mingshi/${operator}${nth ? `/${nth}` : ''}`")
  })
})
