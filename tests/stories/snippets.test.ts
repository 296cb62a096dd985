import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { exportJWK, generateKeyPair } from 'jose'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseZip } from '@mingshi/core'
import { claimed } from '../support/blocks.mjs'
import { engine } from '../support/engine.ts'
import { Machine, type Stand } from '../support/machine.ts'

let machine: Machine
beforeAll(async () => { machine = await Machine.start() })
afterAll(() => machine.stop())

const codeOf = (page: string): string[] => claimed(page, 'tests/stories/snippets.test.ts').map(({ code }) => code)
const [erasure, raw, protect, handOver, redeem, egress, roster] = codeOf('docs/integrate.md') as [string, string, string, string, string, string, string]
const [readme] = codeOf('README.md') as [string]
const [pin, disclosures] = codeOf('docs/operate.md') as [string, string]

const tag = (more = '') => `<script src="/mingshi/mingshi-full.js" data-policy="policy.mingshi.json" data-installation="installation.json" data-lang="zh-CN en"${more}></script>`
const scripts = (...names: string[]): string => names.map((name) => `<script src="/mingshi/${name}"></script>`).join('\n')
const files = "window.policy = 'policy.mingshi.json'; window.installation = 'installation.json'"
/** What a guide leaves to the host, as little of it as there can be: it says what it was called with. */
const till = "window.calls = []; for (const name of ['payBy', 'paid']) window[name] = (...given) => { calls.push([name, ...given]) }; window.matcher = async (stream) => stream.active"

/** Lines that begin with `await`, where the guide has them stand: in a module, and before Chromium 89 in an `async` function there. */
const inModule = (code: string): string => `<script type="module">\n${engine >= 89 ? code : `(async () => {\n${code}\n})()`}\n</script>`

interface Host { head: string; prelude?: string; code: string; body?: string; before?: (page: Page) => Promise<unknown> }
/** A page of a scene with nothing on it but our scripts, what the host has to give, and the code of the guide. */
function host(path: string, { head, prelude = '', code, body = '', before = async () => {} }: Host): Promise<Stand> {
  const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><link rel="icon" href="data:,">${head}<body>${body}<script>${prelude}</script>\n${inModule(code)}</body></html>`
  return machine.open(path, async (page) => {
    await page.route(`**${path}`, (route) => route.fulfill({ contentType: 'text/html', body: html }))
    await before(page)
  })
}
const calls = (stand: Stand) => stand.page.evaluate('window.calls') as Promise<unknown[]>
const items = ['face', 'transmission', 'recipient:acquirer']
async function done(stand: Stand): Promise<void> {
  expect(stand.errors).toEqual([])
  await stand.page.close()
}
const asked = async (stand: Stand): Promise<Stand> => { await (await stand.on('age')).tap('over14'); return stand.on('consent') }

describe('the page of the README', () => {
  const open = (script: string | undefined): Promise<Stand> => machine.open('/vending/readme.html', async (page) => {
    const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><link rel="icon" href="data:,"><body><button id="buyButton">付 ¥3.50</button><script>${till}</script>${readme}</body></html>`
    await page.route('**/vending/readme.html', (route) => route.fulfill({ contentType: 'text/html', body: html }))
    for (const file of ['mingshi-full.js', 'locales/*']) {
      await page.route(`**/vending/${file}`, (route) => (script === undefined ? route.abort() : route.fulfill({ path: join('packages/kiosk/dist', new URL(route.request().url()).pathname.slice('/vending/'.length)) })))
    }
  })

  it('yes is paid by the face, in the effect’s words; another way goes on by its id', async () => {
    const stand = await open('served')
    await stand.page.locator('#buyButton').click()
    await (await stand.on('method')).toConsent()
    expect(await stand.part('screen').innerText()).toContain('付 ¥3.50')
    await stand.agree(...items)
    await (await stand.on('receipt')).tap('done')
    await expect.poll(() => calls(stand)).toEqual([['paid']])
    await stand.page.locator('#buyButton').click()
    await (await stand.on('method')).tap('tile', '[data-id="card"]')
    await expect.poll(() => calls(stand)).toEqual([['paid'], ['payBy', 'card']])
    await done(stand)
  })

  it('without our script the sale goes on', async () => {
    const stand = await open(undefined)
    await stand.page.locator('#buyButton').click()
    await expect.poll(() => calls(stand)).toEqual([['payBy', 'qr']])
    await done(stand)
  })
})

