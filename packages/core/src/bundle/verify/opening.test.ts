import { describe, expect, it } from 'vitest'
import { Evidence, verifier } from '../../../../../tests/support/evidence.ts'
import { verifyBundle } from '../verify.ts'

/** A visit under a policy that asks for this gate, if any, opened under that one. */
async function faultsOf(asked: string | undefined, gate: string | undefined) {
  const asking = { policy: (policy: object) => { if (asked) Object.assign(policy, { format: 'mingshi-policy/1.2', gate: asked }) } }
  const log = new Evidence('vending', () => {}, asking).session('session-x', (leaves) => leaves.map((leaf) => (leaf.type === 'session.opened' && gate ? { ...leaf, gate } : leaf)))
  return (await verifyBundle(verifier, log.zip())).checks.flatMap(({ faults }) => faults.map(({ check, expected, got }) => [check, expected, got]))
}

describe('the gate of a visit', () => {
  it.each([[undefined, undefined], [undefined, 'none'], ['cooperative', 'cooperative'], ['cooperative', 'native'], ['document', 'document'], ['native', 'native']])('asked %s, was %s: verifies', async (asked, gate) => {
    expect(await faultsOf(asked, gate)).toEqual([])
  })

  it.each([['cooperative', undefined, 'nothing said of it'], ['cooperative', 'none', 'none'], ['document', 'cooperative', 'cooperative'], ['native', 'document', 'document']])('asked %s, was %s: named', async (asked, gate, got) => {
    expect(await faultsOf(asked, gate)).toEqual([['sessions', `a camera shut as the policy asks, ${asked} at least`, got]])
  })

  it('is one of a closed list', async () => {
    expect((await faultsOf(undefined, 'strong')).map(([check]) => check)).toContain('leaves')
  })
})
