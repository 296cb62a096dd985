import { describe, expect, it } from 'vitest'
import { Evidence, verifier } from '../../../../../tests/support/evidence.ts'
import { verifyBundle } from '../verify.ts'

/** A log whose second start says when its clocks part, and then leaves with times of their own. */
const log = (...leaves: { t?: number; m: number; [key: string]: unknown }[]) => {
  const evidence = new Evidence()
  const start = (evidence.clock += 60_000)
  evidence.start('secondboot', [], { t: start, m: 100, stepMs: 2000 })
  for (const { t = 0, m, ...facts } of leaves) evidence.add({ type: 'alternative.state', alternative: 'qr', state: 'up', ...(facts.type === 'clock.step' ? {} : evidence.under), t: start + t, m: 100 + m, ...facts })
  return evidence
}
const step = (t: number, m: number, kind: string, ms: number) => ({ type: 'clock.step', t, m, kind, ms, alternative: undefined, state: undefined })
const faults = async (evidence: Evidence) => {
  const { verdict, checks } = await verifyBundle(verifier, evidence.zip())
  expect(verdict === 'verified').toBe(checks.every(({ verdict: each }) => each === 'holds'))
  return checks.flatMap(({ id, faults: found }) => found.map(({ where, got }) => [id, where, got].join(' ')))
}

describe('the two clocks of a start', () => {
  it('may drift, and step where a leaf says so', async () => {
    expect(await faults(log({ t: 1000, m: 1000 }, { t: 9000, m: 7000 }, step(9000 + 5001, 9000, 'ahead', 3001), { t: 14_001, m: 9000 }, step(1, 9000, 'back', 14_000), { t: 500, m: 9499 }))).toEqual([])
  })

  it.each<[string, Parameters<typeof log>, RegExp]>([
    ['a step that nobody reported', [{ t: 1000, m: 1000 }, { t: 6000, m: 3999 }], /^times leaves.ndjson#4 a wall clock that ran 2001 ms ahead$/],
    ['one backward', [{ t: 0, m: 2001 }], /^times leaves.ndjson#3 a wall clock that went 2001 ms back$/],
    ['another size than the clocks say', [step(5000, 1000, 'ahead', 3999)], /^times leaves.ndjson#3 ahead by 3999 ms$/],
    ['the other direction', [step(5000, 1000, 'back', 4000)], /^times leaves.ndjson#3 back by 4000 ms$/],
    ['a step that is none', [step(1000, 1000, 'back', 0)], /^times leaves.ndjson#3 0 ms$/],
    ['one below what its start reports', [step(2000, 0, 'ahead', 2000)], /^times leaves.ndjson#3 2000 ms$/],
  ])('%s is found', async (_, leaves, says) => {
    const [only, ...more] = await faults(log(...leaves))
    expect(only).toMatch(says)
    expect(more).toEqual([])
  })

  it('a start that does not say that it reports is left alone, and reports nothing', async () => {
    const silent = new Evidence().add({ type: 'alternative.state', alternative: 'qr', state: 'up', ...new Evidence().under, t: 1_900_000_000_000 })
    expect(await faults(silent)).toEqual([])
    const { t } = JSON.parse(silent.lines.at(-1)!) as { t: number }
    expect(await faults(silent.add({ type: 'clock.step', kind: 'ahead', ms: 5000, t: t + 5001 }))).toEqual(['times leaves.ndjson#3 5000 ms'])
  })

  it('a step before anything of its boot is out of place', async () => {
    expect((await faults(new Evidence().add({ type: 'clock.step', kind: 'ahead', ms: 5000, boot: 'otherboot' }))).join()).toMatch(/order .*times leaves.ndjson#2 none|times leaves.ndjson#2 none/)
  })
})
