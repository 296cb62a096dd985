import { describe, expect, it } from 'vitest'
import { openRights, transitionRights, type Found, type Rights, type RightsEffect, type RightsEvent } from './rights.ts'

const found: Found = { code: '00000-00000', purpose: 'pay', at: 0, items: [{ id: 'face', answer: 'given', status: 'given' }] }
const undone = { erasures: [{ deadline: 5 }], receipts: [{ code: found.code, text: 'mingshi:1' }] }
type Unstamped = RightsEvent extends infer E ? (E extends unknown ? Omit<E, 'at'> : never) : never

function play(rights: Rights, events: Unstamped[], at = 1000): [Rights, RightsEffect[]] {
  const all: RightsEffect[] = []
  for (const event of events) {
    const [next, effects] = transitionRights(rights, { ...event, at } as RightsEvent)
    rights = next
    all.push(...effects)
  }
  return [rights, all]
}
const keys = (text: string): Unstamped[] => [...text].map((key) => ({ type: 'key', key, trusted: true }))

describe('the rights screen', () => {
  it('looks a code up at its tenth character, shows it, and withdraws on one more tap', () => {
    const [typed, effects] = play(openRights(0), keys('0123456789'))
    expect(typed.phase).toBe('looking')
    expect(effects).toEqual([{ do: 'look-up', code: '0123456789' }])
    const [shown] = play(typed, [{ type: 'looked-up', found }])
    const [asked, withdraw] = play(shown, [{ type: 'withdraw', trusted: true }])
    expect(withdraw).toEqual([{ do: 'withdraw', code: found.code }])
    expect(play(asked, [{ type: 'withdrew', undone }])[0]).toMatchObject({ phase: 'withdrawn', undone })
  })

  it('pauses entry for a minute after five wrong codes', () => {
    let rights = openRights(0)
    for (let i = 0; i < 5; i++) rights = play(rights, [...keys('0123456789'), { type: 'looked-up', found: null }], 1000)[0]
    expect(rights).toMatchObject({ phase: 'typing', typed: '', wrong: 5, pausedUntil: 61_000 })
    expect(play(rights, keys('0'), 60_999)[0].typed).toBe('')
    expect(play(rights, keys('0'), 61_000)[0].typed).toBe('0')
  })

  it('says when it could not be done, counts no wrong code for it, and goes on from there', () => {
    const [typed] = play(openRights(0), keys('0123456789'))
    const [failed] = play(typed, [{ type: 'failed' }])
    expect(failed).toMatchObject({ phase: 'typing', typed: '', wrong: 0, failed: true })
    expect(play(failed, keys('0'))[0]).toMatchObject({ typed: '0', failed: false })
    const [asked] = play(typed, [{ type: 'looked-up', found }, { type: 'withdraw', trusted: true }])
    expect(play(asked, [{ type: 'failed' }])[0]).toMatchObject({ phase: 'found', found, failed: true })
  })

  it('takes no answer that it did not ask for', () => {
    const rights = openRights(0)
    expect(play(rights, [{ type: 'looked-up', found }, { type: 'withdrew', undone }])[0]).toBe(rights)
  })

  it('ignores untrusted taps, and withdrawing what is over already', () => {
    expect(play(openRights(0), [{ type: 'key', key: 'A', trusted: false }])[0].typed).toBe('')
    for (const answer of ['withdrawn', 'invalidated', 'expired', 'refused'] as const) {
      const done = { ...openRights(0), phase: 'found', found: { ...found, items: [{ id: 'face', answer, status: answer }] } } as Rights
      expect(play(done, [{ type: 'withdraw', trusted: true }])[1]).toEqual([])
    }
  })

  it('warns of its end and can be kept open', () => {
    const [warned] = play(openRights(0), [{ type: 'ticked' }], 180_000)
    expect(warned.idleUntil).toBe(210_000)
    expect(play(warned, [{ type: 'stay' }], 200_000)[0].idleUntil).toBeUndefined()
    expect(play(warned, [{ type: 'ticked' }], 210_000)[1]).toEqual([{ do: 'close' }])
  })
})
