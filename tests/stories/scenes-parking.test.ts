import { readFileSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assessmentScope, build, type Policy } from '@mingshi/core'
import { throttle } from '../../examples/parking/throttle.mjs'
import { claimed } from '../support/blocks.mjs'
import { Machine, type Stand } from '../support/machine.ts'
import { installationOf, policyOf } from '../support/scenes.ts'
import { sha256 } from '../support/sha256.ts'

let machine: Machine
beforeAll(async () => { machine = await Machine.start('moving', { width: 1024, height: 600 }) })
afterAll(() => machine.stop())

const type = async (stand: Stand, plate: string): Promise<void> => {
  for (const key of plate) await stand.page.locator('#keys button', { hasText: new RegExp(`^${key}$`) }).click()
}
const post = (route: string, body: unknown, origin = machine.origin) => fetch(`${origin}/parking/bills/${route}`, { method: 'POST', body: JSON.stringify(body) })

describe('parking: a plate, a short notice, no face', () => {
  it('tells what the plate is for without being in the way, and records that it did, once per showing', async () => {
    const stand = await machine.open('/parking/')
    await stand.part('notice').waitFor()
    expect(await stand.part('notice').locator('span').first().textContent()).toBe('车牌号 · 找到您这一次的停车单 · 存到最后一次使用后 30 天，到期就删')
    await type(stand, '沪A12345')
    await stand.tap('rules')
    expect(await stand.part('notice').locator('dt').allTextContents()).toEqual(['谁在用', '做什么', '怎么处理', '用到什么信息', '存多久', '您的权利'])
    await stand.tap('done')
    await stand.page.locator('#find').click()
    await stand.page.locator('#bill').waitFor()
    expect((await stand.page.locator('#bill').innerText()).split('\n').filter(Boolean)).toEqual(['沪A12345', '停了 1 小时 40 分', '¥8.00', '付 ¥8.00', '改车牌']) // the open bill, and nothing else
    await stand.page.locator('#pay').click()
    await stand.page.locator('#paid').waitFor()
    expect(await stand.leafTypes()).toEqual(['genesis', 'epoch.start', 'notice.published', 'notice.shown'])
    const again = await stand.kiosk<{ shown: boolean; digest: string }>('kiosk.notice("plate")')
    expect(again.shown).toBe(true)
    expect((await stand.leaves()).at(-1)).toMatchObject({ type: 'notice.shown', purpose: 'plain:plate', notice: again.digest })
    expect(await stand.kiosk('kiosk.notice("nothing")')).toEqual({ shown: false, digest: null, reason: 'unknown-notice' })
    expect(await stand.kiosk('kiosk.offer({ purpose: "pay" })')).toMatchObject({ how: 'alternative', alternative: 'qr' })
    await stand.tap('done')
    await stand.part('notice').waitFor({ state: 'detached' })
    await stand.page.locator('#again').click()
    await stand.part('notice').waitFor() // the next driver is told too
    expect(await stand.page.locator('#number').textContent()).toBe('') // and finds nothing of the one before
    expect((await stand.leafTypes()).filter((each) => each === 'notice.shown')).toHaveLength(3)
    await type(stand, '沪A12345')
    await stand.page.locator('#find').click()
    await stand.page.getByText('现在没有要付的停车费').waitFor() // paid is paid
    expect(stand.errors).toEqual([])
    await stand.page.close()
  })

  it('goes on with its payment where the notice cannot load, and sends people to the booth where the server is away', async () => {
    const stand = await machine.open('/parking/', (page) => page.route('**/mingshi.js', (route) => route.abort()))
    await type(stand, '沪AD12345')
    await stand.page.context().setOffline(true)
    await stand.page.locator('#find').click()
    await stand.page.getByText('现在查不了，请到岗亭付。').waitFor()
    await stand.page.context().setOffline(false)
    await stand.page.locator('#find').click()
    await stand.page.locator('#bill').waitFor()
    await stand.page.context().setOffline(true)
    await stand.page.locator('#pay').click()
    await stand.page.getByText('没有付成，没有扣款').waitFor()
    await stand.page.context().setOffline(false)
    await stand.page.locator('#pay').click()
    await stand.page.locator('#paid').waitFor()
    expect(stand.errors).toEqual([])
    await stand.page.close()
  })

  it.each([[320, 568], [360, 640], [390, 844], [430, 932]])('on a phone, in an app’s own browser, %i×%i: one field, two taps, nothing else asked, nothing cut off', async (width, height) => {
    const context = await machine.context.browser()!.newContext({
      viewport: { width, height }, isMobile: true, hasTouch: true, deviceScaleFactor: 2,
      userAgent: 'Mozilla/5.0 (Linux; Android 10; M2003J15SC) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/86.0.4240.99 XWEB/4313 MMWEBSDK/20220805 Mobile Safari/537.36 MicroMessenger/8.0.27',
    })
    const page = await context.newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).origin))
    await page.goto(`${machine.origin}/parking/`)
    await page.locator('mingshi-kiosk [part=notice]').waitFor()
    expect(await page.locator('input, select, textarea, form, iframe').count()).toBe(0)
    const isWide = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth || [...document.querySelectorAll('main')].some((main) => main.scrollWidth > main.clientWidth))
    const small = () => page.locator('#keys button, #find, #pay, #back').evaluateAll((all) => all.filter((each) => each.getClientRects().length > 0 && (each.getBoundingClientRect().height < 44 || each.getBoundingClientRect().width < 44)).map(({ textContent }) => textContent))
    for (const key of '沪AD12345') {
      expect([await isWide(), await small()]).toEqual([false, []])
      await page.locator('#keys button', { hasText: new RegExp(`^${key}$`) }).tap()
    }
    const keys = (await page.locator('#keys').boundingBox())!
    const find = (await page.locator('#find').boundingBox())!
    expect(find.y + find.height, 'the button stands above the keys, in sight').toBeLessThanOrEqual(keys.y)
    await page.locator('#find').tap()
    await page.getByText(/停了|没有要付/).first().waitFor()
    expect([await isWide(), await small()]).toEqual([false, []])
    expect([...new Set(asked)]).toEqual([machine.origin])
    await context.close()
  })

  it('links the rules that the policy names', async () => {
    expect(readFileSync('examples/parking/index.html', 'utf8')).toContain(`href="${policyOf('parking').rulesUrl}"`)
  })

  it('has a code for paying and another for members, and each says what it is for', async () => {
    const stand = await machine.open('/parking/codes.html')
    const read = async (name: string): Promise<string | undefined> => {
      const { data, width, height } = PNG.sync.read(await stand.page.locator(`#${name} img`).screenshot())
      return jsQR(new Uint8ClampedArray(data), width, height)?.data
    }
    await stand.page.locator('#member img').evaluate((image: HTMLImageElement) => image.decode())
    const [pay, member] = [await read('pay'), await read('member')]
    expect(pay).toMatch(/\/parking\/$/)
    expect(new URL(member!).origin).not.toBe(new URL(pay!).origin)
    expect(await stand.page.locator('#member').innerText()).toContain('停车缴费不要扫这一张')
    await stand.page.close()
  })
})

