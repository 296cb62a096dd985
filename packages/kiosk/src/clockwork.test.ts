import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { wind } from './clockwork.ts'
import type { Room } from './room.ts'

let page: EventTarget & { visibilityState?: string }
let frame: EventTarget

beforeEach(() => {
  vi.useFakeTimers()
  page = new EventTarget()
  frame = new EventTarget()
  vi.stubGlobal('document', page).stubGlobal('window', frame)
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
  return { sent, closed, review, room: { stage, desk: { ...part('desk'), rights }, camera: { close: closed }, ground: { clock: { wall: () => Date.now() } }, evidence: { register: { review } } } as unknown as Room }
}

describe('what happens without anybody’s doing', () => {
  it('time passes for the visit and for the rights screen; under that one the visit’s stands still', () => {
    const plain = room()
    const unwind = wind(plain.room, () => {}, true)
    vi.advanceTimersByTime(250)
    expect(plain.sent).toEqual(['stage ticked', 'desk ticked'])
    unwind()
    vi.advanceTimersByTime(1000)
    expect(plain.sent).toHaveLength(2)
    const covered = room({ pausedUntil: 0 })
    wind(covered.room, () => {}, true)
    vi.advanceTimersByTime(250)
    expect(covered.sent).toEqual(['desk ticked'])
  })

  it('a page that is hidden stops the attempt, one that is left closes the camera', () => {
    const { room: it, sent, closed } = room()
    wind(it, () => {}, true)
    page.visibilityState = 'visible'
    page.dispatchEvent(new Event('visibilitychange'))
    expect(sent).toEqual([])
    page.visibilityState = 'hidden'
    page.dispatchEvent(new Event('visibilitychange'))
    expect(sent).toEqual(['stage resulted hidden'])
    expect(closed).not.toHaveBeenCalled()
    frame.dispatchEvent(new Event('pagehide'))
    expect(closed).toHaveBeenCalledTimes(1)
  })

  it('consents are reviewed at the start and once a day; without a log there are none', () => {
    vi.setSystemTime(Date.UTC(2026, 10, 22, 23, 59))
    const { room: it, review } = room()
    const unwind = wind(it, () => {}, true)
    expect(review).toHaveBeenCalledWith(true)
    vi.advanceTimersByTime(59_000)
    expect(review).toHaveBeenCalledTimes(1)
    vi.advanceTimersByTime(2 * 24 * 60 * 60 * 1000)
    expect(review).toHaveBeenCalledTimes(3)
    unwind()
    const without = room()
    without.room.evidence.absent = { code: 'storage-unavailable' }
    wind(without.room, () => {}, false)()
    expect(without.review).not.toHaveBeenCalled()
  })
})
