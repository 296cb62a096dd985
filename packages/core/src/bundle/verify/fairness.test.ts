import fc from 'fast-check'
import { expect, it } from 'vitest'
import { limits, type Metric } from '../../fairness/metrics.ts'
import { isFair, verifyFairness, verifyMeasured } from './fairness.ts'
import type { AnswerLeaf, Session } from './session.ts'

const metrics = Object.keys(limits) as Metric[]
/** Around the limit of each metric, or none, or null. */
const worst = fc.record(Object.fromEntries(metrics.map((metric) => [metric, fc.oneof({ weight: 30, arbitrary: fc.constant(Math.abs(limits[metric])) }, fc.constantFrom(Math.abs(limits[metric]) + 1, Math.max(0, Math.abs(limits[metric]) - 1), null))])), { requiredKeys: metrics.filter((_, i) => i % 9 > 0) })

it('what is fair at one look is what nothing is found of at a closer one', () => {
  const seen = new Set<boolean>()
  fc.assert(fc.property(worst, fc.boolean(), fc.boolean(), (worst, pass, calibrated) => {
    const fairness = { measured: 1, calibrated, pass, worst }
    const found: string[] = []
    const unfair = verifyFairness(fairness, (expected) => found.push(expected))
    const isFine = isFair(fairness)
    seen.add(isFine)
    if (isFine) expect([unfair, found]).toEqual([[], []])
    const missing = metrics.filter((metric) => !/^M(14|21)/.test(metric) && !(metric in worst))
    const wrong = metrics.some((metric) => worst[metric] === null || (worst[metric] !== undefined && (limits[metric] < 0 ? worst[metric] < -limits[metric] : worst[metric] > limits[metric])))
    expect(isFine).toBe(pass && missing.length === 0 && !wrong)
    verifyMeasured({ opened: { fairness } } as Session, { type: 'consent.given', fairness } as AnswerLeaf, (expected) => found.push(expected))
    if (missing.length > 0) expect(found).toContain(`a measurement of ${missing.join(', ')}`)
  }), { numRuns: 500 })
  expect(seen).toEqual(new Set([true, false]))
})
