import * as fc from 'fast-check'
import { rgb } from 'wcag-contrast'
import { describe, expect, it } from 'vitest'
import { enScreens } from '../locales/en.screens.ts'
import { zhCNScreens } from '../locales/zh-CN.screens.ts'
import { valuesOf, type Choice, type Side } from './choice.ts'
import { contrast, type Rgb } from './contrast.ts'
import { countLures } from './lures.ts'
import { holds, isHard, judge, limits, type Metric } from './metrics.ts'
import { summarise, unfairIn, type Fairness } from './summary.ts'

const boxOf = (left: number, top: number, width: number, height: number): Side['box'] => ({ left, top, width, height, right: left + width, bottom: top + height })
const side = (change: Partial<Side> = {}): Side => ({
  box: boxOf(20, 800, 200, 100), size: 24, weight: 700, ink: [22, 21, 19], fill: [251, 250, 246], panel: [251, 250, 246], rim: [22, 21, 19], hits: 9, kind: 'button', link: false, ready: true,
  motions: 0, glow: 'nonenonenone', label: '不同意', ...change,
})
const other = (change: Partial<Side> = {}): Side => side({ box: boxOf(250, 800, 200, 100), label: '同意刷脸', ...change })
const choice = (agree: Partial<Side> = {}, refuse: Partial<Side> = {}, more: Partial<Choice> = {}): Choice =>
  ({ agree: other(agree), refuse: side(refuse), width: 500, height: 900, pxPerMm: 4, chosen: 0, focus: false, ...more })
const failing = (of: Choice, calibrated = true): string[] => judge(valuesOf(of), calibrated).filter(({ pass }) => !pass).map(({ metric }) => metric)

const channel = fc.integer({ min: 0, max: 255 })
const colour = fc.tuple(channel, channel, channel) as fc.Arbitrary<Rgb>
const anySide: fc.Arbitrary<Partial<Side>> = fc.record({
  box: fc.tuple(...[0, 0, 1, 1].map((min) => fc.integer({ min, max: 2000 }))).map(([x, y, w, h]) => boxOf(x!, y!, w!, h!)),
  size: fc.integer({ min: 1, max: 90 }), weight: fc.constantFrom(100, 400, 700, 900), ink: colour, fill: colour, panel: colour, rim: colour, hits: fc.integer({ min: 0, max: 9 }),
  kind: fc.constantFrom('button', 'a', 'div'), link: fc.boolean(), ready: fc.boolean(), motions: fc.integer({ min: 0, max: 3 }), glow: fc.constantFrom('none', 'gold'), label: fc.string(),
})

describe('contrast', () => {
  it('is what somebody else computes', () => {
    fc.assert(fc.property(colour, colour, (one, two) => { expect(contrast(one, two)).toBeCloseTo(rgb(one, two), 6) }))
  })

  it('is that of the colours that WCAG and the payment brands are known by', () => {
    const of = (one: Rgb, two: Rgb): number => Math.round(contrast(one, two) * 100) / 100
    expect([of([0, 0, 0], [255, 255, 255]), of([7, 193, 96], [255, 255, 255]), of([22, 119, 255], [255, 255, 255]), of([153, 153, 153], [255, 255, 255])]).toEqual([21, 2.38, 4.1, 2.85])
  })
})