describe('who guesses plates', () => {
  it('is slowed down by address, over HTTP: the twenty-first is refused with when to come back, a real plate too', async () => {
    const other = await Machine.start('none')
    try {
      for (let i = 0; i < 20; i++) expect((await post('bill', { plate: `沪B${10_000 + i}` }, other.origin)).status).toBe(200)
      const refused = await post('bill', { plate: '沪A12345' }, other.origin)
      expect(refused.status).toBe(429)
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(500)
      expect(Object.keys((await refused.json()) as object)).toEqual(['wait'])
      const stand = await other.open('/parking/')
      await type(stand, '沪A12345')
      await stand.page.locator('#find').click()
      await stand.page.getByText('查得太多了').waitFor()
    } finally {
      await other.stop()
    }
  })

  it('is slowed down by plate, over HTTP: the seventh question after one car is refused, and a question after another is not', async () => {
    const other = await Machine.start('none')
    try {
      for (let i = 0; i < 6; i++) expect((await post('bill', { plate: '沪AD12345' }, other.origin)).status).toBe(200)
      expect((await post('bill', { plate: '沪AD12345' }, other.origin)).status).toBe(429)
      expect((await post('bill', { plate: '京B88888' }, other.origin)).status).toBe(200)
      const stand = await other.open('/parking/')
      await type(stand, '沪AD12345')
      await stand.page.locator('#find').click()
      await stand.page.getByText('查得太多了').waitFor()
    } finally {
      await other.stop()
    }
  })

  it('is slowed down by plate, from however many addresses, and may try again when the time is over', () => {
    let now = 0
    const limit = throttle({ most: 3, withinMs: 1000, keys: 2 }, () => now)
    expect([1, 2, 3, 4].map(() => limit.wait('沪A12345'))).toEqual([0, 0, 0, 1])
    expect(limit.wait('沪A12346')).toBe(0)
    now = 1000
    expect(limit.wait('沪A12345')).toBe(0)
    limit.wait('a')
    limit.wait('b') // remembers two keys: memory stays what it is
    expect([1, 2, 3].map(() => limit.wait('沪A12345'))).toEqual([0, 0, 0])
  })

  it('learns the same of a car that is not here and of one that owes nothing; what is no plate is refused unread', async () => {
    expect(await (await post('bill', { plate: '粤C2468W' })).json()).toEqual({ none: true })
    expect(await (await post('bill', { plate: '沪Z99999' })).json()).toEqual({ none: true })
    for (const body of [{}, { plate: '*' }, { plate: ['沪A12345'] }, { plate: '__proto__' }, null]) expect((await post('bill', body)).status).toBe(400)
    for (const route of ['history', 'constructor', 'bill/']) expect((await post(route, { plate: '沪A12345' })).status).toBe(404)
    expect((await post('bill', { plate: 'x'.repeat(5_000) })).status).toBe(413)
    expect(Object.keys((await (await post('bill', { plate: '京B88888' })).json()) as object)).toEqual(['bill', 'minutes', 'fen']) // no place, no photo, no owner, no history
  })

  it('a stay is paid once: tapped twice, and from two telephones at once', async () => {
    const first = (await (await post('bill', { plate: '京B88888' })).json()) as { bill: string }
    const second = (await (await post('bill', { plate: '京B88888' })).json()) as { bill: string }
    expect(first.bill).not.toBe(second.bill)
    for (const { bill } of [first, first, second]) expect(await (await post('pay', { bill })).json()).toEqual({ paid: true, fen: 400 })
    expect(await (await post('bill', { plate: '京B88888' })).json()).toEqual({ none: true })
    expect(await (await post('pay', { bill: 'guessed' })).json()).toEqual({ over: true })
  })
})

