import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Leaf } from '../../receipt/record.ts'
import { Exposure, type Anchor } from './exposure.ts'
import { chanceOfDetecting, leastDetected } from './sampling.ts'

const start = Date.parse('2026-11-18T09:00:00+08:00')
const hour = 3_600_000
const leaves = (times: number[]) => times.map((t) => ({ t: start + t }) as Leaf)
const taken = (anchors: Anchor[], times: number[]) => {
  const exposure = new Exposure(anchors)
  leaves(times).forEach((leaf, i) => exposure.take(leaf, i))
  return exposure
}
const witness = (size: number, t: number): Anchor => ({ kind: 'witness', name: 'w', size, t: start + t })

describe('exposure windows', () => {
  it('end at the first anchor that covers a record, whichever is the larger', () => {
    const { days, total } = taken([witness(2, 10 * hour), witness(4, 8 * hour)], [0, hour, 2 * hour, 3 * hour, 30 * hour])
    expect([...days.values()].map((each) => [each.records, each.bare, each.maxMs, each.medianMs()])).toEqual([[4, 0, 8 * hour, 6 * hour], [1, 1, 0, null]])
    expect(total.call({ days } as Exposure).bare).toBe(1)
  })

  it('have no length where what holds the record has no time, and none at all where nothing does', () => {
    const { days, written } = taken([{ kind: 'bundle', name: 'b', size: 2, t: null }], [0, 1, 2])
    expect([...days.values()][0]).toMatchObject({ records: 3, bare: 1, untimed: 2, maxMs: 0 })
    expect([...written]).toEqual([[2, start + 1]])
  })

  it('are never less than nothing: a record that was held before it was written tells of a clock', () => {
    const exposure = taken([witness(1, 0)], [5000])
    expect([exposure.ahead, exposure.total().maxMs]).toEqual([{ count: 1, ms: 5000 }, 0])
  })

  it('are what counting each record for itself gives, to three digits', () => {
    const anchor = fc.record({ size: fc.integer({ min: 1, max: 40 }), t: fc.option(fc.nat(100 * hour)) })
    fc.assert(fc.property(fc.array(anchor, { maxLength: 6 }), fc.array(fc.nat(90 * hour), { minLength: 1, maxLength: 40 }), (some, times) => {
      times.sort((a, b) => a - b)
      const anchors = some.map(({ size, t }): Anchor => ({ kind: 'witness', name: 'w', size, t: t === null ? null : start + t }))
      const all = taken(anchors, times).total()
      const own = times.map((t, i) => {
        const over = anchors.filter(({ size }) => size > i)
        const timed = over.flatMap((each) => (each.t === null ? [] : [Math.max(0, each.t - start - t)]))
        return over.length === 0 ? 'bare' : timed.length === 0 ? 'untimed' : Math.min(...timed)
      })
      const windows = own.filter((each) => typeof each === 'number').sort((a, b) => a - b)
      expect([all.bare, all.untimed, all.timed]).toEqual([own.filter((each) => each === 'bare').length, own.filter((each) => each === 'untimed').length, windows.length])
      expect(all.maxMs).toBe(Math.max(0, ...windows))
      const median = windows[Math.ceil(windows.length / 2) - 1]
      if (median === undefined) expect(all.medianMs()).toBeNull()
      else expect(Math.abs(all.medianMs()! - median)).toBeLessThanOrEqual(median * 0.01)
    }), { numRuns: 500, seed: 6 })
  })
})

describe('what receipts show', () => {
  it('is the chance that one of them at least is about what was changed', () => {
    expect(chanceOfDetecting(0, 0.5)).toBe(0)
    expect(chanceOfDetecting(2, 0.1)).toBeCloseTo(0.19, 12)
    expect(chanceOfDetecting(59, 0.05)).toBeGreaterThan(0.95)
    expect(leastDetected(59, 0.95)).toBeLessThan(0.05)
    expect(chanceOfDetecting(20, leastDetected(20, 0.95))).toBeCloseTo(0.95, 12)
  })
})
