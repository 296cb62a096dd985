import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { build, type Policy } from '@mingshi/core'
import { enrolAt, passAt, Post, trustEachOther, turnedAway } from '../support/estate.ts'
import { Machine, type Stand } from '../support/machine.ts'
import { replace } from '../support/pages.ts'
import { installationOf, policyOf } from '../support/scenes.ts'
import { sha256 } from '../support/sha256.ts'

const [hour, day] = [3_600_000, 86_400_000]
let days = 0
/** Every page of the estate has the same time, and it goes on. */
const inTime = async (page: Page): Promise<void> => {
  await page.clock.install({ time: Date.now() + days * day })
  await page.clock.resume()
}
/** A lease of thirty days, so a consent of thirty days: the kiosk counts it from the enrolment. */
const monthly = (policy: Policy): void => { policy.purposes[0]!.retention = { period: 'P30D', after: 'enrolment' } }
const leased = JSON.stringify(build(sha256, policyOf('property-access', monthly), [installationOf('property-access')]))

let desk: Post
let north: Post
let south: Post
beforeAll(async () => {
  desk = new Post(await Machine.start('moving', { width: 1024, height: 600 }), 'desk', async (page) => [await replace(page, 'policy.mingshi.json', { body: leased }), await inTime(page)])
  ;[north, south] = await Promise.all([0, 1].map(async () => new Post(await Machine.start('moving', { width: 800, height: 1280 }), 'door', inTime))) as [Post, Post]
  await trustEachOther(desk, north, south)
})
afterAll(() => Promise.all([desk, north, south].map(({ machine }) => machine.stop())))

const due = (stand: Stand) => stand.page.locator('#due')
const ends = async (stand: Stand): Promise<string[]> => (await stand.leaves()).filter(({ type }) => /^(consent\.(expired|withdrawn)|erasure)/.test(String(type))).map(({ type, item, because, result }) => [type, item, because, result].filter(Boolean).join(' '))

describe('a lease that ends, and with it the consent', () => {
  it('while it runs, its resident passes', async () => {
    const stand = await desk.open()
    await enrolAt(stand, 1)
    await stand.page.close()
    const roster = await desk.taken('roster-1.txt')
    expect([await north.handed(roster), await south.handed(roster)]).toEqual(['收到名单，1 人', '收到名单，1 人'])
    const door = await north.open()
    await passAt(door, 1)
    expect(door.errors).toEqual([])
    await door.page.close()
  })

  it('a list that was given out the day before is in force and still knows when it ends: nobody is asked for a face after that, without word from the desk', async () => {
    days = 29.5
    const roster = await desk.taken('roster-2.txt')
    expect([await north.handed(roster), await south.handed(roster)]).toEqual(['收到名单，1 人', '收到名单，1 人'])
    const before = await north.open()
    await passAt(before, 1)
    await before.page.close()
    days = 30 + 2 / 24 // the list is for twenty-four hours
    const after = await north.open()
    await turnedAway(after, 1)
    expect(await after.kiosk('kiosk.admits("home:1/1")')).toBe(false)
    expect(await after.kiosk('kiosk.offer({ purpose: "pass", subject: "home:1/1" })')).toMatchObject({ how: 'unavailable', reason: 'not-on-roster', alternative: 'card' })
    expect(after.errors).toEqual([])
    await after.page.close()
  })

  it('at the desk it has expired, nobody had to say so; an erasure is due within a day of that, and waits for the doors', async () => {
    const stand = await desk.staff()
    await expect.poll(() => due(stand).innerText()).toMatch(/^home:1\/1（到期）：/)
    expect(await ends(stand)).toEqual(['consent.expired face', 'consent.expired template', 'erasure.due template expiry'])
    expect(await stand.kiosk('kiosk.consents.list({ status: "given" })')).toEqual([])
    expect(await stand.page.evaluate(() => localStorage.getItem('gate/desk'))).toBe('[]') // its own template is gone
    const [erasure] = await stand.kiosk<{ deadline: number; overdue: boolean }[]>('kiosk.erasures.due()')
    expect(erasure!.overdue).toBe(false)
    expect(Math.abs(erasure!.deadline - (Date.now() + days * day + 24 * hour))).toBeLessThan(hour)
    await stand.page.close()
  })

  it('one door has the new list, deletes, and says so; while the other has not, it stands as due, and after a day as overdue', async () => {
    expect(await north.handed(await desk.taken('roster-3.txt'))).toBe('收到名单，0 人')
    expect(await desk.handed(await north.taken('north.txt'))).toBe('收到回报：在门上撤回 0 人，门上删了 1 份')
    days += 1.5
    const stand = await desk.staff()
    await expect.poll(() => stand.page.locator('#due .late').allInnerTexts()).toEqual([expect.stringMatching(/^home:1\/1（到期）：过期没删，/)])
    expect((await stand.events()).filter(([type]) => type === 'erasure').map(([, detail]) => detail)).toMatchObject([{ subject: 'home:1/1', because: 'expiry', overdue: true }])
    await stand.page.locator('#count').getByText('：1 人').waitFor() // still somewhere
    await stand.page.close()
  })

  it('the other door deletes too: confirmed, late as it is, and counted no more', async () => {
    expect(await south.handed(await desk.taken('roster-4.txt'))).toBe('收到名单，0 人')
    expect(await desk.handed(await south.taken('south.txt'))).toBe('收到回报：在门上撤回 0 人，门上删了 1 份')
    const stand = await desk.staff()
    await expect.poll(() => due(stand).innerText()).toBe('没有')
    expect((await ends(stand)).at(-1)).toBe('erasure.done deleted')
    await stand.page.locator('#count').getByText('：0 人').waitFor()
    expect(stand.errors).toEqual([])
    await stand.page.close()
    for (const { machine } of [north, south]) {
      const door = await machine.open('/door/', inTime)
      expect(await door.page.evaluate(() => localStorage.getItem('gate/here'))).toBe('[]')
      await door.page.close()
    }
  })

  it('and all three logs verify', async () => {
    for (const { machine, isDesk } of [desk, north, south]) {
      const scene = isDesk ? 'property-access' : 'door'
      const bundle = await machine.bundle(scene)
      const { status, stdout } = spawnSync(process.execPath, ['packages/cli/bin/mingshi.js', 'verify', bundle], { encoding: 'utf8' })
      expect(status, stdout).toBe(0)
    }
  })
})
