import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { line } from '../support/line.ts'
import { Machine, type Stand } from '../support/machine.ts'

let machine: Machine
beforeAll(async () => { machine = await Machine.start() })
afterAll(() => machine.stop())

/** The example's page with a lamp beside its lens, and a host that looks until it is told. */
async function withLamp(before = ''): Promise<Stand> {
  const stand = await machine.open('/vending/', (page) => page.addInitScript(`${line}; ${before}`))
  await stand.page.evaluate(`(async () => {
    const [{ lampBeside }, kiosk] = [await import('/lamp/lamp.js'), await window.Mingshi.ready]
    window.lamp = lampBeside(kiosk.element)
    window.looked = 0
    kiosk.ask({ purpose: 'pay' }).then(({ permit }) => permit.use(lamp.lit((stream) => { window.stream = stream; looked++; return new Promise((resolve) => { window.match = () => resolve('matched') }) }))).then((end) => { window.end = end })
  })()`)
  await (await stand.on('age')).tap('over14')
  await stand.on('consent')
  await stand.agree('face', 'transmission', 'recipient:acquirer')
  return stand
}
const written = (stand: Stand): Promise<string> => stand.page.evaluate('String.fromCharCode(...line.written)')
const failed = async (stand: Stand, detail: string): Promise<void> => {
  await stand.on('failure')
  expect((await stand.events()).filter(([type]) => type === 'camera').at(-1)).toEqual(['camera', { on: false }])
  expect((await stand.events()).filter(([, { code }]) => code === 'host-error').map(([, it]) => it.detail)).toEqual([`Error: lamp: ${detail}`])
  await expect.poll(async () => (await stand.leaves()).filter(({ type }) => type === 'camera.off').at(-1)).toMatchObject({ result: 'failed', reason: 'host-error' })
  await stand.tap('tile', '[data-id="qr"]')
  await stand.page.waitForFunction('window.end')
  expect(await stand.page.evaluate('end')).toMatchObject({ result: 'failed', alternative: 'qr' })
}

describe('a lamp beside the lens (examples/lamp)', () => {
  it('is lit before anybody is looked at, and dark when the camera is off', async () => {
    const stand = await withLamp()
    await stand.page.waitForFunction('looked > 0')
    expect(await written(stand)).toBe('01')
    await stand.page.evaluate('match()')
    await stand.page.waitForFunction('window.end')
    expect(await stand.page.evaluate('end.result')).toBe('matched')
    await expect.poll(() => written(stand)).toBe('010')
    expect(stand.errors).toEqual([])
    await stand.page.close()
  })

  it.each([['is not there', 'line.granted = false', 'none'], ['takes no byte', 'line.stuck = true', 'too slow']])('that %s: nobody is looked at, the camera is shut, the record says failed', async (_, before, detail) => {
    const stand = await withLamp(before)
    await failed(stand, detail)
    expect(await stand.page.evaluate('looked')).toBe(0)
    expect(stand.errors).toEqual([])
    await stand.page.close()
  })

  it('that is pulled out ends the attempt; plugged in again it opens by itself and says what is now', async () => {
    const stand = await withLamp()
    await stand.page.waitForFunction('looked > 0')
    await stand.page.evaluate('line.unplug()')
    await failed(stand, 'lost')
    expect(await stand.page.evaluate('stream.getTracks()[0].readyState')).toBe('ended')
    expect(await written(stand)).toBe('01')
    await stand.page.evaluate('line.plug()')
    await expect.poll(() => written(stand)).toBe('010')
    expect(stand.errors).toEqual([])
    await stand.page.close()
  })

  it('is picked once by staff, by a click of theirs, and tried', async () => {
    const stand = await machine.open('/lamp/staff.html', (page) => page.addInitScript(`${line}; line.granted = false`))
    await stand.page.locator('#try').click()
    await stand.page.getByText('lamp: none').waitFor()
    await stand.page.waitForTimeout(2_200)
    await stand.page.locator('#pick').click()
    await stand.page.getByText('选好了').waitFor()
    expect(await written(stand)).toBe('0')
    await stand.page.locator('#try').click()
    await stand.page.getByText('亮着').waitFor()
    await stand.page.getByText('灭了').waitFor()
    expect(await written(stand)).toBe('010')
    expect(stand.errors).toEqual([])
    await stand.page.close()
  })
})
