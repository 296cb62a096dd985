import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { wind } from './clockwork.ts'
import type { Room } from './room.ts'

let page: EventTarget & { hidden?: boolean }
let frame: EventTarget

beforeEach(() => {
  vi.useFakeTimers()
  page = new EventTarget()
  frame = new EventTarget()
  vi.stubGlobal('document', page).stubGlobal('addEventListener', frame.addEventListener.bind(frame)).stubGlobal('removeEventListener', frame.removeEventListener.bind(frame))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function room(rights?: object) {
  const sent: string[] = []
  const closed = vi.fn()
  const part = (name: string) => ({ dispatch: ({ type, reason = '' }: { type: string; reason?: string }) => sent.push(`${name} ${type} ${reason}`.trim()) })
  const stage = { ...part('stage'), state: { screen: 'rest' } }
  const review = vi.fn(() => Promise.resolve())
  const append = vi.fn(() => Promise.resolve())
  const clock = { wall: () => Date.now(), mono: () => performance.now() }
  return { sent, closed, review, append, clock, room: { stage, desk: { ...part('desk'), rights }, camera: { close: closed }, ground: { clock }, evidence: { register: { review }, log: { append } } } as unknown as Room }
}

describe('what happens without anybody’s doing', () => {
  it('time passes for the visit and for the rights screen; under that one the visit’s stands still', () => {
    const plain = room()
    const unwind = wind(plain.room, () => {}, true, () => false)
    vi.advanceTimersByTime(250)
    expect(plain.sent).toEqual(['stage ticked', 'desk ticked'])
    unwind()
    vi.advanceTimersByTime(1000)
    expect(plain.sent).toHaveLength(2)
    const covered = room({ pausedUntil: 0 })
    wind(covered.room, () => {}, true, () => false)
    vi.advanceTimersByTime(250)
    expect(covered.sent).toEqual(['desk ticked'])
  })

  it('a page that is hidden or left takes the permit away', () => {
    const { room: it, sent, closed } = room()
    wind(it, () => {}, true, () => false)
    page.hidden = false
    page.dispatchEvent(new Event('visibilitychange'))
    expect(sent).toEqual([])
    page.hidden = true
    page.dispatchEvent(new Event('visibilitychange'))
    expect(sent).toEqual(['stage resulted hidden'])
    frame.dispatchEvent(new Event('pagehide'))
    expect(sent).toEqual(['stage resulted hidden', 'stage resulted hidden'])
    expect(closed).not.toHaveBeenCalled()
  })

  it.each([['set forward', 2_001], ['set back', -2_001], ['set forward by a year', 31_536_000_000]])('a wall clock that is %s takes the permit away, and the log is told', (_, by) => {
    const { room: it, sent, append, clock } = room()
    Object.assign(it.stage, { state: { screen: 'capture', permit: {} } })
    wind(it, () => {}, true, () => false)
    vi.advanceTimersByTime(250)
    clock.wall = () => Date.now() + by
    vi.advanceTimersByTime(250)
    expect(sent.slice(2)).toEqual(['stage face-off clock-step', 'stage ticked', 'desk ticked'])
    expect(append).toHaveBeenCalledWith([])
    vi.advanceTimersByTime(10_000)
    expect(append).toHaveBeenCalledTimes(1)
  })

  it('a monotonic clock that slept is as good; one who only reads is left alone, and so is a clock that is slewed', () => {
    const { room: it, sent, append, clock } = room()
    Object.assign(it.stage, { state: { screen: 'consent' } })
    wind(it, () => {}, true, () => false)
    vi.advanceTimersByTime(250)
    clock.mono = () => performance.now() - 60_000
    vi.advanceTimersByTime(250)
    expect(sent).toEqual(['stage ticked', 'desk ticked', 'stage ticked', 'desk ticked'])
    expect(append).toHaveBeenCalledTimes(1)
    const start = Date.now()
    clock.wall = () => Date.now() + Math.floor((Date.now() - start) / 2000)
    vi.advanceTimersByTime(24 * 60 * 60 * 1000)
    expect(append).toHaveBeenCalledTimes(1)
  })

  it('an indicator that is covered takes the camera away within 500 ms; what looks is told when the camera is off', () => {
    for (const camera of ['on', 'opening', 'off']) {
      const { room: it, sent } = room()
      const covered = vi.fn((isOn: boolean) => isOn)
      Object.assign(it.stage, { state: { screen: 'capture', camera } })
      const unwind = wind(it, () => {}, true, covered)
      vi.advanceTimersByTime(500)
      unwind()
      expect(sent.includes('stage resulted indicator-covered')).toBe(camera === 'on')
      expect(covered.mock.calls).toEqual([[camera === 'on'], [camera === 'on']])
    }
  })

  it('consents are reviewed at the start and once a day; without a log there are none', () => {
    vi.setSystemTime(Date.UTC(2026, 10, 22, 23, 59))
    const { room: it, review } = room()
    const unwind = wind(it, () => {}, true, () => false)
    expect(review).toHaveBeenCalledWith(true)
    vi.advanceTimersByTime(59_000)
    expect(review).toHaveBeenCalledTimes(1)
    vi.advanceTimersByTime(2 * 24 * 60 * 60 * 1000)
    expect(review).toHaveBeenCalledTimes(3)
    unwind()
    const without = room()
    without.room.evidence.absent = { code: 'storage-unavailable' }
    wind(without.room, () => {}, false, () => false)()
    expect(without.review).not.toHaveBeenCalled()
  })
})
