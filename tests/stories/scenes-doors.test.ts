import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { enrolAt, Post } from '../support/estate.ts'
import { Machine, type Stand } from '../support/machine.ts'

/** Three machines of one estate: each a browser with its own profile, on an origin of its own. */
let desk: Machine
let north: Machine
let south: Machine
beforeAll(async () => {
  ;[desk, north, south] = await Promise.all([Machine.start('moving', { width: 1024, height: 600 }), Machine.start('moving', { width: 800, height: 1280 }), Machine.start('moving', { width: 800, height: 1280 })])
})
afterAll(() => Promise.all([desk.stop(), north.stop(), south.stop()]))

/** Staff's side of a machine. */
const at = (machine: Machine): Post => new Post(machine, machine === desk ? 'desk' : 'door')
const staff = (machine: Machine): Promise<Stand> => at(machine).staff()
const taken = (machine: Machine, name: string): Promise<string> => at(machine).taken(name)
const handed = (machine: Machine, path: string): Promise<string> => at(machine).handed(path)
const trust = (machine: Machine, lines: readonly string[]): Promise<void> => at(machine).trust(lines)
const pass = async (machine: Machine, home: number): Promise<Stand> => {
  const stand = await machine.open('/door/')
  await stand.resident(home).click()
  return stand
}
/** One after the other on one page of the desk. Their codes. */
async function enrol(...homes: number[]): Promise<string[]> {
  const stand = await desk.open('/property-access/')
  const codes: string[] = []
  for (const home of homes) {
    codes.push(await enrolAt(stand, home))
    expect(await stand.page.locator('#enrol').isDisabled()).toBe(true) // nobody's home is left chosen
  }
  expect(stand.errors).toEqual([])
  await stand.page.close()
  return codes
}
/** Everything of the network but the machine's own page is away. */
const cut = (machine: Machine) => machine.context.route((url) => url.origin !== machine.origin, (route) => route.abort())

/** At the desk, somebody's contract ends. */
async function moveOut(home: number): Promise<Stand> {
  const stand = await staff(desk)
  await stand.page.locator('#home').selectOption(`home:${home}/1`)
  await stand.page.locator('#moved').click()
  await stand.page.getByText('下一份名单里就没有了').waitFor()
  return stand
}
const erasures = async (stand: Stand): Promise<string[]> => (await stand.leaves()).filter(({ type }) => /^erasure/.test(String(type))).map(({ type, result }) => [type, result].filter(Boolean).join(' '))

describe('a desk whose doors are not there yet', () => {
  it('moves somebody out before anything was given to a door: gone with the desk’s own template, and said only then', async () => {
    await enrol(5)
    const before = await desk.open('/property-access/')
    expect(await before.page.evaluate(() => localStorage.getItem('gate/desk'))).toBe('["home:5/1"]')
    await before.page.close()
    const stand = await moveOut(5)
    await stand.page.locator('#due').getByText('没有').waitFor()
    expect(await erasures(stand)).toEqual(['erasure.due', 'erasure.done deleted'])
    expect(await stand.page.evaluate(() => localStorage.getItem('gate/desk'))).toBe('[]')
    await stand.page.close()
  })
})

