import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { enrolAt, passAt, Post, trustEachOther, turnedAway } from '../support/estate.ts'
import { Machine, type Stand } from '../support/machine.ts'

let desk: Post
let door: Post
beforeAll(async () => {
  desk = new Post(await Machine.start('moving', { width: 1024, height: 600 }), 'desk')
  door = new Post(await Machine.start('moving', { width: 800, height: 1280 }), 'door')
  await trustEachOther(desk, door)
})
afterAll(() => Promise.all([desk, door].map(({ machine }) => machine.stop())))

const held = (stand: Stand, where: string) => stand.page.evaluate((key) => localStorage.getItem(key), `gate/${where}`)

describe('two residents of one flat, at a desk and a door that have no network from the first tap to the last', () => {
  let enrolling: Stand
  let staff: Stand
  let entering: Stand
  let doorStaff: Stand
  let code: string

  it('the pages are loaded, and the network is away: nothing is fetched any more, their own server’s files neither', async () => {
    ;[enrolling, staff, entering, doorStaff] = [await desk.open(), await desk.staff(), await door.open(), await door.staff()]
    for (const stand of [enrolling, entering]) await stand.kiosk('kiosk.health')
    for (const { machine } of [desk, door]) await machine.context.setOffline(true)
    for (const stand of [enrolling, staff, entering, doorStaff]) expect(await stand.page.evaluate(() => fetch('installation.json', { cache: 'no-store' }).then(() => 'came', () => 'away'))).toBe('away')
  })

  it('enrol one after the other, each with a consent and a receipt of their own, and both pass', async () => {
    code = await enrolAt(enrolling, 2, 1)
    const other = await enrolAt(enrolling, 2, 2)
    expect(other).not.toBe(code)
    for (const subject of ['home:2/1', 'home:2/2']) expect(await enrolling.kiosk(`kiosk.consents.list({ subject: '${subject}', status: 'given' })`)).toHaveLength(2)
    expect(await door.handed(await desk.taken('roster-1.txt', staff), doorStaff)).toBe('收到名单，2 人')
    await passAt(entering, 2, 1)
    await passAt(entering, 2, 2)
  })

  it('one withdraws at the door: that one is not asked there any more, the other still passes', async () => {
    await entering.page.locator('#back-out').click()
    for (const key of code.replace('-', '')) await entering.page.locator('#keys button', { hasText: new RegExp(`^${key}$`) }).click()
    await entering.page.locator('#withdraw').click()
    await entering.page.getByText('已经撤回').waitFor()
    await entering.page.locator('#again').click()
    await turnedAway(entering, 2, 1)
    await expect.poll(() => held(entering, 'here')).toBe('["home:2/2"]')
    await passAt(entering, 2, 2)
  })

  it('the desk hears of it by a file: one template is deleted and confirmed, the other person’s consent and template stand', async () => {
    expect(await desk.handed(await door.taken('return.txt', doorStaff), staff)).toBe('收到回报：在门上撤回 1 人，门上删了 1 份')
    await expect.poll(() => staff.page.locator('#due').innerText()).toBe('没有')
    expect(await staff.kiosk('kiosk.consents.list({ subject: "home:2/1" })')).toEqual([])
    expect(await staff.kiosk('kiosk.consents.list({ subject: "home:2/2", status: "given" })')).toHaveLength(2)
    expect(await held(staff, 'desk')).toBe('["home:2/2"]')
    expect(await door.handed(await desk.taken('roster-2.txt', staff), doorStaff)).toBe('收到名单，1 人')
    await turnedAway(entering, 2, 1)
    await passAt(entering, 2, 2)
    for (const stand of [enrolling, staff, entering, doorStaff]) expect(stand.errors).toEqual([])
  })

  it('both logs verify, and name nobody', async () => {
    for (const { machine } of [desk, door]) await machine.context.setOffline(false)
    for (const stand of [enrolling, staff, entering, doorStaff]) await stand.page.close()
    for (const { machine, isDesk } of [desk, door]) {
      const { status, stdout } = spawnSync(process.execPath, ['packages/cli/bin/mingshi.js', 'verify', await machine.bundle(isDesk ? 'property-access' : 'door')], { encoding: 'utf8' })
      expect(status, stdout).toBe(0)
    }
  })
})