describe('a choice', () => {
  it('of two equals has no failure', () => { expect(failing(choice())).toEqual([]) })

  it('has the same values whichever of the two is called agree', () => {
    fc.assert(fc.property(anySide, anySide, (one, two) => {
      const of = (a: Partial<Side>, b: Partial<Side>) => valuesOf({ ...choice(a, b), agree: side(a), refuse: side(b) })
      expect(of(two, one)).toEqual(of(one, two))
    }))
  })

  it('fails where one is larger than the threshold, and passes just below', () => {
    fc.assert(fc.property(fc.double({ min: 1.11, max: 9, noNaN: true }), fc.boolean(), (times, isRefuse) => {
      const grown = { box: boxOf(isRefuse ? 20 : 250, 800, 200 * times, 100) }
      expect(failing(isRefuse ? choice({}, grown) : choice(grown))).toContain('M01')
      expect(failing(isRefuse ? choice({}, { size: 24 * times }) : choice({ size: 24 * times }))).toContain('M02')
    }))
    expect(failing(choice({ box: boxOf(250, 800, 219, 100) }))).toEqual([])
    expect(failing(choice({ size: 25 }))).toEqual([])
  })

  const cases: [string, Choice, Metric[]][] = [
    ['heavier type', choice({ weight: 800 }), ['M02w']],
    ['a grey no', choice({}, { ink: [153, 153, 153] }), ['M03', 'M03r']],
    ['both grey', choice({ ink: [110, 110, 110] }, { ink: [110, 110, 110] }), ['M03']],
    ['a filled yes', choice({ fill: [22, 21, 19], ink: [251, 250, 246] }), ['M04r']],
    ['a no without an edge', choice({}, { rim: [251, 250, 246] }), ['M04']],
    ['an edge that is the fill', choice({ fill: [0, 0, 0], ink: [255, 255, 255], rim: [0, 0, 0] }, { fill: [0, 0, 0], ink: [255, 255, 255], rim: [0, 0, 0] }), []],
    ['neither row nor column', choice({ box: boxOf(250, 790, 200, 100) }), ['M05']],
    ['below the fold', choice({ box: boxOf(20, 908, 200, 100) }, {}, { height: 905 }), ['M06', 'M23g']],
    ['a corner that is covered', choice({}, { hits: 8 }), ['M07']],
    ['a link for a button', choice({}, { kind: 'a', link: true }), ['M08']],
    ['two links', choice({ kind: 'a', link: true }, { kind: 'a', link: true }), ['M08']],
    ['a no that waits', choice({}, { ready: false }), ['M09']],
    ['both waiting', choice({ ready: false }, { ready: false }), []],
    ['focus on the yes', choice({}, {}, { focus: true }), ['M10']],
    ['a tick beforehand', choice({}, {}, { chosen: 1 }), ['M11']],
    ['a pulse', choice({ motions: 1 }), ['M12']],
    ['a glow', choice({ glow: '0 0 9px gold' }), ['M12']],
    ['a long no', choice({}, { label: '不同意而且想用别的办法' }), ['M13']],
    ['small buttons', choice({}, {}, { pxPerMm: 6 }), ['M23']],
    ['no gap', choice({ box: boxOf(225, 800, 200, 100) }), ['M23g']],
    ['what could not be measured', choice({ ink: [NaN, NaN, NaN], size: NaN }), ['M02', 'M03', 'M03r']],
    ['nothing there', choice({ box: boxOf(0, 0, 0, 0), hits: 0 }), ['M01', 'M05', 'M07', 'M23']],
  ]
  it.each(cases)('%s', (_, of, metrics) => { expect(failing(of)).toEqual(metrics) })
})

describe('results', () => {
  it('are integers, and null where there is no number', () => {
    fc.assert(fc.property(anySide, anySide, (one, two) => {
      for (const { value, pass, metric } of judge(valuesOf(choice(one, two)), true)) {
        expect(value === null || Number.isSafeInteger(value)).toBe(true)
        if (value === null) expect(pass, metric).toBe(false)
      }
    }))
  })

  it('judge the integer that is recorded', () => {
    expect(judge({ M01: 1100.4, M03: 6999.5, M05: 2.4 }, true).map(({ value, pass }) => [value, pass])).toEqual([[1100, true], [7000, true], [2, true]])
  })

  it('millimetres are a warning where the display is not known, and a label’s length always is', () => {
    expect(Object.keys(limits).filter((metric) => !isHard(metric, true))).toEqual(['M13'])
    expect(Object.keys(limits).filter((metric) => !isHard(metric, false))).toEqual(['M13', 'M21s', 'M23', 'M23g'])
  })
})

describe('a summary', () => {
  const values = fc.dictionary(fc.constantFrom(...(Object.keys(limits) as Metric[])), fc.oneof(fc.integer({ min: 0, max: 30_000 }), fc.constant(NaN)))

  it('has the worst of all measurements, in any order, and passes as its values say', () => {
    fc.assert(fc.property(fc.array(values, { minLength: 1, maxLength: 6 }), fc.boolean(), (all, calibrated) => {
      const of = (list: typeof all): Fairness => list.reduce((sum, each) => summarise(sum, judge(each, calibrated), calibrated), undefined as Fairness | undefined)!
      const [sum, back] = [of(all), of([...all].reverse())]
      expect(sum).toEqual(back)
      expect(sum.measured).toBe(all.length)
      expect(sum.pass).toBe(unfairIn(sum).length === 0)
      for (const each of all) for (const { metric, value } of judge(each, calibrated)) if (!holds(metric, value)) expect(holds(metric, sum.worst[metric]!)).toBe(false)
    }))
  })

  it('of what is no metric of ours is no pass', () => {
    expect(unfairIn({ measured: 1, calibrated: true, pass: true, worst: { M99: 0 } as never })).toEqual(['M99'])
  })
})

describe('words that push', () => {
  it.each(['一键同意', '推荐：刷脸更快', '暂不', 'Not now', 'Recommended', 'No thanks', 'FREE'])('%s', (text) => { expect(countLures(text)).toBeGreaterThan(0) })

  it.each(['同意，刷脸', '不同意，用别的方式', 'Agree', 'I do not agree', 'freedom of choice', 'commonly'])('%s is none', (text) => { expect(countLures(text)).toBe(0) })

  it('are in none of the labels of our own that decide', () => {
    for (const { consent, age, outcome, modality, method } of [zhCNScreens, enScreens]) {
      const labels = [consent.agree, consent.refuse, consent.refuseOptional, ...Object.values(consent.agreeTo), ...Object.values(consent.otherwise), age.over14, age.under14, age.unsaid, outcome.retry, ...Object.values(modality), method.face]
      expect(labels.filter((label) => countLures(label) > 0)).toEqual([])
    }
  })
})
