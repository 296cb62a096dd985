import { isAtLeast } from '../../policy/gate.ts'
import type { LeafOf } from '../../receipt/record.ts'
import type { At } from './fault.ts'
import { isFair, verifyFairness } from './fairness.ts'
import type { Law } from './law.ts'

/** A session asks what the policy calls for, and only where there is a way without a face (Order 19 Art. 10). */
export function verifyOpening(law: Law, leaf: LeafOf<'session.opened'>, at: At): void {
  if (leaf.fairness && !isFair(leaf.fairness)) verifyFairness(leaf.fairness, at)
  const policy = law.policy(leaf.policy)
  if (!policy) return // named by the check of documents
  if (policy.gate && !isAtLeast(leaf.gate ?? 'none', policy.gate)) at(`a camera shut as the policy asks, ${policy.gate} at least`, leaf.gate ?? 'nothing said of it')
  const asked = law.askedFor(leaf.policy, leaf.purpose)
  if (!asked) return at('a purpose of the policy that asks for consent', leaf.purpose)
  if (asked.items.length === 0) at('a purpose of the policy that asks for consent', `${leaf.purpose}, which asks for none`)
  if (asked.ids !== leaf.items.join()) at(`the items ${asked.ids}`, leaf.items.join() || 'none')
  if (leaf.alternatives.length === 0) at('an alternative', 'none')
  if (!law.installation(leaf.installation)) return // named by the check of documents
  const ways = law.alternatives(leaf.policy, leaf.installation)
  const unknown = leaf.alternatives.filter((id) => !ways.has(id))
  if (unknown.length > 0) at(`alternatives of this machine: ${[...ways].join(', ')}`, unknown.join(', '))
}
