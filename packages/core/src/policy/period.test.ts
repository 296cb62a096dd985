import { describe, expect, it } from 'vitest'
import { endOfPeriod } from './period.ts'

const end = (period: string, from: string): string | undefined => {
  const ms = endOfPeriod(period, Date.parse(from))
  return ms === undefined ? undefined : new Date(ms).toISOString()
}

describe('the end of a period', () => {
  it.each([
    ['P30D', '2026-01-15T10:00:00Z', '2026-02-14T10:00:00.000Z'],
    ['P1M', '2026-01-31T10:00:00Z', '2026-02-28T10:00:00.000Z'],
    ['P1M', '2028-01-31T10:00:00Z', '2028-02-29T10:00:00.000Z'],
    ['P1Y', '2028-02-29T23:59:59Z', '2029-02-28T23:59:59.000Z'],
    ['P1Y6M', '2026-08-31T00:00:00Z', '2028-02-29T00:00:00.000Z'],
    ['P1M1D', '2026-01-31T10:00:00Z', '2026-03-01T10:00:00.000Z'],
    ['P2W', '2026-12-20T10:00:00Z', '2027-01-03T10:00:00.000Z'],
    ['PT36H', '2026-12-31T10:00:00Z', '2027-01-01T22:00:00.000Z'],
    ['P12M', '2026-03-31T10:00:00Z', '2027-03-31T10:00:00.000Z'],
  ])('%s from %s is %s', (period, from, expected) => {
    expect(end(period, from)).toBe(expected)
  })

  it('of what is no period is none', () => {
    expect(end('永久', '2026-01-15T10:00:00Z')).toBeUndefined()
    expect(endOfPeriod('P1D', Number.NaN)).toBeNaN()
  })
})
