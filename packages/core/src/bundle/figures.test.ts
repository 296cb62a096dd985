import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { busyLog, counted } from '../../../../tests/support/busy.ts'
import { verifier } from '../../../../tests/support/evidence.ts'
import type { Leaf } from '../receipt/record.ts'
import { Erasures } from './erasures.ts'
import { deriveFigures, endings } from './figures.ts'
import { deriveShown } from './shown.ts'
import { takeAll } from './taker.ts'
import { readVerified } from './verified.ts'

const read = async (scene: 'vending' | 'property-access') => (await readVerified(verifier, busyLog(scene).zip())).verified!
const leavesOf = (scene: 'vending' | 'property-access') => busyLog(scene).lines.map((line) => JSON.parse(line) as Leaf)

describe('the figures of a log', () => {
  it.each([['vending', 3, 0], ['property-access', 2, 1]] as const)('of %s are those counted by hand', async (scene, items, due) => {
    const { report, verified } = await readVerified(verifier, busyLog(scene).zip())
    expect(report.checks.flatMap(({ faults }) => faults)).toEqual([])
    expect(verified!.figures).toEqual({ ...counted(items), erasures: { due, done: 0, overdue: 0 } })
    expect(deriveFigures(leavesOf(scene))).toEqual(verified!.figures)
  })

  it('count an erasure as overdue once a later leaf stands behind its deadline, until it is recorded as done', () => {
    const leaves = leavesOf('property-access')
    const due = leaves.find((leaf) => leaf.type === 'erasure.due')!
    const late = { ...leaves.at(-1)!, t: due.deadline + 1 }
    expect(takeAll(new Erasures(), [...leaves, late]).list()).toMatchObject([{ erasure: due.erasure, item: 'template', status: 'overdue' }])
    expect(deriveFigures([...leaves, late]).erasures).toEqual({ due: 1, done: 0, overdue: 1 })
    expect(deriveFigures([...leaves, { ...late, t: due.deadline }]).erasures.overdue).toBe(0)
    const done = { type: 'erasure.done', erasure: due.erasure, t: due.deadline } as unknown as Leaf
    expect(deriveFigures([...leaves, done, late]).erasures).toEqual({ due: 1, done: 1, overdue: 0 })
  })

  it('never count more endings than sessions, and add up over the days', () => {
    fc.assert(fc.property(fc.subarray(leavesOf('vending')), (some) => {
      const { days, ...total } = deriveFigures(some)
      const sum = (of: (day: (typeof days)[number]) => number) => days.reduce((all, day) => all + of(day), 0)
      expect(sum(({ begun }) => begun)).toBe(total.begun)
      expect(sum(({ withdrawn }) => withdrawn)).toBe(total.withdrawn)
      for (const how of endings) expect(sum(({ ended }) => ended[how])).toBe(total.ended[how])
      for (const { begun, ended } of days) expect(endings.reduce((all, how) => all + ended[how], 0)).toBeLessThanOrEqual(begun)
    }), { numRuns: 200, seed: 7 })
  })

  it('are of nothing when the log is empty', () => {
    expect(deriveFigures([])).toMatchObject({ begun: 0, days: [], medianMs: { given: null, refused: null } })
  })
})

describe('a bundle that does not verify', () => {
  it('is not read at all', async () => {
    const altered = busyLog().zip((parts) => ({ ...parts, leaves: parts.leaves.slice(0, -1) }))
    const { report, verified } = await readVerified(verifier, altered)
    expect([report.verdict, verified]).toEqual(['not-verified', undefined])
  })
})

describe('the notices that people saw', () => {
  it('are each named once, with when, and how often', async () => {
    const verified = await read('vending')
    const [first, ...rest] = verified.shown
    expect(deriveShown({ ...verified, leaves: leavesOf('vending') })).toEqual(verified.shown)
    expect(first).toMatchObject({ versions: ['1'], times: 7, first: Date.parse('2026-11-18T09:00:03+08:00') })
    expect(first!.notice).toMatchObject({ purpose: 'pay', lang: 'zh-CN' })
    expect(first!.notice.item).toBeUndefined()
    expect(rest.map(({ notice, times }) => [notice.item, times])).toEqual([['transmission', 3], ['recipient:acquirer', 3]])
  })
})

describe('the sample records', () => {
  it('are one of each kind that the log has', async () => {
    const kinds = ['given', 'refused', 'alternative', 'left', 'unavailable', 'interrupted', 'withdrawn']
    expect((await read('vending')).samples.map(({ kind, leaf }) => [kind, leaf.type])).toEqual(
      kinds.map((kind) => [kind, { given: 'consent.given', refused: 'consent.refused', withdrawn: 'consent.withdrawn' }[kind] ?? 'session.ended']),
    )
    expect((await read('property-access')).samples.map(({ kind }) => kind)).toEqual([...kinds, 'erasure'])
  })
})
