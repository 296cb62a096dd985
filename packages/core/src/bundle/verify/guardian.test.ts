import { describe, expect, it } from 'vitest'
import { Evidence, verifier } from '../../../../../tests/support/evidence.ts'
import type { Scene } from '../../../../../tests/support/scenes.ts'
import { composeGuardianNotice } from '../../notice/compose-guardian.ts'
import { noticeWords } from '../../locales/index.ts'
import { sha256 } from '../../../../../tests/support/sha256.ts'
import { verifyBundle } from '../verify.ts'

type Facts = Record<string, unknown>
type Change = (leaf: Facts) => Facts

const parent = { relation: 'parent', method: 'in-person' }
const elsewhere = { relation: 'guardian', method: 'channel' }

/** A session whose answers are a guardian's, unless they are changed. */
async function faultsOf(change: Change, scene: Scene = 'property-access'): Promise<string[]> {
  const log = new Evidence(scene)
  const { policy } = log.built
  const digest = composeGuardianNotice(sha256, policy, policy.purposes[0]!, 'zh-CN', noticeWords['zh-CN']!)?.digest ?? ''
  log.add({ type: 'notice.published', lang: 'zh-CN', notice: digest || log.built.notices[log.purpose]!['zh-CN']!.digest, purpose: log.purpose, policy: log.under.policy, ...(digest && { item: 'guardian' }) })
  log.session('session-x', (leaves) => leaves.map((leaf) => {
    if (!('age' in leaf)) return leaf
    const theirs = leaf.item === 'face' && digest ? { notice: digest } : {}
    return change({ ...leaf, ...theirs, age: 'under14', ...('item' in leaf && { guardian: parent }) })
  }))
  return (await verifyBundle(verifier, log.zip())).checks.flatMap(({ faults }) => faults).map(({ expected, got }) => `${expected} | ${got}`)
}
const answers = (change: Change): Change => (leaf) => ('item' in leaf ? change(leaf) : leaf)
const of = (item: string, change: Change): Change => answers((leaf) => (leaf.item === item ? change(leaf) : leaf))

describe('answers of a guardian', () => {
  it('verify, asked in person or elsewhere', async () => {
    expect(await faultsOf((leaf) => leaf)).toEqual([])
    expect(await faultsOf(answers((leaf) => ({ ...leaf, guardian: elsewhere, input: 'channel' })))).toEqual([])
  })

  it.each<[string, Change, string]>([
    ['a child alone', answers(({ guardian: _, ...leaf }) => leaf), 'an answer of somebody over14 | under14'],
    ['a guardian of somebody grown up', (leaf) => ({ ...leaf, age: 'over14' }), 'a guardian of somebody under14 | over14'],
    ['another guardian in the midst', of('template', (leaf) => ({ ...leaf, guardian: { ...parent, relation: 'guardian' } })), 'an answer of the parent, in-person, as before | the guardian, in-person'],
    ['an answer from elsewhere of somebody who was here', of('template', (leaf) => ({ ...leaf, input: 'channel' })), 'the input channel when and only when a guardian answered over one | channel of the parent, in-person'],
    ['a tap of somebody who was elsewhere', answers((leaf) => ({ ...leaf, guardian: elsewhere })), 'the input channel when and only when a guardian answered over one | touch of the guardian, channel'],
    ['an end of somebody grown up', (leaf) => ('item' in leaf ? leaf : { ...leaf, age: 'over14' }), 'an end of somebody under14, as the answers say | over14'],
  ])('are named: %s', async (_, change, fault) => {
    expect(await faultsOf(change)).toContain(fault)
  })

  it('are named where another notice stood before them than a guardian’s', async () => {
    const { built, purpose } = new Evidence('property-access')
    const notice = built.notices[purpose]!['zh-CN']!.digest
    const faults = await faultsOf(of('face', (leaf) => ({ ...leaf, notice })))
    expect(faults.some((fault) => fault.startsWith('the notice that the policy composes to'))).toBe(true)
  })

  it('are named where the policy asks no guardian', async () => {
    expect(await faultsOf((leaf) => leaf, 'vending')).toContain('no guardian, whom the policy does not ask | the parent, in-person')
  })

  it.each(['left', 'unavailable'])('need not come: a child may have gone while they were asked (%s)', async (how) => {
    const log = new Evidence('property-access').session('session-x', (leaves) => leaves
      .filter(({ type }) => !String(type).startsWith('consent') && !String(type).startsWith('camera'))
      .map(({ result: _, reason: __, ...leaf }) => (leaf.type === 'session.ended' ? { ...leaf, how, age: 'under14' } : leaf)))
    expect((await verifyBundle(verifier, log.zip())).checks.flatMap(({ faults }) => faults)).toEqual([])
  })
})
