import { describe, expect, it } from 'vitest'
import { busyLog, counted } from '../../../../../tests/support/busy.ts'
import { Evidence, verifier } from '../../../../../tests/support/evidence.ts'
import type { Leaf } from '../../receipt/record.ts'
import { readVerified } from '../verified.ts'
import { dayNamed } from './mainland.ts'
import { readSurvey } from './read-survey.ts'
import { Survey } from './survey.ts'

const day = Date.parse('2026-11-18T09:00:00+08:00')
const hour = 3_600_000
const survey = (leaves: object[], sizes: number[] = []) => {
  const made = new Survey({ sizes: new Set(sizes), readMs: new Map(), itemOf: new Map() })
  leaves.forEach((leaf, i) => made.take({ boot: 'a', m: (leaf as Leaf).t - day, ...leaf } as Leaf, i))
  return made
}

describe('the survey of a log', () => {
  it.each(['vending', 'property-access'] as const)('of %s, taken leaf by leaf, counts what the figures count of all of them', async (scene) => {
    const log = busyLog(scene).keep()
    const { verified } = await readVerified(verifier, log.zip())
    const { report, survey: { visits, owed, seen, answers, size }, documents } = await readSurvey(verifier, log.zip())
    expect(report.verdict).toBe('verified')
    const { figures, shown } = verified!
    expect(visits.total).toEqual({ begun: figures.begun, ended: figures.ended })
    expect([...visits.days].map(([n, tally]) => ({ day: dayNamed(n), ...tally }))).toEqual(figures.days.map(({ withdrawn: _, ...rest }) => rest))
    expect({ due: owed.due, done: owed.done, withdrawn: owed.withdrawn }).toEqual({ due: figures.erasures.due, done: figures.erasures.done, withdrawn: figures.withdrawn })
    expect(answers.total).toBe(figures.answers.given + figures.answers.refused)
    expect(size).toBe(log.lines.length)
    expect([...seen.byNotice.values()].map(({ policies, ...rest }) => ({ ...rest, versions: [...policies].map((digest) => documents.policies.get(digest)!.version) })))
      .toEqual(shown.map(({ notice: _, ...rest }) => rest))
    expect(counted(3).begun).toBe(figures.begun)
  })

  it('counts a session on the hour of the mainland in which it began', async () => {
    const { survey: { visits } } = await readSurvey(verifier, busyLog().zip())
    expect(visits.hours.flatMap(({ begun }, at) => (begun > 0 ? [[at, begun]] : []))).toEqual([[8, 1], [9, 3], [10, 3], [23, 1]])
  })

  it('tells a start after a close from one after a cut, and pages that ran side by side', () => {
    const at = (n: number, boot: string, type: string) => ({ type, t: day + n, boot, m: 0, sdk: 's', engine: 'e' })
    const { starts } = survey([
      at(0, 'a', 'epoch.start'), at(1, 'a', 'epoch.stop'), at(2, 'b', 'epoch.start'), at(3, 'b', 'health'), at(9, 'c', 'epoch.start'),
      at(10, 'd', 'epoch.start'), at(11, 'c', 'health'), at(12, 'd', 'epoch.stop'),
    ])
    expect(starts.count).toBe(4)
    expect(starts.unclean()).toMatchObject({ count: 1, first: [{ t: day + 9, index: 4, before: day + 3 }] })
  })

  it('sees the wall clock jump against the other one, and set back between two pages; never a slow disk', () => {
    const { clock } = survey([
      { t: day }, { t: day + hour, m: 1_000 }, { t: day + hour + 9_999, m: 1_000 }, { t: day, m: 2_000 }, { t: day - 20_000, boot: 'b', m: 0 }, { t: day - 19_000, boot: 'b', m: 1_000 },
    ])
    expect(clock.steps.list().map(({ kind, ms, index }) => [kind, ms, index])).toEqual([['step', -hour - 10_999, 3], ['step', hour - 1_000, 1], ['back', -20_000, 4]])
    expect(clock.back).toBe(2)
  })

  it('names the days without a leaf, and how long nothing was written', () => {
    const days = (n: number) => ({ t: day + n * 24 * hour })
    const { clock } = survey([days(0), days(1), days(4), days(5), days(7)])
    const { count, stretches } = clock.empty()
    expect([count, stretches.map((each) => each.map(dayNamed))]).toEqual([3, [['2026-11-20', '2026-11-21'], ['2026-11-24', '2026-11-24']]])
    expect(clock.silences.list()[0]).toEqual({ from: day + 24 * hour, to: day + 96 * hour, index: 2 })
  })

  it('knows when ways were down and the face off, also where that has not ended', () => {
    const state = (n: number, alternative: string, state: string) => ({ type: 'alternative.state', t: day + n, alternative, state })
    const turn = (n: number, face: string) => ({ type: 'switch', t: day + n, face, reason: '检修' })
    const { ways } = survey([state(1, 'qr', 'down'), turn(2, 'off'), state(3, 'qr', 'up'), turn(4, 'off'), state(5, 'card', 'down'), turn(6, 'on')])
    expect(ways.down).toEqual([{ what: 'qr', from: day + 1, to: day + 3 }, { what: 'card', from: day + 5, to: null }])
    expect(ways.off).toEqual([{ what: 'face', from: day + 2, to: day + 6, reason: '检修' }])
  })

  it('knows for how long no checkpoint covered a record, the end of the log included', () => {
    const { checkpoints } = survey([0, 1, 5, 6, 7, 20].map((n) => ({ t: day + n * hour })), [3, 5])
    expect(checkpoints.kept).toEqual([{ size: 3, t: day + 5 * hour }, { size: 5, t: day + 7 * hour }])
    expect(checkpoints.longest).toEqual({ from: day, to: day + 5 * hour })
  })

  it('holds no session that has ended, and no erasure that is done', () => {
    const log = new Evidence('vending')
    for (let i = 0; i < 40; i++) log.session(`session-${i}`)
    const { visits, ways, seen } = survey(log.lines.map((line) => JSON.parse(line) as object))
    for (const kept of [visits, ways, seen]) {
      for (const field of Object.values(kept)) if (field instanceof Map) for (const key of field.keys()) expect(String(key)).not.toMatch(/^session-/)
    }
    expect(visits.total.begun).toBe(40)
  })

  it('tells how far it is, of what was handed in and of the leaves together, and never back', async () => {
    const log = busyLog()
    for (const older of [[], [{ name: 'o', zip: log.zip() }]]) {
      const told: number[] = []
      await readSurvey(verifier, log.zip(), { outside: { older }, onProgress: (done) => told.push(done) })
      expect(told).toEqual([...told].sort((a, b) => a - b))
      expect([told.at(-1), told.includes(0.5)]).toEqual([1, older.length > 0])
    }
  })

  it('of what does not verify never throws, whatever the order of the leaves', async () => {
    const log = busyLog()
    for (const change of [(lines: string[]) => lines.reverse(), (lines: string[]) => lines.filter((_, i) => i % 3 > 0), () => [], (lines: string[]) => [...lines, '{}', 'x']]) {
      const { report } = await readSurvey(verifier, log.zip((parts) => ({ ...parts, leaves: change([...parts.leaves]) })))
      expect(report.verdict).toBe('not-verified')
    }
    expect((await readSurvey(verifier, new Uint8Array([1, 2, 3]))).survey.size).toBe(0)
  })
})
