import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyBundle } from '@mingshi/core'
import { verifier } from '../support/evidence.ts'
import { carried, Counter, items, redeem, refused, unhurried } from '../support/handover.ts'
import type { Stand } from '../support/machine.ts'

let counter: Counter
beforeAll(async () => { counter = await Counter.start() })
afterAll(() => counter.stop())

const arrive = (stand: Stand, file = 'camera.html') => stand.page.waitForURL(`${counter.origin}/${file}`, { waitUntil: 'load' })
const lately = async (stand: Stand) => (await stand.leafTypes()).slice((await stand.leafTypes()).lastIndexOf('session.opened') + 1).filter((type) => !type.startsWith('notice'))
const yeses = items.map((item) => `consent.given ${item}`)
const arrived = () => counter.arrived()

describe('a permit handed over', () => {
  it('goes from a page whose headers shut the camera to the one that opens it; nothing of it is in the URL; the record says it all', async () => {
    const stand = await counter.asked()
    expect(await stand.kiosk('kiosk.health')).toEqual({ code: 'ok', gate: 'document' })
    expect(await stand.page.evaluate('typeof Mingshi.redeem')).toBe('undefined') // its tag does not say that a permit may arrive
    await stand.agree(items[2]!)
    await arrive(stand)
    await stand.page.waitForFunction(() => document.querySelector('#said')!.textContent === '已付款（示例）')
    expect(stand.page.url()).toBe(`${counter.origin}/camera.html`)
    expect(await stand.kiosk('kiosk.health')).toEqual({ code: 'ok', gate: 'cooperative' })
    expect(await carried(stand.page)).toBeNull()
    expect((await stand.part('code').innerText()).replace(/\W/g, '')).toHaveLength(10) // the receipt of what was decided there
    const leaves = (await stand.leaves()).filter(({ type }) => !String(type).startsWith('notice'))
    expect(leaves.map(({ type, item, how }) => [type, item ?? how].filter(Boolean).join(' '))).toEqual([
      'genesis', 'epoch.start', 'session.opened', ...yeses, 'permit.handed', 'epoch.start', 'permit.redeemed', 'camera.on', 'camera.off', 'session.ended given',
    ])
    expect([leaves[2]!.gate, leaves[8]!.gate]).toEqual(['document', 'cooperative'])
    expect(new Set(leaves.slice(0, 7).map(({ boot }) => boot)).size).toBe(1)
    expect(new Set(leaves.slice(7).map(({ boot }) => boot)).size).toBe(1)
    expect(leaves.at(-1)).toMatchObject({ result: 'matched', age: 'over14', session: leaves[2]!.session })
    expect(stand.errors).toEqual([])
    await stand.page.close()
  })

  it('the page that asks opens no camera: not by a permit, not for a script that ran before ours', async () => {
    const stand = await counter.open('/', (page) => page.addInitScript('window.kept = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)'))
    const used = stand.page.evaluate(async () => {
      const outcome = await (await window.Mingshi!.ready)!.ask({ purpose: 'pay' })
      return outcome.permit!.use(() => 'matched')
    })
    await (await stand.on('age')).tap('over14')
    await stand.on('consent')
    await stand.agree(...items)
    await (await stand.on('failure')).tap('tile', '[data-id="qr"]')
    expect(await used).toMatchObject({ result: 'failed', reason: 'camera-denied', alternative: 'qr' })
    expect(await stand.page.evaluate('window.kept({ video: true }).catch(({ name, message }) => [name, message.startsWith("Mingshi")])')).toEqual(['NotAllowedError', false])
    expect(await stand.page.evaluate('navigator.mediaDevices.getUserMedia({ video: true }).catch(({ message }) => message)')).toBe('Mingshi: no permit')
    await stand.page.close()
  })

  it('is redeemed once: of two tabs that have it one has the permit, and a tab without it none', async () => {
    const stand = await arrived()
    const [copy] = await Promise.all([stand.page.waitForEvent('popup'), stand.page.evaluate(() => void window.open('camera.html'))])
    await copy.waitForLoadState()
    expect(await carried(copy)).toBe(await carried(stand.page)) // a window that a page opens begins with a copy of its storage
    const other = await counter.open('/camera.html', unhurried)
    expect(await redeem(other.page)).toEqual(refused('no-handover'))
    const both = await Promise.all([redeem(copy), redeem(stand.page)])
    expect(both.map(({ how }) => how).sort()).toEqual(['given', 'unavailable'])
    expect(both.find(({ how }) => how === 'unavailable')).toEqual(refused('handover-used'))
    const winner = both[0].how === 'given' ? copy : stand.page
    expect(await redeem(winner)).toEqual(refused('busy'))
    expect((await lately(other)).filter((type) => type === 'permit.redeemed')).toHaveLength(1)
    await Promise.all([copy.close(), stand.page.close(), other.page.close()])
  })

  it('opens the camera once without another touch: behind a face that was not recognised, retry is a touch', async () => {
    const stand = await arrived()
    const end = stand.page.evaluate(async () => {
      const { permit } = await window.Mingshi!.redeem!()
      const seen: string[] = []
      const first = await permit!.open()
      if ('stream' in first) seen.push(first.stream.getVideoTracks()[0]!.readyState)
      seen.push(String((await permit!.close('not-matched')).again))
      const second = await permit!.open()
      return [...seen, 'stream' in second ? 'again' : second.reason]
    })
    await (await stand.on('outcome')).tap('retry')
    expect(await end).toEqual(['live', 'true', 'again'])
    expect(await stand.page.evaluate("navigator.mediaDevices.getUserMedia({ video: true }).catch(({ message }) => message)")).toBe('Mingshi: no permit')
    await stand.page.close()
  })

  it('is bound to its page: another one is refused by name, and the right one still has it', async () => {
    const stand = await arrived()
    await stand.page.goto(`${counter.origin}/camera.html?order=2`)
    expect(await redeem(stand.page)).toEqual(refused('handover-foreign'))
    expect(await stand.kiosk<{ code: string; detail: string }>('kiosk.health')).toEqual({ code: 'handover-refused', detail: expect.stringContaining(`"expected":"${counter.origin}/camera.html: ${counter.origin}/camera.html?order=2","got":"handover-foreign"`) as string })
    await stand.page.goto(`${counter.origin}/camera.html`)
    expect(await redeem(stand.page)).toMatchObject({ how: 'given', items: { face: 'given' } })
    await stand.page.close()
  })

  it('is over when the page that redeemed it is left: by reload, and by going back; its session ends', async () => {
    const stand = await arrived()
    expect(await redeem(stand.page)).toMatchObject({ how: 'given' })
    await stand.page.reload()
    expect(await redeem(stand.page)).toEqual(refused('no-handover'))
    expect((await lately(stand)).slice(4)).toEqual(['epoch.start', 'permit.redeemed', expect.stringMatching(/^session.ended (given|interrupted)$/), 'epoch.start'])
    await stand.page.goBack()
    await stand.kiosk('kiosk.health')
    expect(await carried(stand.page)).toBeNull()
    expect(await stand.page.locator('mingshi-kiosk [data-screen]').count()).toBe(0)
    await stand.page.close()
  })

  it('is no permit when its consent is withdrawn on the way', async () => {
    const stand = await counter.open('/', unhurried)
    await stand.page.evaluate(() => {
      void window.Mingshi!.ready.then((kiosk) => kiosk!.ask({ purpose: 'pay' })).then(({ receipt, permit }) => {
        sessionStorage.setItem('code', receipt!.code)
        return permit!.handOver('camera.html')
      })
    })
    await (await stand.on('age')).tap('over14')
    await stand.on('consent')
    await stand.agree(...items)
    await arrive(stand)
    await stand.kiosk("kiosk.withdraw(sessionStorage.getItem('code'), 'face')")
    expect(await redeem(stand.page)).toEqual(refused('handover-over'))
    await stand.page.close()
  })

  it('an edited one is refused by name; its session ends unredeemed with its time, and what was true once is expired', async () => {
    const stand = await arrived()
    const whole = (await carried(stand.page))!
    const edits = [whole.replace('over14', 'under14'), whole.replace('camera.html', 'other.html'), `${whole.slice(0, -1)}${whole.endsWith('0') ? 1 : 0}`, whole.slice(0, -128), '{}', whole.replace(/"until":\d/, '"until":9')]
    for (const edit of edits) {
      await stand.page.evaluate((text) => sessionStorage.setItem('mingshi-permit', text), edit)
      expect(await redeem(stand.page), edit).toEqual(refused('handover-edited'))
    }
    await stand.page.waitForFunction(() => !sessionStorage.getItem('mingshi-permit'), undefined, { timeout: 30_000 })
    expect((await stand.leaves()).at(-1)).toMatchObject({ type: 'session.ended', how: 'given', reason: 'unredeemed', age: 'over14' })
    await stand.page.evaluate((text) => sessionStorage.setItem('mingshi-permit', text), whole)
    expect(await redeem(stand.page)).toEqual(refused('handover-expired'))
    await stand.page.close()
  })

  it('one whose page never comes ends unredeemed, the host hears of it, and the next person is asked anew', async () => {
    const stand = await counter.asked((page) => page.route('**/camera.html', (route) => route.fulfill({ status: 204 })))
    await stand.agree(items[2]!)
    await stand.page.waitForFunction(() => document.querySelector('#said')!.textContent === '没有刷脸，改用 qr', undefined, { timeout: 30_000 })
    expect((await lately(stand))).toEqual([...yeses, 'permit.handed', 'session.ended given'])
    expect((await stand.leaves()).at(-1)).toMatchObject({ reason: 'unredeemed' })
    expect(await carried(stand.page)).toBeNull()
    await stand.page.locator('#pay').click()
    await stand.on('method')
    await stand.page.close()
  })

  it('goes to no other origin, and is none that was used or handed over before', async () => {
    const stand = await counter.open('/', unhurried)
    const said: unknown[] = []
    await stand.page.exposeFunction('said', (end: unknown) => void said.push(end))
    await stand.page.evaluate(() => {
      const { said } = window as unknown as { said(end: unknown): Promise<void> }
      void window.Mingshi!.ready.then((kiosk) => kiosk!.ask({ purpose: 'pay' })).then(async ({ permit }) => {
        await said(await permit!.handOver('https://example.com/'))
        await said(await permit!.handOver('about:blank'))
        void permit!.handOver('camera.html')
        await said(await permit!.handOver('camera.html'))
      })
    })
    await (await stand.on('age')).tap('over14')
    await stand.on('consent')
    await stand.agree(...items)
    const none = { result: 'failed', alternative: null, reason: 'permit' }
    await arrive(stand)
    expect(said).toEqual([none, none, none])
    expect(await redeem(stand.page)).toMatchObject({ how: 'given' })
    await stand.page.close()
  })

  it('mingshi.js has none of this, and ends the session of one that arrives there as interrupted', async () => {
    const stand = await arrived()
    await stand.page.route('**/mingshi-full.js', (route) => route.fulfill({ path: 'packages/kiosk/dist/mingshi.js' }))
    await stand.page.reload()
    await stand.kiosk('kiosk.health')
    expect(await stand.page.evaluate('typeof Mingshi.redeem')).toBe('undefined')
    expect((await lately(stand)).slice(-2)).toEqual(['session.ended interrupted', 'epoch.start'])
    await stand.page.close()
  })

  it('the log of all that verifies', async () => {
    const zip = await counter.bundle()
    const report = await verifyBundle(verifier, new Uint8Array(readFileSync(zip)))
    expect([report.verdict, report.checks.flatMap(({ faults }) => faults)]).toEqual(['verified', []])
    expect(report.counts['permit.handed']).toBeGreaterThan(report.counts['permit.redeemed']!)
  })
})