describe('the lines of docs/integrate.md, in a payment page of somebody else', () => {
  const block = (name: string): string => claimed('docs/integrate.md', 'tests/stories/scenes-parking.test.ts').find(({ language }) => language.endsWith(` ${name}`))!.code
  /** A page as it was before. */
  const page = (more: string) => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><body><input id="plateField"><button id="pay">付 ¥8.00</button><p id="said"></p>${more}</body></html>`
  const theirs = (path: string, html: string, policy?: object) => machine.open(path, async (it) => {
    await it.route(`**${path}`, (route) => route.fulfill({ contentType: 'text/html', body: html }))
    await it.route('**/parking/mingshi.js', (route) => route.fulfill({ contentType: 'text/javascript', path: 'packages/kiosk/dist/mingshi.js' }))
    if (policy) await it.route('**/policy.mingshi.json', (route) => route.fulfill({ json: policy }))
  })

  it('five lines: the plate’s notice stands and is recorded, and the payment goes on beside it', async () => {
    expect(block('parking-notice').trim().split('\n')).toHaveLength(5)
    const stand = await theirs('/parking/theirs.html', page(`<script>pay.onclick = () => { said.textContent = '付好了' }</script>${block('parking-notice')}`))
    await stand.part('notice').waitFor()
    await expect.poll(() => stand.leafTypes()).toContain('notice.shown')
    await stand.page.locator('#pay').click()
    expect(await stand.page.locator('#said').textContent()).toBe('付好了')
    expect(stand.errors).toEqual([])
    await stand.page.close()
  })

  it('five more: a face for an operator whose lawyer settled it; no is paid by code, yes by the face', async () => {
    expect(block('parking-face').trim().split('\n')).toHaveLength(5)
    const html = page(`<script type="module">
      import { standInMatcher as matcher } from '/shared/matcher.js'
      const payByCode = () => { said.textContent = '扫码付' }
      const paid = () => { said.textContent = '刷脸付好了' }
      async function settle(bill) { ${block('parking-face')} }
      pay.onclick = () => settle({ price: '¥8.00' })
    </script>${block('parking-notice')}`)
    const stand = await theirs('/parking/face.html', html, build(sha256, withFace(), [signed]))
    await stand.page.locator('#pay').click()
    await stand.on('method')
    await stand.tap('tile', '[data-id="qr"]')
    await stand.page.getByText('扫码付').waitFor()
    await stand.page.locator('#pay').click()
    await stand.on('method')
    await stand.toConsent()
    expect(await stand.part('screen').innerText()).toContain('付 ¥8.00') // the price stands before the yes
    await stand.agree('face')
    await stand.on('receipt')
    await stand.tap('done')
    await stand.page.getByText('刷脸付好了').waitFor()
    expect(stand.errors).toEqual([])
    await stand.page.close()
  })

  it('and lint says of such a policy why a face is risky there, and of the example that it has nothing to say of faces', () => {
    const file = join(machine.folder, 'with-face.json')
    const place = join(machine.folder, 'signed.json')
    writeFileSync(file, JSON.stringify(withFace()))
    writeFileSync(place, JSON.stringify(signed))
    const lint = (policy: string) => spawnSync(process.execPath, ['packages/cli/bin/mingshi.js', 'lint', policy, '--installation', place], { encoding: 'utf8' })
    const risky = lint(file)
    expect(risky.stdout).toMatch(/CN-PK-07[^]*停车不需要生物特征：必要性很难成立|CN-PK-07[^]*Parking needs nothing of a body: necessity is hard to show/)
    expect(risky.status).toBe(0) // risky, not illegal: `--strict` refuses it
    expect(lint('examples/parking/policy.json').stdout).not.toContain('CN-PK-07')
  })
})

/** A camera in a public place has its sign (PIPL 26). */
const signed = installationOf('parking', (installation) => { Object.assign(installation, { signage: { posted: true, where: '缴费码旁' }, captureZone: '手机前 0.3 至 0.6 米' }) })

/** The example's policy with the face that an operator insists on: compared on the machine with a document, kept by nobody. */
function withFace(): Policy {
  const [purpose] = policyOf('vending').purposes
  return policyOf('parking', (policy) => {
    policy.purposes = [{ ...purpose!, mode: 'verification', reference: 'document', matching: 'device', method: { 'zh-CN': '拍您的脸，和证件上的照片比对', en: 'A photo of your face, compared with the one on your document' } }]
    policy.under14 = { offer: 'never' }
    policy.rights = { ...policy.rights, kiosk: true }
    policy.assessment = { id: 'PIA-2026-09', date: '2026-10-01' }
    policy.controller.inCharge = '某某'
    policy.assessment.scope = assessmentScope(sha256, policy)
  })
}
