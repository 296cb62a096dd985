import { spawnSync } from 'node:child_process'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Machine, type Stand } from '../support/machine.ts'

let machine: Machine
beforeEach(async () => { machine = await Machine.start('moving', { width: 1024, height: 600 }) })
afterEach(() => machine.stop())

/** Until what Chromium writes late, its own memory and not our log, is on the disk. */
const settle = 6_000
async function pulled(path: string): Promise<Stand> {
  await machine.powerOff()
  await machine.powerOn()
  const stand = await machine.open(path)
  await stand.kiosk('kiosk.health')
  return stand
}
async function verified(scene: string): Promise<string> {
  const bundle = await machine.bundle(scene)
  return spawnSync(process.execPath, ['packages/cli/bin/mingshi.js', 'verify', bundle], { encoding: 'utf8' }).stdout
}
const type = async (stand: Stand, plate: string): Promise<void> => {
  for (const key of plate) await stand.page.locator('#keys button', { hasText: new RegExp(`^${key}$`) }).click()
}

describe('the power goes', () => {
  it('in a car park between the bill and the payment: the next driver is told anew, finds no plate, and pays', async () => {
    const before = await machine.open('/parking/')
    await before.part('notice').waitFor()
    await type(before, '沪A12345')
    await before.page.locator('#find').click()
    await before.page.locator('#bill').waitFor()
    await before.page.waitForTimeout(settle)
    const stand = await pulled('/parking/')
    await stand.part('notice').waitFor()
    expect(await stand.page.locator('#number').textContent()).toBe('')
    expect(await stand.page.locator('#bill').isVisible()).toBe(false)
    expect((await stand.leafTypes()).filter((each) => /notice\.shown|session|epoch/.test(each))).toEqual(['epoch.start', 'notice.shown', 'epoch.start', 'notice.shown'])
    await type(stand, '沪A12345')
    await stand.page.locator('#find').click()
    await stand.page.locator('#pay').click()
    await stand.page.locator('#paid').waitFor()
    expect(stand.errors).toEqual([])
    await stand.page.close()
    expect(await verified('parking')).toContain('VERIFIED')
  })

  it('at a desk while the camera sees a face: closed as interrupted, the camera shut, nobody enrolled, and the next one is asked for everything', async () => {
    const before = await machine.open('/property-access/')
    await before.enrol(2)
    await before.toConsent()
    await before.agree('face', 'template')
    await expect.poll(() => before.leafTypes()).toContain('camera.on')
    const stand = await pulled('/property-access/')
    const types = await stand.leafTypes()
    expect(types.filter((each) => /^(session|consent)/.test(each))).toEqual(['session.opened', 'consent.given face', 'consent.given template', 'session.ended interrupted'])
    expect(types.filter((each) => each === 'camera.on')).toHaveLength(1)
    expect((await stand.leaves()).filter(({ type, result }) => type === 'session.ended' && result === 'matched')).toEqual([])
    await stand.enrol(2)
    await stand.toConsent()
    await stand.agree('face', 'template')
    await stand.on('receipt')
    await stand.tap('done')
    expect(stand.errors).toEqual([])
    await stand.page.close()
    expect(await verified('property-access')).toContain('VERIFIED')
  })
})
