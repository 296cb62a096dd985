import { describe, expect, it } from 'vitest'
import type { Leaf } from '../../receipt/record.ts'
import { deriveAnomalies } from './anomalies.ts'
import { chanceOfNone, chanceOfStopping } from './chance.ts'
import { Survey } from './survey.ts'

type Facts = Record<string, unknown>
const start = Date.parse('2026-11-02T09:00:00+08:00')
const minute = 60_000
const day = 86_400_000
const under = { policy: 'p', installation: 'i' }
const about = { sizes: new Set<number>(), readMs: new Map([['n', 60_000]]), itemOf: new Map<string, string>() }

/** A log made by hand, one leaf a minute; `m` goes with `t` unless it is said otherwise. */
class Made {
  readonly leaves: Leaf[] = []
  private t = start
  private n = 0

  add(facts: Facts): this {
    const t = (facts.t as number | undefined) ?? (this.t += minute)
    this.t = t
    this.leaves.push({ m: t - start, boot: 'boot', ...under, ...facts, t } as unknown as Leaf)
    return this
  }
  session(facts: { how?: string | null; dwell?: number; more?: Facts[]; input?: string } = {}): this {
    const { how = 'given', dwell = 20_000 + 137 * this.n++, more = [], input = 'touch' } = facts
    const of = { session: `s${this.leaves.length}`, purpose: 'pay' }
    this.add({ type: 'session.opened', ...of, notice: 'n', lang: 'zh-CN', way: 'offer', items: ['face'], alternatives: ['qr', 'card'], display: { cssWidth: 1, cssHeight: 1, calibrated: true } })
    if (how === 'given' || how === 'refused') this.add({ type: `consent.${how}`, ...of, notice: 'n', lang: 'zh-CN', item: 'face', dwell, input })
    for (const each of more) this.add({ ...of, ...each })
    return how === null ? this : this.add({ type: 'session.ended', ...of, how })
  }
  sessions(n: number, of: (i: number) => Parameters<Made['session']>[0] = () => ({})): this {
    for (let i = 0; i < n; i++) this.session(of(i))
    return this
  }
  skip(ms: number): this {
    this.t += ms
    return this
  }
  found(given: Partial<typeof about> = {}) {
    const survey = new Survey({ ...about, ...given })
    this.leaves.forEach((leaf, i) => survey.take(leaf, i))
    return deriveAnomalies(survey)
  }
}
const log = () => new Made()
const down = (alternative: string): Facts => ({ type: 'alternative.state', alternative, state: 'down' })
const owing = (deadline: number) => log().add({ type: 'erasure.due', session: 's', purpose: 'pay', erasure: 'e', item: 'template', deadline })
const someRefuse = (n: number, until: number, each = 4) => log().sessions(n, (i) => ({ how: i < until && i % each === 0 ? 'refused' : 'given' }))

/** Each log has exactly this anomaly; what is almost it has none. */
const cases: [id: string, log: () => Made, nearMiss: () => Made][] = [
  ['face-alone', () => log().session({ more: [down('qr'), down('card'), { type: 'camera.on', opening: 1 }] }), () => log().session({ more: [down('qr'), { type: 'camera.on', opening: 1 }, down('card')] })],
  ['without-end', () => log().session({ how: null }).skip(31 * minute).session(), () => log().session({ how: null }).skip(20 * minute).session()],
  ['quick-yes', () => log().sessions(20, (i) => ({ dwell: i < 10 ? 11_000 + i : 13_000 + 50 * i })), () => log().sessions(20, (i) => ({ dwell: i < 9 ? 11_000 + i : 12_000 + 50 * i }))],
  ['instant-yes', () => log().session({ dwell: 999 }), () => log().session({ dwell: 1000 })],
  ['no-refusals', () => log().sessions(60), () => log().sessions(60, (i) => (i === 59 ? { how: 'refused' } : {}))],
  ['refusals-stop', () => someRefuse(80, 40), () => someRefuse(80, 45, 10)],
  ['refusals-stop', () => someRefuse(64, 28), () => someRefuse(62, 36)],
  ['same-dwell', () => log().sessions(5, () => ({ dwell: 4321 })), () => log().sessions(8, (i) => ({ dwell: i === 4 ? 4322 : 4321 }))],
  ['same-dwell', () => log().sessions(20, (i) => ({ dwell: i % 2 === 0 ? 4321 : 15_000 + i, how: 'refused' })), () => log().sessions(20, (i) => ({ dwell: i % 2 === 0 && i > 0 ? 4321 : 15_000 + i, how: 'refused' }))],
  ['keys', () => log().sessions(20, (i) => ({ input: i < 10 ? 'key' : 'touch' })), () => log().sessions(20, (i) => ({ input: i < 9 ? 'key' : 'touch' }))],
  ['overdue', () => owing(start + 5 * minute).skip(10 * minute).session(), () => owing(start + 5 * minute).add({ type: 'erasure.done', erasure: 'e' }).skip(10 * minute).session()],
  ['interrupted-day', () => log().sessions(25, (i) => ({ how: i < 5 ? 'interrupted' : 'given' })), () => log().sessions(26, (i) => ({ how: i < 5 ? 'interrupted' : 'given' }))],
  ['clock-back', () => log().session().add({ type: 'health', t: start + minute, m: 20 * minute }), () => log().session().add({ type: 'health', m: 5 * minute + 9_000 - minute })],
  ['empty-days', () => log().session().skip(2 * day).session(), () => log().session().skip(day).session()],
]

describe('what is worth a look', () => {
  it.each(cases)('%s is found, and nothing else; what is almost it is left alone', (id, has, hasNot) => {
    expect(has().found().map((each) => each.id)).toEqual([id])
    expect(hasNot().found().map((each) => each.id)).toEqual([])
  })

  it('says where, and what it was counted from', () => {
    expect(someRefuse(80, 40).found()).toEqual([{ id: 'refusals-stop', attention: 'strong', where: [110], values: { refused: 10, before: 37, after: 43, since: expect.any(Number) as number, chance: expect.any(Number) as number } }])
    expect(log().session({ more: [down('qr'), down('card'), { type: 'camera.on', opening: 1 }] }).found()[0]!.where).toEqual([4])
    expect(log().session({ more: [down('qr'), down('card'), { type: 'handoff', opening: 1, captureControlledBy: 'vendor' }] }).found()[0]).toMatchObject({ id: 'face-alone', where: [4] })
  })

  it('takes a yes for quick by what reading its own notice takes', () => {
    const quick = log().sessions(30, (i) => ({ dwell: 5_000 + i }))
    expect(quick.found().map(({ id }) => id)).toEqual(['quick-yes'])
    expect(quick.found({ readMs: new Map([['n', 25_000]]) })).toEqual([])
    expect(quick.found({ readMs: new Map() })).toEqual([])
    expect(quick.found({ itemOf: new Map([['n', 'template']]) })).toEqual([]) // an item’s own screen is short
  })
})

describe('chance', () => {
  it('of refusals that stop is that of counting every way to place them', () => {
    // 2 among 5, both within the first 3: 3 of 10 ways
    expect(chanceOfStopping({ answered: 5, refused: 2, at: 3 })).toBeCloseTo(0.3, 12)
    expect(chanceOfStopping({ answered: 9, refused: 3, at: 9 })).toBe(1)
    expect(chanceOfStopping({ answered: 400_000, refused: 90_000, at: 399_000 })).toBeLessThan(1e-100)
  })
  it('of nobody refusing is one in twenty, again and again', () => {
    expect(chanceOfNone(2)).toBeCloseTo(0.9025, 12)
  })
})
