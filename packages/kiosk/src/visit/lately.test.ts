import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { bench } from '../../../../tests/support/kiosk.ts'
import { refusedLately, type LastRefusal } from './lately.ts'

beforeEach(() => { vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }) })
afterEach(() => { vi.useRealTimers() })

const hour = 60 * 60 * 1000
const lately = async (ask: LastRefusal | undefined, wish: { purpose: string; subject?: string } = { purpose: 'enrol', subject: 'home:1' }) => {
  const { ground, messenger, said, clock } = await bench('property-access')
  return { answer: () => refusedLately(ground, messenger, wish, ask), said, now: clock.wall() }
}

describe('somebody who refused to enrol (GB/T 41819-2022)', () => {
  it('is not asked for 48 hours, and then is', async () => {
    for (const [ago, expected] of [[0, true], [48 * hour - 1, true], [48 * hour, false], [-hour, true], [-100 * hour, false]] as const) {
      const { answer, now } = await lately(async (subject) => (subject === 'home:1' ? now - ago : undefined))
      expect(await answer(), String(ago)).toBe(expected)
    }
  })

  it('is asked when the host does not know, throws, or says what is no time: told to the integrator where it threw', async () => {
    for (const says of [() => undefined, () => Promise.resolve(undefined), () => 'yesterday' as never, () => NaN]) {
      const { answer, said } = await lately(says)
      expect(await answer()).toBe(false)
      expect(said).toEqual([])
    }
    for (const says of [() => { throw new Error('no database') }, () => Promise.reject(new Error('no database'))]) {
      const { answer, said } = await lately(says)
      expect(await answer()).toBe(false)
      expect(said).toMatchObject([['mingshi:health', { code: 'host-error', detail: 'Error: no database' }]])
    }
  })

  it('is asked when the host takes too long', async () => {
    const { answer, said } = await lately(() => new Promise(() => {}))
    const asked = answer()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(await asked).toBe(false)
    expect(said).toMatchObject([['mingshi:health', { code: 'host-error' }]])
  })

  it('nobody else is asked about: no reference, another act, an unknown purpose, no such function', async () => {
    const ask = vi.fn(() => Date.now())
    for (const wish of [{ purpose: 'enrol' }, { purpose: 'nonsuch', subject: 'home:1' }]) expect(await (await lately(ask, wish)).answer()).toBe(false)
    const { ground, messenger } = await bench('vending')
    expect(await refusedLately(ground, messenger, { purpose: 'pay', subject: 'home:1' }, ask)).toBe(false)
    expect(ask).not.toHaveBeenCalled()
    expect(await (await lately(undefined)).answer()).toBe(false)
  })
})