describe('integrating', () => {
  it.each([[true, 'deleted'], [false, 'not-found']])('an erasure is carried out and confirmed: the gate says %s, the record %s', async (had, result) => {
    const subject = `r-${result}`
    const stand = await host('/property-access/erasure.html', { head: tag(), prelude: `window.asked = []; window.gate = { deleteTemplate: async (subject) => { asked.push(subject); return ${had} } }`, code: erasure })
    const enrolled = stand.kiosk(`kiosk.offer({ purpose: 'enrol', subject: '${subject}' }).then((outcome) => outcome.permit.use(() => 'matched')).then(({ result }) => result)`)
    await (await stand.on('method')).toConsent()
    await stand.agree('face', 'template')
    await (await stand.on('receipt')).tap('done')
    expect(await enrolled).toBe('matched')
    await stand.kiosk(`kiosk.withdraw({ subject: '${subject}' })`)
    await expect.poll(async () => (await stand.leaves()).at(-1)).toMatchObject({ type: 'erasure.done', result })
    expect(await stand.page.evaluate('window.asked')).toEqual([subject])
    expect(await stand.kiosk('kiosk.erasures.due()')).toEqual([])
    await done(stand)
  })

  it('for development: both files built in the browser, and the kiosk stands on them', async () => {
    const stand = await host('/vending/raw.html', { head: scripts('mingshi-full.js', 'raw-policy.js'), code: `${raw}\nwindow.kiosk = kiosk` })
    await stand.page.waitForFunction('window.kiosk')
    expect(await stand.page.evaluate('window.kiosk.health')).toMatchObject({ code: 'ok' })
    await stand.page.evaluate("void window.kiosk.offer({ purpose: 'pay', effect: '付 ¥3.50' })")
    await stand.on('method')
    await done(stand)
  })

  it('without a server, from a file: the policy and the installation in the page itself, and the log is there', async () => {
    const inside = (name: string) => `<script type="application/json" data-mingshi-${name}>${readFileSync(`examples/vending/${name === 'policy' ? 'policy.mingshi' : name}.json`, 'utf8')}</script>`
    cpSync('packages/kiosk/dist/mingshi-full.js', join(machine.folder, 'mingshi-full.js'))
    writeFileSync(join(machine.folder, 'index.html'), `<!doctype html><html lang="zh-CN"><meta charset="utf-8">${inside('policy')}${inside('installation')}<script src="mingshi-full.js" data-lang="zh-CN en"></script><body></body></html>`)
    const stand = await machine.open(pathToFileURL(join(machine.folder, 'index.html')).href)
    expect(await stand.kiosk('kiosk.health')).toMatchObject({ code: 'ok' })
    await stand.page.evaluate("void Mingshi.ready.then((kiosk) => kiosk.offer({ purpose: 'pay', effect: '付 ¥3.50' }))")
    await (await stand.on('method')).toConsent()
    expect(await stand.part('language').count()).toBe(0) // nothing can be fetched: there is no second language
    await done(stand)
  })

  it('a vendor’s own call waits for the yes, and fails by name after a no', async () => {
    const before = `${till}; window.vendor = { getWxpayfaceCode: (info, callback) => { calls.push(['vendor', info.total_fee]); callback({ return_code: 'SUCCESS' }) } }`
    const stand = await host('/vending/protect.html', { head: tag(), prelude: before, code: protect })
    await asked(stand)
    expect(await calls(stand)).toEqual([])
    await stand.agree(...items)
    await expect.poll(() => calls(stand)).toEqual([['vendor', '350'], ['paid']])
    await done(stand)
    const other = await host('/vending/protect.html', { head: tag(), prelude: before, code: protect })
    await asked(other)
    await other.tap('refuse', '[data-item="face"]')
    await expect.poll(() => calls(other), { timeout: 20_000 }).toEqual([['payBy', 'qr']])
    await done(other)
  })

  it('two pages: the yes of the one opens the camera of the other; a no is paid otherwise; so is a page that nobody sent anything to', async () => {
    const camera = (page: Page) => page.context().route('**/vending/camera.html', (route) => route.fulfill({
      contentType: 'text/html', body: `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><link rel="icon" href="data:,">${tag(' data-redeem')}<body><script>${till}; window.matcher = async (stream) => { calls.push(['matcher', stream.active]); return true }</script>${inModule(redeem)}</body></html>`,
    }))
    const stand = await host('/vending/ask.html', { head: tag(), prelude: till, code: handOver, before: camera })
    await (await stand.on('method')).toConsent()
    await stand.agree(...items)
    await stand.page.waitForURL('**/vending/camera.html')
    await expect.poll(() => calls(stand), { timeout: 20_000 }).toEqual([['matcher', true]])
    await stand.on('receipt')
    expect((await stand.leafTypes()).filter((type) => /^permit|^camera/.test(type)).slice(-4)).toEqual(['permit.handed', 'permit.redeemed', 'camera.on', 'camera.off'])
    await done(stand)

    const refused = await host('/vending/ask.html', { head: tag(), prelude: till, code: handOver })
    await (await refused.on('method')).tap('tile', '[data-id="card"]')
    await expect.poll(() => calls(refused)).toEqual([['payBy', 'card']])
    await done(refused)

    const alone = await machine.open('/vending/camera.html')
    await expect.poll(() => calls(alone)).toEqual([['payBy', 'qr']])
    await done(alone)
    await machine.context.unroute('**/vending/camera.html')
  })

  it('while a permit lives without a yes to transmission, what is declared is reached, and nothing else', async () => {
    const arrived: string[] = []
    const stand = await host('/property-access/egress.html', {
      head: scripts('mingshi-full.js', 'egress.js'), prelude: files, code: `${egress}\nwindow.kiosk = kiosk`,
      before: (page) => page.route(/^https:\/\/(till|elsewhere)\.example\//, (route) => { arrived.push(new URL(route.request().url()).host); return route.fulfill({ headers: { 'access-control-allow-origin': '*' }, body: 'ok' }) }),
    })
    await stand.page.waitForFunction('window.kiosk')
    const sent = stand.page.evaluate(`kiosk.offer({ purpose: 'enrol', subject: 'r-egress' }).then((outcome) => outcome.permit.use(async () => {
      window.sent = []
      for (const host of ['till', 'elsewhere']) window.sent.push(await fetch('https://' + host + '.example/').then(() => 'sent', ({ name, message }) => name + ' ' + message.slice(0, 7)))
      return 'not-matched'
    })).then(() => {})`).catch(() => {}) // the page goes while a screen stands
    await (await stand.on('method')).toConsent()
    await stand.agree('face', 'template')
    await expect.poll(() => stand.page.evaluate('window.sent && window.sent.length'), { timeout: 20_000 }).toBe(2)
    expect(await stand.page.evaluate('window.sent')).toEqual(['sent', 'NotAllowedError Mingshi'])
    expect(arrived).toEqual(['till.example'])
    expect((await stand.events()).filter(([type]) => type === 'health').map(([, detail]) => detail)).toContainEqual(expect.objectContaining({ code: 'egress-refused' }))
    await stand.page.close()
    await sent
    expect(stand.errors).toEqual([])
  })

  it('a door without a roster knows nobody', async () => {
    const stand = await host('/door/roster.html', { head: scripts('mingshi-full.js', 'roster.js'), prelude: `${files}; window.keys = []`, code: `${roster}\nwindow.kiosk = kiosk` })
    await stand.page.waitForFunction('window.kiosk')
    expect(await stand.page.evaluate("kiosk.admits('r-1')")).toBe(false)
    expect(await stand.page.evaluate("kiosk.offer({ purpose: 'pass', subject: 'r-1' })")).toMatchObject({ how: 'unavailable', reason: 'not-on-roster', alternative: 'card' })
    await done(stand)
  })
})

describe('operating', () => {
  it('ten lines: a corner held for two seconds and a PIN that is known; less than that, or another, is nothing', async () => {
    const stand = await host('/vending/pin.html', {
      head: scripts('mingshi-full.js', 'service.js'), body: '<div id="corner" style="position:fixed;right:0;bottom:0;width:80px;height:80px"></div>', code: pin,
      prelude: `${files}
        window.typed = []; window.saids = []
        window.keypad = { read: async () => { typed.push(window.next); return window.next }, say: (code) => saids.push(code) }
        window.roster = { find: async (pin) => (pin === '7402' ? { number: 'staff-7' } : undefined) }
        window.ready = Mingshi.createKiosk({ policy, installation, parts: [MingshiService] })`,
    })
    await stand.page.evaluate('window.ready')
    const corner = (await stand.page.locator('#corner').boundingBox())!
    const hold = async (ms: number, code: string): Promise<void> => {
      await stand.page.evaluate((next) => Object.assign(window, { next }), code)
      await stand.page.mouse.move(corner.x + 40, corner.y + 40)
      await stand.page.mouse.down()
      await stand.page.waitForTimeout(ms)
      await stand.page.mouse.up()
    }
    await hold(800, '7402')
    await stand.page.waitForTimeout(1_500)
    expect(await stand.page.evaluate('window.typed')).toEqual([])
    await hold(2_300, '0000')
    expect(await stand.page.evaluate('window.typed')).toEqual(['0000'])
    expect(await stand.part('screen').count()).toBe(0)
    await hold(2_300, '7402')
    await stand.on('service')
    expect((await stand.leaves()).at(-1)).toMatchObject({ type: 'service.used', by: 'staff-7' })
    await stand.tap('end')
    await stand.page.evaluate("ready.then((kiosk) => void kiosk.offer({ purpose: 'pay' }))")
    await stand.on('method')
    await stand.page.evaluate('corner.onpointerdown()') // a screen of ours lies over the corner
    await expect.poll(() => stand.page.evaluate('window.saids'), { timeout: 10_000 }).toEqual(['not-running'])
    await done(stand)
  })

  it('whoever holds the private key reads the references, with the library that is named', async () => {
    const stand = await host('/property-access/references.html', { head: scripts('mingshi-full.js', 'service.js'), prelude: files, code: 'window.kiosk = await Mingshi.createKiosk({ policy, installation, parts: [MingshiService] })' })
    await stand.page.waitForFunction('window.kiosk')
    await stand.page.evaluate("void kiosk.offer({ purpose: 'enrol', subject: 'r-sealed' }).then((outcome) => outcome.permit.use(() => 'matched'))")
    await (await stand.on('method')).toConsent()
    await stand.agree('face', 'template')
    await (await stand.on('receipt')).tap('done')
    const pair = await generateKeyPair('ECDH-ES', { crv: 'P-256', extractable: true })
    const since = (await stand.leaves()).filter(({ type }) => type === 'consent.given').at(-2)!.t as number // of this person and no earlier one
    const zip = await stand.page.evaluate(`kiosk.export({ by: 'test', why: 'references', since: ${since}, disclosures: { to: ${JSON.stringify(await exportJWK(pair.publicKey))} } }).then(async (bundle) => {
      const bytes = new Uint8Array(await new Response(bundle).arrayBuffer())
      return [...bytes]
    })`) as number[]
    const jwe = new TextDecoder().decode(parseZip(new Uint8Array(zip)).find(({ name }) => name === 'disclosures.jwe')!.bytes)
    const given = `const jwe = ${JSON.stringify(jwe)}\nconst privateJwk = ${JSON.stringify(await exportJWK(pair.privateKey))}\n`
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', `${given}${disclosures}\nconsole.log(subject, typeof salt)`], { encoding: 'utf8' })
    expect([status, stdout, stderr]).toEqual([0, 'r-sealed string\n', ''])
    await done(stand)
  })
})
