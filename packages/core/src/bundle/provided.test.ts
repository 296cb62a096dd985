import { describe, expect, it } from 'vitest'
import { busyLog } from '../../../../tests/support/busy.ts'
import { Evidence, verifier } from '../../../../tests/support/evidence.ts'
import type { Leaf } from '../receipt/record.ts'
import { deriveProvided } from './provided.ts'
import { readVerified } from './verified.ts'

async function provided(log: Evidence) {
  const { report, verified } = await readVerified(verifier, log.zip())
  expect(report.checks.flatMap(({ faults }) => faults)).toEqual([])
  expect(deriveProvided(log.lines.map((line) => JSON.parse(line) as Leaf), verified!.policies)).toEqual(verified!.provided)
  return verified!.provided
}

describe('what was provided to recipients (CN-ND-12-2)', () => {
  it('is each comparison that a consent to the recipient stands before: to whom, what, when', async () => {
    const log = busyLog()
    const found = await provided(log)
    expect(found.map(({ session }) => session)).toEqual(['session-a', 'session-e', 'session-f']) // f did not match, but was compared there
    for (const { consent, run, ...facts } of found) {
      expect(facts).toMatchObject({ recipient: 'acquirer', purpose: 'pay', policy: log.built.digest, categories: ['face-image'] })
      expect(JSON.parse(log.lines[consent]!)).toMatchObject({ type: 'consent.given', item: 'recipient:acquirer', session: facts.session })
      expect(JSON.parse(log.lines[run]!)).toMatchObject({ type: 'camera.off', session: facts.session, t: facts.t })
    }
  })

  const ledger = (policy: Parameters<NonNullable<NonNullable<ConstructorParameters<typeof Evidence>[2]>['policy']>>[0]) =>
    policy.recipients!.push({ ...policy.recipients![0]!, id: 'ledger', name: { 'zh-CN': '某某记账公司', en: 'Moumou Ledger' }, categories: ['match-result'] })

  it('leaves out whom the person refused, and whoever does not do the matching where nothing matched', async () => {
    const log = new Evidence('vending', undefined, { policy: ledger })
    const refuse = (leaves: Record<string, unknown>[]) => leaves.map((leaf) => (leaf.item === 'recipient:ledger' && leaf.type === 'consent.given' ? { ...leaf, type: 'consent.refused' } : leaf))
    const unmatched = (leaves: Record<string, unknown>[]) => leaves.filter(({ type }) => type !== 'notice.published').map((leaf) => ('result' in leaf ? { ...leaf, result: 'not-matched' } : leaf))
    log.session('session-a', refuse).session('session-b', (leaves) => leaves.filter(({ type }) => type !== 'notice.published')).session('session-c', unmatched)
    expect((await provided(log)).map(({ session, recipient }) => `${session} ${recipient}`)).toEqual(['session-a acquirer', 'session-b acquirer', 'session-b ledger', 'session-c acquirer'])
  })

  it('counts a vendor’s own screen for whoever does the matching: what it took went there', async () => {
    const log = new Evidence('vending', undefined, { policy: ledger })
    const hand = (leaves: Record<string, unknown>[]) => leaves.flatMap(({ result: _, ...leaf }) =>
      leaf.type === 'camera.on' ? [{ ...leaf, type: 'handoff', captureControlledBy: 'vendor' }] : leaf.type === 'camera.off' ? [] : [leaf])
    expect((await provided(log.session('session-a', hand))).map(({ session, recipient }) => `${session} ${recipient}`)).toEqual(['session-a acquirer'])
  })

  it('counts no run that was stopped or failed, and nothing where nobody receives anything', async () => {
    const stop = (leaves: Record<string, unknown>[]) => leaves.map((leaf) => ('result' in leaf ? { ...leaf, result: 'stopped' } : leaf))
    expect(await provided(new Evidence().session('session-a', stop))).toEqual([])
    expect(await provided(busyLog('property-access'))).toEqual([])
  })

  it('abroad takes the consent to going abroad as well', async () => {
    const abroad = new Evidence('vending', undefined, { policy: (policy) => {
      ledger(policy)
      policy.recipients![1]!.region = 'SG'
      policy.crossBorder = { mechanism: 'standard-contract' }
    } })
    const refuse = (leaves: Record<string, unknown>[]) => leaves.map((leaf) => (leaf.item === 'cross-border' && leaf.type === 'consent.given' ? { ...leaf, type: 'consent.refused' } : leaf))
    expect((await provided(abroad.session('session-a', refuse))).map(({ recipient }) => recipient)).toEqual(['acquirer'])
  })
})