describe('one desk and two doors', () => {
  let code: string
  const own = new Map<Machine, string>()
  const others = (machine: Machine): string[] => [...own].filter(([each]) => each !== machine).map(([, lines]) => lines)
  let first: string

  it('trust each other by keys that staff carry over', async () => {
    await Promise.all([desk, north, south].map(cut))
    for (const machine of [desk, north, south]) own.set(machine, await at(machine).keys())
    for (const machine of [desk, north, south]) await trust(machine, others(machine))
    expect(new Set(own.values()).size).toBe(3)
  })

  it('a door asks nobody for a face before it has a roster: no screen, no camera, the card', async () => {
    const stand = await pass(north, 2)
    await stand.page.getByText('请刷门禁卡').waitFor()
    expect((await stand.leafTypes()).filter((type) => /session|camera/.test(type))).toEqual([])
    await stand.page.close()
  })

  it('whom the desk enrolled passes, each time asked; who is not on the roster, and a visitor, are never asked', async () => {
    code = (await enrol(2, 3))[0]!
    first = await taken(desk, 'roster-1.txt')
    expect(await handed(north, first)).toBe('收到名单，2 人')
    expect(await handed(south, first)).toBe('收到名单，2 人')
    const stand = await north.open('/door/')
    for (let i = 0; i < 2; i++) { // two residents one after the other, on one page: each starts from nothing
      await stand.resident(2 + i).click()
      await stand.on('method')
      expect(await stand.part('tile').evaluateAll((tiles) => tiles.map((tile) => (tile as HTMLElement).dataset.id))).toEqual(['card', 'code', 'intercom', 'face'])
      await stand.toConsent()
      await stand.agree('face')
      await stand.on('receipt')
      await stand.tap('done')
      await stand.page.getByText('门开了').waitFor()
      await stand.page.locator('#again').click()
      if (i === 0) {
        await stand.resident(0).click()
        await stand.page.getByText('请刷门禁卡').waitFor()
        await stand.page.locator('#again').click()
        await stand.page.locator('#guard').click()
        await stand.page.getByText('正在呼叫保安').waitFor()
        await stand.page.locator('#again').click()
      }
      expect(stand.errors).toEqual([])
      expect((await stand.leaves()).filter(({ type }) => type === 'session.opened')).toHaveLength(i + 1)
      expect(JSON.stringify(await stand.leaves())).not.toContain('home:')
    }
    await stand.page.close()
  })

  it('an altered roster, one of a stranger and an older one are refused, and say so', async () => {
    const altered = join(desk.folder, 'altered.txt')
    writeFileSync(altered, readFileSync(first, 'utf8').replace('home:3/1', 'home:5/1'))
    expect(await handed(north, altered)).toBe('没有收下：not-signed')
    const second = await taken(desk, 'roster-2.txt')
    expect(await handed(north, second)).toBe('收到名单，2 人')
    expect(await handed(north, first)).toMatch(/^没有收下：\d+$/)
  })

  it('the power goes while a door asks: closed as interrupted, no camera, and the roster that it was given still stands', async () => {
    const before = await pass(south, 3)
    await before.on('method')
    await before.toConsent()
    await expect.poll(() => before.leafTypes()).toContain('session.opened')
    await before.page.waitForTimeout(6_000) // until Chromium’s own memory, not our log, is on the disk
    await south.powerOff()
    await south.powerOn()
    await cut(south)
    const stand = await pass(south, 3)
    await stand.on('method')
    expect((await stand.leafTypes()).filter((type) => /^(session|camera|consent)/.test(type))).toEqual(['session.opened', 'session.ended interrupted'])
    await stand.tap('tile', '[data-id="card"]')
    await stand.page.getByText('请刷门禁卡').waitFor()
    expect(stand.errors).toEqual([])
    await stand.page.close()
  })

  it('a withdrawal at a door, with everything else out of reach: over there before it says so, also where the gate cannot delete at once, and gone from that gallery', async () => {
    const stand = await north.open('/door/')
    await stand.page.locator('#back-out').click()
    for (const key of '0000000000') await stand.page.locator('#keys button', { hasText: new RegExp(`^${key}$`) }).click()
    await stand.page.locator('#withdraw').click()
    await stand.page.getByText('没有找到').waitFor()
    for (let i = 0; i < 10; i++) await stand.page.locator('#keys button', { hasText: '退格' }).click()
    await stand.page.context().setOffline(true) // from here on nothing is fetched at all
    for (const key of code.replace('-', '')) await stand.page.locator('#keys button', { hasText: new RegExp(`^${key}$`) }).click()
    await stand.page.evaluate(() => {
      const { setItem } = Storage.prototype
      Storage.prototype.setItem = function (key, text) {
        if (key === 'gate/here') throw new Error('the reader does not answer')
        setItem.call(this, key, text)
      }
    })
    await stand.page.locator('#withdraw').click()
    await stand.page.getByText('已经撤回').waitFor()
    expect(await stand.kiosk('kiosk.admits("home:2/1")')).toBe(false)
    expect(await stand.kiosk('kiosk.gone()')).toMatchObject([{ subject: 'home:2/1' }])
    await stand.page.locator('#again').click()
    await stand.resident(2).click()
    await stand.page.getByText('请刷门禁卡').waitFor()
    await stand.page.context().setOffline(false)
    expect((await stand.leaves()).at(-1)).toMatchObject({ type: 'roster.ended', what: 'withdrawn' })
    expect(stand.errors).toEqual([])
    await stand.page.reload() // the next start asks again
    await expect.poll(async () => (await stand.leaves()).at(-1), { timeout: 10_000 }).toMatchObject({ type: 'roster.ended', what: 'deleted' })
    expect(await stand.page.evaluate(() => localStorage.getItem('gate/here'))).toBe('["home:3/1"]')
    expect(stand.errors).toEqual([])
    await stand.page.close()
  })

  it('leaves as a file; the first is lost, the second reaches the desk and the other door; the erasure ends when every door has said so', async () => {
    await taken(north, 'lost.txt')
    const again = await taken(north, 'return.txt')
    expect(await handed(south, again)).toBe('收到回报，这里撤回 1 人')
    expect(await handed(desk, again)).toBe('收到回报：在门上撤回 1 人，门上删了 1 份')
    const stand = await staff(desk)
    await expect.poll(() => stand.page.locator('#due').innerText(), { timeout: 10_000 }).toContain('home:2/1') // the south door has not confirmed
    expect((await stand.leafTypes()).filter((type) => /withdrawn|erasure/.test(type))).toEqual([
      'consent.withdrawn face', 'consent.withdrawn template', 'erasure.due template', 'erasure.done', // who moved out first
      'consent.withdrawn face', 'consent.withdrawn template', 'erasure.due template',
    ])
    await stand.page.close()
    await handed(desk, await taken(south, 'south.txt'))
    const later = await staff(desk)
    await expect.poll(() => later.page.locator('#due').innerText()).toBe('没有')
    expect(await erasures(later)).toEqual(['erasure.due', 'erasure.done deleted', 'erasure.due', 'erasure.done deleted'])
    await later.page.close()
    expect(await handed(desk, again)).toContain('在门上撤回 0 人') // twice is once
    const other = await pass(south, 2)
    await other.page.getByText('请刷门禁卡').waitFor()
    await other.page.close()
  })

  it('who moved out is on no later roster: the door deletes, and who is still to be deleted somewhere is still counted', async () => {
    const stand = await moveOut(3)
    await stand.page.locator('#count').getByText('：1 人').waitFor()
    expect(await stand.page.evaluate(() => localStorage.getItem('gate/desk'))).toBe('[]') // the doors have it, the desk no more
    await expect.poll(async () => (await stand.leaves()).at(-1)).toMatchObject({ type: 'stored.count', count: 1, scope: 'controller', asOf: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string })
    await stand.page.close()
    expect(await handed(north, await taken(desk, 'roster-3.txt'))).toBe('收到名单，0 人')
    const door = await pass(north, 3)
    await door.page.getByText('请刷门禁卡').waitFor()
    expect(await door.page.evaluate(() => localStorage.getItem('gate/here'))).toBe('[]')
    await door.page.close()
  })

  it('a door that is trusted no more had them all the same: what only the others have confirmed stays due', async () => {
    await trust(desk, [own.get(north)!])
    expect(await handed(desk, await taken(north, 'north.txt'))).toContain('门上删了')
    const stand = await staff(desk)
    await expect.poll(() => stand.page.locator('#due').innerText(), { timeout: 10_000 }).toContain('home:3/1')
    await stand.page.waitForTimeout(500)
    expect((await erasures(stand)).at(-1)).toBe('erasure.due')
    await stand.page.close()
    await trust(desk, [])
    const later = await staff(desk)
    await expect.poll(() => later.page.locator('#due').innerText(), { timeout: 10_000 }).toContain('home:3/1')
    await later.page.waitForTimeout(500)
    expect((await erasures(later)).at(-1)).toBe('erasure.due')
    await later.page.close()
    await trust(desk, others(desk))
  })

  it('with the roster stale, nobody is asked for a face', async () => {
    const stand = await south.open('/door/', (page) => page.clock.install({ time: Date.now() + 25 * 3_600_000 }).then(() => page.clock.resume()))
    await stand.resident(3).click()
    await stand.page.getByText('请刷门禁卡').waitFor()
    expect(await stand.kiosk('kiosk.offer({ purpose: "pass", subject: "home:3/1" })')).toMatchObject({ how: 'unavailable', reason: 'not-on-roster', alternative: 'card' })
    await stand.page.close()
  })

  it('what not every door has confirmed in time stands as overdue at the desk, and is asked for again', async () => {
    const stand = await desk.open('/property-access/doors.html', (page) => page.clock.install({ time: Date.now() + 20 * 86_400_000 }).then(() => page.clock.resume()))
    await expect.poll(() => stand.page.locator('#due .late').allInnerTexts()).toEqual([expect.stringMatching(/^home:3\/1（撤回）：过期没删，/)])
    expect((await stand.events()).filter(([type]) => type === 'erasure').map(([, detail]) => detail)).toMatchObject([{ subject: 'home:3/1', overdue: true }])
    await stand.page.close()
  })

  it('a number that has to be filed is said to staff', async () => {
    const stand = await staff(desk)
    expect(await stand.page.locator('#filing').innerText()).toBe('')
    const asOf = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
    await stand.kiosk(`kiosk.storedSubjects({ count: 100000, scope: 'controller', asOf: '${asOf}' })`)
    await stand.page.locator('#filing').getByText('filing-due').waitFor()
    await stand.page.close()
  })

  it('and all three logs verify, with nobody’s reference in them', async () => {
    for (const machine of [desk, north, south]) {
      const bundle = await machine.bundle(machine === desk ? 'property-access' : 'door')
      const { status, stdout } = spawnSync(process.execPath, ['packages/cli/bin/mingshi.js', 'verify', bundle], { encoding: 'utf8' })
      expect(status, stdout).toBe(0)
    }
  })
})
