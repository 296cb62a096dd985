import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { covers, over } from '../support/covers.ts'
import { engine, had } from '../support/engine.ts'
import { Machine, type Stand } from '../support/machine.ts'
import { after as allAfter, prepareAfter } from '../ways/after.mjs'

let machine: Machine
beforeAll(async () => { machine = await Machine.start() })
afterAll(() => machine.stop())

/** A page of the example whose host never answers: the camera stays on until something ends it. */
async function filming(before?: (page: Page) => Promise<unknown>): Promise<Stand> {
  return film(await machine.open('/vending/', before))
}

async function film(stand: Stand): Promise<Stand> {
  await stand.page.evaluate(async () => {
    const kiosk = await window.Mingshi!.ready
    void kiosk!.ask({ purpose: 'pay' }).then(({ permit }) => {
      Object.assign(window, { permit })
      void permit!.use((stream) => new Promise(() => { Object.assign(window, { stream }) }))
    })
  })
  await (await stand.on('age')).tap('over14')
  await stand.on('consent')
  await stand.agree('face', 'transmission', 'recipient:acquirer')
  await stand.part('countdown').waitFor()
  return stand
}

const lastOff = async (stand: Stand) => (await stand.leaves()).filter(({ type }) => type === 'camera.off').at(-1)

describe('when a permit is dead', () => {
  const after = had(allAfter, ({ id }) => id)
  it('nothing that was made of its stream sees on', async () => {
    const stand = await filming()
    const seen = (): Promise<Record<string, unknown>> => stand.page.evaluate(`Promise.all(made.map(async ([id, it, sees]) => [id, await sees(it)])).then(Object.fromEntries)`)
    await stand.page.evaluate(`(async () => {
      (${prepareAfter})()
      window.made = await Promise.all([${after.map(({ id, begin, sees }) => `(async () => ['${id}', await (${begin})(stream), ${sees}])()`).join()}])
    })()`)
    expect(await seen()).toEqual(Object.fromEntries(after.map(({ id }) => [id, true])))
    await stand.tap('stop')
    expect(await stand.page.evaluate('stream.getTracks()[0].readyState')).toBe('ended')
    await expect.poll(seen).toEqual(Object.fromEntries(after.map(({ id }) => [id, false]))) // a recorder hears of it in a task of its own
    expect(await stand.page.evaluate('permit.signal.aborted')).toBe(true)
    expect(stand.errors).toEqual([])
    await stand.page.close()
  })

  it('a second face ends the attempt, in the same task', async () => {
    const stand = await filming()
    expect(await stand.page.evaluate('(permit.report({ faces: 1 }), stream.getTracks()[0].readyState)')).toBe('live')
    expect(await stand.page.evaluate('(permit.report({ faces: 2 }), stream.getTracks()[0].readyState)')).toBe('ended')
    await stand.on('outcome')
    expect(await lastOff(stand)).toMatchObject({ result: 'not-matched', reason: 'second-face' })
    await stand.page.close()
  })
})

const small = (page: Page): Promise<unknown> => page.route('**/mingshi-full.js', (route) => route.fulfill({ path: 'packages/kiosk/dist/mingshi.js' }))

describe('an indicator that is hard to see', () => {
  const ways = had(covers, ({ name }) => name)
  it.each<[string, ((page: Page) => Promise<unknown>) | undefined]>([['mingshi.js', small], ['mingshi-full.js', undefined]])('ends the attempt under %s, and the record says so; what lies beside it, or is seen by nobody, does not, nor what lay there before', async (_, before) => {
    const stand = await filming(before)
    if (before) await stand.page.evaluate(over('div', 'transform: translateY(120%); background: #fff; pointer-events: none')) // the larger script wants all of its screen seen
    await stand.page.evaluate(over('div', 'opacity: 0; pointer-events: none'))
    await stand.page.waitForTimeout(1_200)
    expect(await stand.page.evaluate('[permit.signal.aborted, stream.getTracks()[0].readyState].join()')).toBe('false,live')
    await stand.page.evaluate(over('div', 'background: #fff; pointer-events: none'))
    await stand.page.waitForFunction('permit.signal.aborted')
    expect(await stand.page.evaluate('stream.getTracks()[0].readyState')).toBe('ended')
    await expect.poll(() => lastOff(stand)).toMatchObject({ result: 'failed', reason: 'indicator-covered' })
    await stand.page.evaluate("document.querySelectorAll('#over').forEach((each) => each.remove())")
    await stand.on('failure')
    await stand.tap('end')
    await film(stand)
    await stand.page.waitForTimeout(1_000)
    expect(await stand.page.evaluate('stream.getTracks()[0].readyState')).toBe('live')
    expect(stand.errors).toEqual([])
    await stand.page.close()
  })

  it('is found out by what looks, whatever makes it so, and no longer once that is gone', async () => {
    const stand = await machine.open('/vending/', small) // which measures no screen of its own
    await stand.page.evaluate(async () => void (await window.Mingshi!.ready)!.ask({ purpose: 'pay' }))
    await stand.on('age')
    await stand.page.evaluate("import('/mingshi/esm/camera/covered.js').then(({ createCovered }) => { window.covered = createCovered(document.querySelector('mingshi-kiosk').shadowRoot) })")
    // As at the camera, whose seconds are drawn anew each second: of a screen that stands still, Chromium 74 says nothing more.
    await stand.page.evaluate("setInterval(() => { document.body.style.background = Date.now() % 2 ? '#fff' : '#fefefe' }, 300)")
    const becomes = async (is: boolean): Promise<boolean> => stand.page.waitForFunction((is) => (window as unknown as { covered(isOn: boolean): boolean | undefined }).covered(true) === is, is, { polling: 250, timeout: engine < 75 ? 12_000 : 3_000 }).then(() => true, () => false)
    const held = (): Promise<boolean> => stand.page.evaluate('new Promise((done) => { const all = []; const look = setInterval(() => { if (all.push(covered(true)) > 3) done((clearInterval(look), all.some(Boolean))) }, 150) })')
    const unlike: string[] = []
    for (const { name, script, undo } of ways) {
      if (!(await becomes(false)) || (await held())) unlike.push(`before ${name}`)
      await stand.page.mouse.click(4, 400) // somebody is there all the while, however slow the machine is
      await stand.page.evaluate(script)
      if (!(await becomes(true))) unlike.push(name)
      await stand.page.evaluate(undo)
    }
    expect(unlike).toEqual([])
    // A screen that is drawn late, as on a machine with much to do, brings a band of its own: the one that it took away is seen by nobody, and covered by nothing.
    await stand.page.evaluate("(() => { const band = document.querySelector('mingshi-kiosk').shadowRoot.querySelector('.band'); covered(true); return new Promise((done) => setTimeout(() => { band.replaceWith(band.cloneNode(true)); done() }, 300)) })()")
    expect(await held()).toBe(false)
    expect(await stand.page.evaluate('covered(false)')).toBe(false)
    await stand.page.close()
  }, 240_000)
})
