import { describe, expect, it } from 'vitest'
import { matter } from '../../../../tests/support/matter.ts'
import { rest, type Visit } from './state.ts'
import { screenTime, warningTime } from './timing.ts'
import { transition } from './transition.ts'

describe('how long a screen stands', () => {
  it('is a minute or what reading takes twice, and with the largest letters three times that', () => {
    for (const screen of ['method', 'age', 'consent', 'outcome', 'receipt', 'failure', 'aside', 'guardian'] as const) {
      expect(screenTime(screen, { matter, slow: 2 }), screen).toBe(3 * screenTime(screen, { matter }))
      expect(screenTime(screen, { matter, slow: 1 }), screen).toBe(2 * screenTime(screen, { matter }))
      expect(screenTime(screen, { matter }), screen).toBeGreaterThanOrEqual(30_000)
    }
    expect(screenTime('consent', { matter: { ...matter, readMs: 90_000 } })).toBe(180_000)
    expect(screenTime('consent', { matter: { ...matter, readMs: 1_000 } })).toBe(60_000)
  })

  it('has a warning as much longer, as the flow warns', () => {
    expect([undefined, 0, 1, 2].map((slow) => warningTime({ slow }))).toEqual([30_000, 30_000, 60_000, 90_000])
    const [first] = transition(rest, { type: 'offered', matter, at: 0 })
    const [slow] = transition(first, { type: 'touched', slow: 2, at: 1_000 }) as [Visit, unknown]
    const [warned] = transition(slow, { type: 'ticked', at: slow.until }) as [Visit, unknown]
    expect(warned.idleUntil).toBe(slow.until + 90_000)
  })

  it('is the same for the camera, whatever the letters: it is not on for longer', () => {
    expect(screenTime('capture', { matter, slow: 2 })).toBe(screenTime('capture', { matter }))
  })

  it('is longer from the next touch on after the letters were made larger, on later screens too, and no longer for the next person', () => {
    const [first] = transition(rest, { type: 'offered', matter, at: 0 })
    const [slow] = transition(first, { type: 'touched', slow: 2, at: 1_000 }) as [Visit, unknown]
    expect(slow.until).toBe(181_000)
    const [age] = transition(slow, { type: 'tapped', trusted: true, input: 'touch', control: 'tile', id: 'face', at: 2_000 }) as [Visit, unknown]
    expect([age.screen, age.until]).toEqual(['age', 137_000])
    const [gone] = transition(age, { type: 'ended', reason: 'closed', at: 3_000 })
    const [next] = transition(gone, { type: 'offered', matter, at: 4_000 }) as [Visit, unknown]
    expect(next.until).toBe(64_000)
  })
})
