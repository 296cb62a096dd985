import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { over } from '../support/covers.ts'
import { Machine } from '../support/machine.ts'

let machine: Machine
beforeAll(async () => { machine = await Machine.start() })
afterAll(() => machine.stop())

/** Runs in the page before its scripts: what became of the tracks and clones at the very moment at which the kiosk says that the camera is off. */
const watch = `addEventListener('mingshi:camera', ({ detail }) => {
  if (!detail.on && window.made) window.off = window.off || made.map(({ readyState }) => readyState)
}, true)`

/** The log refuses what says that the camera is on: the disk is full just then. */
const fullDisk = `for (const name of ['put', 'add']) {
  const native = IDBObjectStore.prototype[name]
  IDBObjectStore.prototype[name] = function (value, ...rest) {
    if (/"camera.on"/.test(typeof value === 'string' ? value : JSON.stringify(value))) throw new DOMException('full', 'QuotaExceededError')
    return native.apply(this, [value, ...rest])
  }
}`

interface Death { name: string; cause?: string; before?: string; reason: string; within?: number }

/** What a permit dies of while its camera is on, how it comes about, and what the record says. */
const deaths: Death[] = [
  { name: 'the host closes it', cause: "void permit.close('stopped')", reason: '' },
  { name: 'its consent is withdrawn', cause: "void Mingshi.ready.then((kiosk) => kiosk.withdraw(code, 'face'))", reason: 'withdrawn' },
  { name: 'nobody does anything', cause: '0', reason: 'time', within: 25_000 },
  { name: 'the page is hidden', cause: "Object.defineProperty(document, 'hidden', { value: true }), document.dispatchEvent(new Event('visibilitychange'))", reason: 'hidden' },
  { name: 'the page is left', cause: "dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))", reason: 'hidden' },
  { name: 'its screen is not fair', cause: "void document.head.append(Object.assign(document.createElement('style'), { textContent: 'mingshi-kiosk::part(stop) { opacity: .05 }' }))", reason: 'unfair' },
  { name: 'its indicator is covered', cause: over('div', 'background: #fff'), reason: 'indicator-covered' },
  { name: 'there is a second face', cause: 'permit.report({ faces: 2 })', reason: 'second-face' },
  { name: 'the clocks part', cause: '{ const now = Date.now; Date.now = () => now() + 3600000 }', reason: 'clock-step' },
  { name: 'the log cannot be written', before: fullDisk, reason: '' },
  { name: 'the face is switched off', cause: "void Mingshi.ready.then((kiosk) => kiosk.disable('opened'))", reason: 'switched-off' },
]

describe('every track that a permit gave, and every clone, ends in the task in which', () => {
  it.each(deaths)('$name', async ({ cause, before = '', reason, within = 8_000 }) => {
    const stand = await machine.open('/vending/', (page) => page.addInitScript(`${watch}\n${before}`))
    await stand.page.evaluate(`void Mingshi.ready.then((kiosk) => kiosk.ask({ purpose: 'pay' })).then(({ permit, receipt }) => {
      Object.assign(window, { permit, code: receipt.code })
      permit.use((stream) => new Promise(() => {
        const [track] = stream.getTracks()
        window.made = [track, track.clone(), stream.clone().getTracks()[0]]
        window.was = made.map(({ readyState }) => readyState)
      }))
    })`)
    await (await stand.on('age')).tap('over14')
    await stand.on('consent')
    await stand.agree('face', 'transmission', 'recipient:acquirer')
    await stand.page.waitForFunction('window.was')
    expect(await stand.page.evaluate('was')).toEqual(['live', 'live', 'live'])
    if (cause) await stand.page.evaluate(cause)
    await stand.page.waitForFunction('window.off', undefined, { timeout: within })
    expect(await stand.page.evaluate('off')).toEqual(['ended', 'ended', 'ended'])
    if (reason) await expect.poll(async () => (await stand.leaves()).filter(({ type }) => type === 'camera.off').at(-1)).toMatchObject({ reason })
    if (reason === 'switched-off') await stand.kiosk('kiosk.enable()')
    await stand.page.close()
  })
})
