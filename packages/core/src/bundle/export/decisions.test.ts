import { openVerified, readDecisions, sourceOf, standingOf } from '@mingshi/core'
import { describe, expect, it } from 'vitest'
import { leavingAfter, readAll, refusing, withdrawn } from '../../../../../tests/support/decided.ts'
import { Evidence, verifier } from '../../../../../tests/support/evidence.ts'
import { baseOf } from '../../../../../tests/vectors/read.ts'

const standings = async (evidence: Evidence): Promise<string[]> => {
  const { log, decided } = await readAll(evidence)
  return decided.map((each) => `${each.session} ${standingOf(each, log)}`)
}

describe('the decisions of a log', () => {
  it('are one of each session with an answer, in the order in which they ended', async () => {
    const evidence = new Evidence().session('session-a').session('session-b', refusing)
    expect(await standings(evidence)).toEqual(['session-a given', 'session-b refused'])
    const { decided: [first] } = await readAll(evidence)
    expect(first).toMatchObject({ purpose: { id: evidence.purpose }, opened: { way: 'offer' }, camera: [{ ms: 900 }], ended: { how: 'given' }, start: { sdk: 'mingshi/0.1.0' } })
  })

  it('know what came of them later', async () => {
    const evidence = withdrawn(new Evidence('property-access').session('session-a'), 'session-b').session('session-c')
    expect(await standings(evidence)).toEqual(['session-a given', 'session-b withdrawn', 'session-c given'])
    const { decided: [before, taken] } = await readAll(evidence)
    expect(before!.erasures).toEqual([])
    expect(taken!.answers.map(({ over }) => over?.type)).toEqual(['consent.withdrawn', ...taken!.answers.slice(1).map(() => undefined)])
    expect(taken!.erasures).toMatchObject([{ erasure: 'erasure-session-b', done: { result: 'deleted' } }])
  })

  it('are none where nothing was answered, and unfinished where somebody left between two items', async () => {
    const evidence = new Evidence().session('session-a', leavingAfter(0)).session('session-b', leavingAfter(1))
    expect(await standings(evidence)).toEqual(['session-b unfinished'])
  })

  it('are there while somebody still stands before the machine', async () => {
    const evidence = new Evidence().session('session-a', (leaves) => leaves.filter(({ type }) => type !== 'session.ended'))
    expect(await standings(evidence)).toEqual(['session-a given'])
  })

  it('are of the days that were asked for', async () => {
    const evidence = new Evidence().session('session-a')
    evidence.clock += 2 * 86_400_000
    const day = new Date(evidence.session('session-b').clock + 8 * 3_600_000).toISOString().slice(0, 10)
    expect((await readAll(evidence, { since: day })).decided.map(({ session }) => session)).toEqual(['session-b'])
  })

  it('are those of a log whose beginning was pruned, with what was kept of it', async () => {
    const log = await openVerified(verifier, sourceOf(baseOf('pruned')))
    const found: [string, string, string][] = []
    for await (const each of readDecisions(log!)) found.push([each.session, standingOf(each, log!), each.answers.map(({ over }) => over?.type ?? 'stands').join()])
    expect(found).toEqual([
      ['visit-one', 'withdrawn', 'consent.withdrawn,consent.withdrawn'], ['visit-five', 'expired', 'consent.expired,consent.expired'],
      ['visit-eight', 'invalidated', 'consent.invalidated,consent.invalidated'], ['visit-seven', 'given', 'stands,stands'], ['visit-nine', 'given', 'stands,stands'],
    ])
  })

  it('are no longer read once somebody calls it off: of the verification, and of the leaves behind it', async () => {
    const cancelled = { code: 'cancelled' }
    const source = sourceOf(new Evidence().session().zip())
    await expect(openVerified(verifier, source, undefined, { aborted: true })).rejects.toMatchObject(cancelled)
    const signal = { aborted: false }
    const log = await openVerified(verifier, source, undefined, signal)
    signal.aborted = true
    await expect(readDecisions(log!).next()).rejects.toMatchObject(cancelled)
  })

  it('are read of no bundle that does not verify', async () => {
    const altered = new Evidence().session().zip((parts) => ({ ...parts, leaves: parts.leaves.map((line, i) => (i === 4 ? line.replace('"t":1', '"t":2') : line)) }))
    expect(await openVerified(verifier, sourceOf(altered))).toBeNull()
    expect(await openVerified(verifier, sourceOf(new Uint8Array(0)))).toBeNull()
  })
})
