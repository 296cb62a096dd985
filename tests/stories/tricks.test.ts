import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engine, since } from '../support/engine.ts'
import { Machine, type Stand } from '../support/machine.ts'
import { harmless, tricks, type Trick } from '../support/tricks.ts'

let machine: Machine
beforeAll(async () => { machine = await Machine.start() })
afterAll(() => machine.stop())

/** The first consent screen, behind a method screen of the host's own. */
async function consent(): Promise<Stand> {
  const stand = await machine.open('/vending/')
  await stand.page.evaluate(async () => { Object.assign(window, { outcome: (await window.Mingshi!.ready)!.ask({ purpose: 'pay', effect: '付 ¥3.50' }) }) })
  await (await stand.on('age')).tap('over14')
  await stand.on('consent')
  await stand.part('agree', ':enabled').waitFor()
  return stand
}

const unfair = async (stand: Stand) => (await stand.events()).filter(([type, detail]) => type === 'health' && detail.code === 'unfair').map(([, detail]) => detail)

const isHarmless = (trick: Trick): boolean => engine < Infinity && trick.harmless !== undefined

describe('a host’s page that favours the yes', () => {
  it.each(tricks.filter((each) => !isHarmless(each)))('$name', async ({ script, found, since: brought }) => {
    if (brought) since(...brought)
    const stand = await consent()
    await stand.page.evaluate(script)
    await stand.page.waitForFunction(() => (window as unknown as { events: [string, { code?: string }][] }).events.some(([, { code }]) => code === 'unfair'), undefined, { timeout: 8_000 })
    const [{ detail, unfair: results }] = (await unfair(stand)) as [{ detail: string; unfair: { metric: string; value: number | null; threshold: number; hard: boolean; pass: boolean }[] }]
    expect(detail).toMatch(found)
    for (const { hard, pass } of results) expect([hard, pass]).toEqual([true, false])
    await stand.page.locator('mingshi-kiosk [data-screen="failure"]').waitFor({ state: 'attached' })
    expect(await stand.page.locator('mingshi-kiosk [part=tile]').count()).toBe(2)
    const ending = async () => (await stand.leaves()).slice(-2)
    await expect.poll(ending, { timeout: 8_000 }).toMatchObject([{ type: 'health', code: 'unfair', fairness: { pass: false } }, { type: 'session.ended', how: 'unavailable', reason: 'unfair' }])
    expect((await stand.events()).filter(([type]) => type === 'camera')).toEqual([])
    expect(stand.errors).toEqual([])
    await stand.page.close()
  })

  it.each([...harmless, ...tricks.filter(isHarmless).map((trick) => ({ ...trick, why: trick.harmless }))])('$name is none: $why', async ({ script }) => {
    const stand = await consent()
    await stand.page.evaluate(script)
    await stand.page.waitForTimeout(2_500)
    expect(await unfair(stand)).toEqual([])
    await stand.agree('face')
    await stand.part('agree', '[data-item="transmission"]').waitFor()
    expect((await stand.leaves()).at(-1)).toMatchObject({ type: 'consent.given', item: 'face', fairness: { pass: true, calibrated: true } })
    expect(stand.errors).toEqual([])
    await stand.page.close()
  })
})
