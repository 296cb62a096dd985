import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Machine, type Stand } from '../support/machine.ts'
import { after, prepareAfter } from '../ways/after.mjs'

let machine: Machine
beforeAll(async () => { machine = await Machine.start() })
afterAll(() => machine.stop())

/** A page of the example whose host never answers: the camera stays on until something ends it. */
async function filming(): Promise<Stand> {
  const stand = await machine.open('/vending/')
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

  it('something that lies over the indicator ends it, and the record says so', async () => {
    const stand = await filming()
    await stand.page.evaluate(() => {
      const lid = document.body.appendChild(document.createElement('div'))
      lid.setAttribute('style', 'position: fixed; top: 0; left: 0; right: 0; height: 60%; z-index: 2147483647; background: white')
      document.querySelector('mingshi-kiosk')!.after(lid)
    })
    await stand.page.waitForFunction('permit.signal.aborted')
    expect(await stand.page.evaluate('stream.getTracks()[0].readyState')).toBe('ended')
    await expect.poll(() => lastOff(stand)).toMatchObject({ result: 'failed', reason: 'indicator-covered' })
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
