import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseZip } from '@mingshi/core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Machine, type Stand } from '../support/machine.ts'
import { call, openHost, said, serve } from '../support/served.ts'

const [hour, day] = [3_600_000, 86_400_000]

let machine: Machine
beforeAll(async () => {
  machine = await Machine.start()
  mkdirSync(join(machine.folder, 'stick'))
})
afterAll(() => machine.stop())

interface Due { erasure: string; because: string; deadline: number; overdue: boolean; subject?: string }

/** The machine's page as it is started on another day: its clocks are the story's, and go on by themselves. */
const started = (days: number): Promise<Stand> => openHost(machine, 'property-access', (page: Page) => page.clock.install({ time: Date.now() + days * day }).then(() => page.clock.resume()))
const told = async (stand: Stand): Promise<Due[]> => (await stand.events()).filter(([type]) => type === 'erasure').map(([, detail]) => detail as unknown as Due)
const toldTimes = (stand: Stand, n: number) => stand.page.waitForFunction((least) => (window as unknown as { events: [string][] }).events.filter(([type]) => type === 'erasure').length >= least, n)
const bundle = async (stand: Stand, name: string): Promise<string> => {
  const [download] = await Promise.all([stand.page.waitForEvent('download'), stand.page.evaluate(`window.host.export({ by: 'inspector', why: 'erasures' }).then((blob) => Object.assign(document.createElement('a'), { href: URL.createObjectURL(blob), download: 'b.zip' }).click())`)])
  const path = join(machine.folder, 'stick', `${name}.zip`)
  await download.saveAs(path)
  return path
}
const run = (...args: string[]) => spawnSync(process.execPath, ['packages/cli/bin/mingshi.js', ...args], { encoding: 'utf8', maxBuffer: 1 << 26 })
/** What the report says of erasures, by its own labels. */
const reported = (path: string): Record<string, string> => {
  const { status, stdout, stderr } = run('report', path, '--lang', 'zh-CN', '--json')
  expect(status, stderr).toBe(0)
  const { parts } = JSON.parse(stdout) as { parts: { rows: string[][] }[] }
  return Object.fromEntries(parts.flatMap(({ rows }) => rows).filter(([label]) => /^(应删除|记录为已删除|其中过了期限才删的|还没有记录为已删除|其中过了期限的)$/.test(label!)) as [string, string][])
}

describe('a host that never confirms an erasure', () => {
  let due: Due

  it('is told on day 0, with a day to do it in, and whose it is', async () => {
    const visitor = await machine.open('/property-access/')
    await visitor.enrol(4)
    await visitor.toConsent()
    await visitor.agree('face', 'template')
    await visitor.on('receipt')
    await visitor.page.close()

    const stand = await started(0)
    expect(await told(stand)).toEqual([])
    const at = await stand.page.evaluate(() => Date.now())
    await call(stand, 'kiosk.withdraw({ subject: "home:4/1" }).then(() => 1)')
    await toldTimes(stand, 1)
    ;[due] = (await told(stand)) as [Due]
    expect(due).toMatchObject({ because: 'withdrawal', overdue: false, subject: 'home:4/1' })
    expect(due.deadline - at).toBeGreaterThanOrEqual(day)
    expect(due.deadline - at).toBeLessThan(day + 60_000)
    const leaf = (await stand.leaves()).find(({ type }) => type === 'erasure.due')
    expect(leaf).toMatchObject({ erasure: due.erasure, deadline: due.deadline })
    expect(reported(await bundle(stand, 'day-0'))).toMatchObject({ 应删除: '1', 记录为已删除: '0', 还没有记录为已删除: '1', 其中过了期限的: '0' })
    expect(stand.errors).toEqual([])
    await stand.page.close()
  })

  it('is told again by a page that runs on, once a day, and that it is late', async () => {
    const stand = await started(0)
    await toldTimes(stand, 1)
    expect(await told(stand)).toEqual([due])
    await stand.page.clock.fastForward(30 * hour) // past midnight of UTC, and past the deadline
    await toldTimes(stand, 2)
    expect(await told(stand)).toEqual([due, { ...due, overdue: true }])
    expect(await call<Due[]>(stand, 'kiosk.erasures.due()')).toEqual([{ ...due, overdue: true }])
    expect(stand.errors).toEqual([])
    await stand.page.close()
  })

  it.each([2, 9])('is told at the start of day %i; the service screen, the log and the report say so', async (days) => {
    const stand = await started(days)
    await toldTimes(stand, 1)
    expect(await told(stand)).toEqual([{ ...due, overdue: true }])
    await serve(stand)
    expect(await stand.part('tile', '[data-id="erasures"]').innerText()).toMatch(/还有 1 件没有确认，1 件过期了/)
    await stand.tap('tile', '[data-id="erasures"]')
    const shown = await stand.page.locator('mingshi-kiosk .due').innerText()
    expect(shown).toMatch(/编号 home:4/)
    expect(shown).toMatch(/过期了/)
    const path = await bundle(stand, `day-${days}`)
    expect(run('verify', path).stdout).toMatch(/^VERIFIED$/m) // what nobody has done is in the log, and is no fault of the log
    expect(reported(path)).toMatchObject({ 应删除: '1', 记录为已删除: '0', 还没有记录为已删除: '1', 其中过了期限的: '1' })
    expect(readFileSync(path).includes('home:4/1')).toBe(false)
    expect((await stand.leaves()).filter(({ type }) => String(type).startsWith('erasure'))).toHaveLength(1) // once, however often it is told
    expect(stand.errors).toEqual([])
    await stand.page.close()
  })

  it('until it confirms: done, late, once; nobody is named any more, and the next start is silent', async () => {
    const stand = await started(10)
    await toldTimes(stand, 1)
    await serve(stand)
    await stand.tap('tile', '[data-id="erasures"]')
    await stand.tap('delete')
    await said(stand, /记下了/)
    expect((await stand.leaves()).at(-1)).toMatchObject({ type: 'erasure.done', erasure: due.erasure, result: 'deleted' })
    expect(await call(stand, 'kiosk.erasures.due()')).toEqual([])
    const path = await bundle(stand, 'done')
    expect(run('verify', path).stdout).toMatch(/^VERIFIED$/m)
    expect(reported(path)).toMatchObject({ 应删除: '1', 记录为已删除: '1', 其中过了期限才删的: '1', 还没有记录为已删除: '0' })
    await stand.page.close()

    const after = await started(11)
    await after.page.waitForTimeout(500)
    expect(await told(after)).toEqual([])
    expect(await call(after, 'kiosk.consents.list({ subject: "home:4/1" })')).toEqual([])
    const lines = parseZip(new Uint8Array(readFileSync(path))).find(({ name }) => name === 'leaves.ndjson')!
    expect(new TextDecoder().decode(lines.bytes)).not.toContain('home:4/1')
    expect(after.errors).toEqual([])
    await after.page.close()
  })
})
