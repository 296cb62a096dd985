import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseZip } from '@mingshi/core'
import { compactDecrypt, exportJWK, generateKeyPair } from 'jose'
import { chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { Machine, type Stand } from '../support/machine.ts'
import { call, openHost, said, save, serve } from '../support/served.ts'
import { findChromium } from '../support/tools.mjs'

let machine: Machine
beforeAll(async () => { machine = await Machine.start() })
afterAll(() => machine.stop())
afterEach(() => machine.context.setOffline(false))

const to = async (stand: Stand, place: string) => { await stand.tap('tile', `[data-id="${place}"]`) }
const open = (...given: [scene: string, before?: (page: Page) => Promise<unknown>]) => openHost(machine, ...given)
const stick = async (stand: Stand, name: string): Promise<string> => {
  const { path, suggested } = await save(machine, stand, name)
  expect(suggested).toMatch(/^bundle-\d{4}-\d\d-\d\d\.zip$/)
  await said(stand, /存好了/)
  return path
}
const verify = (file: string) => spawnSync(process.execPath, ['packages/cli/bin/mingshi.js', 'verify', file, '--json'], { encoding: 'utf8' })
const nameIn = (file: string, name: string) => parseZip(new Uint8Array(readFileSync(file))).find((each) => each.name === name)
/** In the page: receipts' rows in the second copy of the newest log. */
const rowsCopied = `(async () => {
  const rows = []
  const newest = (await MingshiService.copies()).pop()
  for (const name of ['mingshi/' + newest, 'mingshi/tail/' + newest]) for (const response of await (await caches.open(name)).matchAll()) {
    const { writes } = JSON.parse(decodeURI(response.headers.get('entry') || '') || await response.text())
    rows.push(...writes.filter(({ table, put }) => table === 'receipts' && put))
  }
  return rows
})()`
/** In the page: the bundle of the newest log, out of its second copy, in base64. */
const takeCopy = `MingshiService.copies().then((names) => MingshiService.exportCopy(names.pop())).then((blob) => new Promise((resolve) => {
  const reader = new FileReader()
  reader.onload = () => resolve(reader.result.split(',')[1])
  reader.readAsDataURL(blob)
}))`
const lastOf = async (stand: Stand, n: number) => (await stand.leaves()).slice(-n)

describe('an inspector at the machine', () => {
  let bundle: string

  it('without a network sees how the log stands, and takes the bundle away on a stick', async () => {
    const seller = await machine.open('/vending/')
    await seller.buy()
    await seller.toConsent()
    await seller.agree('face', 'transmission', 'recipient:acquirer')
    await seller.on('receipt')
    await seller.tap('done')
    await seller.stood('paid')
    await seller.page.close()

    mkdirSync(join(machine.folder, 'stick'))
    const stand = await open('vending')
    const { length } = await stand.leaves()
    await machine.context.setOffline(true)
    await serve(stand)
    const home = await stand.part('screen').innerText()
    for (const told of [/vending\.example\.cn\/k\/[0-9a-f]{16}/, /王师傅/, /没有关闭就断了/, new RegExp(`记录\\s+${length + 1}\\s`)]) expect(home).toMatch(told)
    await to(stand, 'export')
    bundle = await stick(stand, 'bundle.zip')
    await machine.context.setOffline(false) // the story's own look at the log asks for a file
    expect(await lastOf(stand, 2)).toMatchObject([{ type: 'service.used', by: '王师傅', what: 'opened' }, { type: 'export.made', by: '王师傅', why: 'inspection' }])
    await stand.tap('end')
    expect(await stand.page.evaluate('window.served')).toBe('closed')
    expect(await stand.part('screen').count()).toBe(0)
    expect(stand.errors).toEqual([])
    await stand.page.close()
  })

  it('and verifies it elsewhere: another profile, the auditor’s page from a file, no network', async () => {
    const office = await chromium.launchPersistentContext(join(machine.folder, 'office'), { executablePath: findChromium()!, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'] })
    await office.setOffline(true)
    const page = await office.newPage()
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    await page.goto(new URL('../../packages/auditor/dist/auditor.html', import.meta.url).href)
    expect(new URL(page.url()).protocol).toBe('file:')
    await page.locator('input[type=file]').setInputFiles(bundle)
    await page.locator('p[data-verdict="verified"]').waitFor()
    const checks = page.locator('.paper h2', { hasText: '逐项核验' }).locator('xpath=following-sibling::div[1]').locator('td')
    expect(await checks.allTextContents()).toEqual(Array(12).fill('成立'))
    expect(errors).toEqual([])
    await office.close()
  })

  it('takes references along only with a key of the host’s, and only its holder reads them', async () => {
    const pair = await generateKeyPair('ECDH-ES', { crv: 'P-256' })
    const key = JSON.stringify(await exportJWK(pair.publicKey))
    const stand = await open('property-access')
    // Somebody enrols under the host's reference.
    await stand.page.evaluate('window.host.offer({ purpose: "enrol", subject: "home:7" }).then((outcome) => outcome.permit.use(async () => "matched")), undefined')
    await stand.on('method')
    await stand.toConsent()
    await stand.agree('face', 'template')
    await stand.on('receipt')
    await stand.tap('done')

    await serve(stand)
    await to(stand, 'export')
    expect(await stand.part('sealed').count()).toBe(0)
    const plain = await stick(stand, 'plain.zip')
    expect(nameIn(plain, 'disclosures.jwe')).toBeUndefined()
    await stand.tap('end')

    await serve(stand, `, disclosures: { to: ${key} }`)
    await to(stand, 'export')
    await stand.tap('sealed', '[data-id="with"]')
    await stand.tap('period', '[data-id="month"]')
    const sealed = await stick(stand, 'sealed.zip')
    const { plaintext } = await compactDecrypt(new TextDecoder().decode(nameIn(sealed, 'disclosures.jwe')!.bytes), pair.privateKey)
    const { disclosures } = JSON.parse(new TextDecoder().decode(plaintext)) as { disclosures: { disclosure: string }[] }
    expect(disclosures.map(({ disclosure }) => (JSON.parse(Buffer.from(disclosure, 'base64url').toString()) as string[])[2])).toEqual(['home:7'])
    for (const { bytes } of parseZip(new Uint8Array(readFileSync(sealed)))) expect(new TextDecoder().decode(bytes)).not.toContain('home:7')
    expect(nameIn(sealed, 'records.csv')).toBeDefined()
    expect(JSON.parse(verify(sealed).stdout)).toMatchObject({ verdict: 'verified' })
    for (const wrong of ['{}', '{ kty: "EC", crv: "P-256", x: "AA", y: "AA" }']) {
      await expect(call(stand, `kiosk.export({ by: 'me', why: 'x', disclosures: { to: ${wrong} } })`)).rejects.toThrow(/bad-call.*a public key of P-256/)
    }
    await stand.tap('end')
    expect(stand.errors).toEqual([])
    await stand.page.close()
  })
})

describe('whoever works at the machine', () => {
  it('confirms what was erased, with a name, and then purges the rest; the bundle verifies', async () => {
    const stand = await open('property-access')
    await call(stand, 'kiosk.withdraw({ subject: "home:7" })')
    await serve(stand)
    await to(stand, 'erasures')
    expect(await stand.part('screen').innerText()).toContain('home:7')
    await stand.tap('delete')
    await said(stand, /记下了/)
    expect(await lastOf(stand, 2)).toMatchObject([{ type: 'service.used', by: '王师傅', what: 'erasure' }, { type: 'erasure.done', result: 'deleted' }])
    expect(await call(stand, 'kiosk.erasures.due()')).toEqual([])
    await stand.tap('done')
    expect(await stand.page.evaluate(rowsCopied)).not.toEqual([])
    await to(stand, 'purge')
    await stand.tap('delete')
    await said(stand, /清除了 1 份回执、0 个编号；还留着 0 份/)
    expect(await lastOf(stand, 1)).toMatchObject([{ type: 'purged', by: '王师傅', receipts: 1, kept: 0 }])
    expect(await call(stand, 'kiosk.consents.list({})')).toEqual([])
    await stand.tap('done')
    await to(stand, 'export')
    expect(JSON.parse(verify(await stick(stand, 'purged.zip')).stdout)).toMatchObject({ verdict: 'verified' })
    await expect.poll(() => stand.page.evaluate(rowsCopied)).toEqual([]) // the second copy forgets as well
    const copied = join(machine.folder, 'stick', 'copied.zip')
    writeFileSync(copied, Buffer.from(await stand.page.evaluate<string>(takeCopy), 'base64'))
    expect(JSON.parse(verify(copied).stdout)).toMatchObject({ verdict: 'verified' })
    expect(nameIn(copied, 'leaves.ndjson')!.bytes).toEqual(nameIn(join(machine.folder, 'stick', 'purged.zip'), 'leaves.ndjson')!.bytes)
    expect(stand.errors).toEqual([])
    await stand.page.close()
  })

  it('stops a way that is broken and opens it again, switches the face off and on: each with a name', async () => {
    const stand = await open('vending')
    await serve(stand)
    await to(stand, 'alternatives')
    await stand.tap('alternative', '[data-id="card"]')
    await stand.part('alternative', '[data-id="card"]').filter({ hasText: '停了' }).waitFor()
    await stand.tap('alternative', '[data-id="card"]')
    await stand.part('alternative', '[data-id="card"]').filter({ hasText: '能用' }).waitFor()
    await stand.tap('done')
    await to(stand, 'switch')
    await stand.tap('switch')
    await stand.part('switch').filter({ hasText: '打开刷脸' }).waitFor()
    expect(await call(stand, 'kiosk.health.code')).toBe('switched-off')
    await stand.tap('switch')
    await stand.part('switch').filter({ hasText: '关掉刷脸' }).waitFor()
    expect((await lastOf(stand, 8)).map(({ type, what, state, face }) => [type, what ?? state ?? face].join(' '))).toEqual([
      'service.used alternative', 'alternative.state down', 'service.used alternative', 'alternative.state up',
      'service.used switch', 'switch off', 'service.used switch', 'switch on',
    ])
    await stand.tap('end')
    expect(stand.errors).toEqual([])
    await stand.page.close()
  })

  it('matches a bank card, and from then on sizes are true: on this screen, after a restart, and in the records', async () => {
    let stand = await open('vending')
    await stand.page.setViewportSize({ width: 800, height: 1280 }) // a screen that the installation does not describe
    await serve(stand)
    await to(stand, 'display')
    const card = async () => (await stand.part('card').boundingBox())!.width
    const before = await card()
    for (const step of ['10', '10', '1', '-1', '10']) await stand.tap('step', `[data-id="${step}"]`)
    expect(await card()).toBeCloseTo(before + 30, 0)
    await stand.tap('save')
    await said(stand, /对角线 \d+ 毫米/)
    const [leaf] = await lastOf(stand, 1)
    const diagonalMm = Math.round(Math.hypot(800, 1280) / ((before + 30) / 85.6))
    expect(leaf).toMatchObject({ type: 'display.calibrated', by: '王师傅', cssWidth: 800, cssHeight: 1280, diagonalMm })
    await stand.tap('end')
    await stand.page.close()
    stand = await open('vending')
    await stand.page.setViewportSize({ width: 800, height: 1280 })
    await stand.page.evaluate('window.host.offer({ purpose: "pay" }), undefined')
    await stand.on('method')
    await stand.toConsent()
    expect((await stand.leaves()).filter(({ type }) => type === 'session.opened').at(-1)).toMatchObject({ display: { cssWidth: 800, cssHeight: 1280, calibrated: true } })
    const height = (await stand.part('agree').boundingBox())!.height
    const pxPerMm = Math.hypot(800, 1280) / diagonalMm
    expect(height / pxPerMm).toBeGreaterThan(20) // a decision button in millimetres
    await stand.tap('end')
    expect(stand.errors).toEqual([])
    await stand.page.close()
  })

  it('never comes over somebody who stands there, nor does anybody come over the service screen', async () => {
    const stand = await open('vending')
    await stand.page.evaluate('window.host.offer({ purpose: "pay" }).then((outcome) => outcome.permit && outcome.permit.use(() => new Promise(() => {}))), undefined')
    await stand.on('method')
    await expect(call(stand, 'kiosk.service({ by: "me" })')).rejects.toThrow(/not-running.*busy/)
    await stand.toConsent()
    await stand.agree('face', 'transmission', 'recipient:acquirer')
    await stand.part('indicator', '.live').waitFor()
    await expect(call(stand, 'kiosk.service({ by: "me" })')).rejects.toThrow(/not-running.*busy/)
    expect(await stand.part('screen', '[data-screen="service"]').count()).toBe(0)
    await stand.tap('stop')
    await stand.part('copy').waitFor() // behind the strip the host's page has the screen: service may come, and the strip goes
    expect((await stand.leaves()).filter(({ by }) => by === 'me')).toEqual([])

    await serve(stand)
    expect(await call(stand, 'kiosk.offer({ purpose: "pay" })')).toMatchObject({ how: 'unavailable', reason: 'busy', alternative: 'qr' })
    await call(stand, 'kiosk.rights()')
    await expect(call(stand, 'kiosk.service({ by: "me" })')).rejects.toThrow(/not-running.*busy/)
    expect(await stand.part('screen').count()).toBe(1)
    const before = (await stand.leaves()).length
    await to(stand, 'purge')
    await stand.page.evaluate(() => document.querySelector('mingshi-kiosk')!.shadowRoot!.querySelector<HTMLElement>('[part="delete"]')!.click()) // a script is nobody
    await stand.page.waitForTimeout(200)
    expect((await stand.leaves()).length).toBe(before)
    await call(stand, 'kiosk.close()')
    expect(await stand.page.evaluate('window.served')).toBe('closed')
    expect(await stand.part('screen').count()).toBe(0)
    await expect(call(stand, 'kiosk.service({ by: "me" })')).rejects.toThrow(/not-running.*closed/)
    expect(stand.errors).toEqual([])
    await stand.page.close()
  })

  it('is not let in by a bad name, by an address, or without the file', async () => {
    const stand = await open('vending')
    for (const request of ['', '{ by: "" }', '{ by: "a\\nb" }', '{ by: "me", disclosures: { to: {} } }']) await expect(call(stand, `kiosk.service(${request})`)).rejects.toThrow(/bad-call/)
    await stand.page.close()
    const seller = await machine.open('/vending/?service=1&by=me#service')
    await expect(seller.kiosk('kiosk.service({ by: "me" })')).rejects.toThrow(/part-missing.*service\.js/)
    expect(await seller.part('screen').count()).toBe(0)
    expect((await seller.leaves()).filter(({ by }) => by === 'me')).toEqual([])
    await seller.page.close()
  })

  it('needs a log, for everything that it does is in it', async () => {
    const stand = await open('vending', (page) => page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined })))
    for (const what of ['service({ by: "me" })', 'export({ by: "me", why: "x" })', 'purge({ by: "me", why: "x" })', 'storedSubjects({ count: 1, scope: "machine", asOf: "2026-11-01" })']) {
      await expect(call(stand, `kiosk.${what}`), what).rejects.toThrow(/not-running.*storage-unavailable/)
    }
    expect(await stand.part('screen').count()).toBe(0)
    expect(await call(stand, 'kiosk.offer({ purpose: "pay" })')).toMatchObject({ how: 'unavailable', reason: 'storage-unavailable' }) // and not busy
    await stand.page.close()
  })

  it('closes by itself where nobody touches it for three minutes, and not before', async () => {
    const stand = await open('vending', (page) => page.clock.install())
    await serve(stand)
    await stand.page.clock.fastForward(170_000)
    await to(stand, 'export')
    await stand.page.clock.fastForward(170_000)
    expect(await stand.part('screen').count()).toBe(1)
    await stand.page.clock.fastForward(20_000)
    expect(await stand.page.evaluate('window.served')).toBe('closed')
    expect(await stand.part('screen').count()).toBe(0)
    await stand.page.close()
  })

  it('tells how many people are stored: recorded, and said when it is to be filed', async () => {
    const stand = await open('property-access')
    await call(stand, 'kiosk.storedSubjects({ count: 100000, scope: "controller", asOf: "2025-06-30" })')
    expect(await lastOf(stand, 1)).toMatchObject([{ type: 'stored.count', count: 100_000, scope: 'controller', asOf: '2025-06-30' }])
    expect(await call(stand, 'kiosk.health')).toMatchObject({ code: 'filing-due' })
    await expect(call(stand, 'kiosk.storedSubjects({ count: 5 })')).rejects.toThrow(/bad-call/)
    await stand.page.close()
  })
})
