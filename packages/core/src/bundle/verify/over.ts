import { endOfPeriod } from '../../policy/period.ts'
import type { LeafOf } from '../../receipt/record.ts'
import type { At } from './fault.ts'
import type { Law } from './law.ts'

/** A consent that was given. */
export interface Given {
  /** Its number. */
  session: number
  purpose: string
  item: string
  fingerprint: string
  /** Unix ms. */
  t: number
  /** How it ended, if it has. */
  over?: Over
}

/** How a consent ends after its visit. Each ends it once; nothing begins it again. */
export type Over = 'withdrawn' | 'invalidated' | 'expired'
export type OverLeaf = LeafOf<`consent.${Over}`>

/**
 * The end of a consent that was given and stood; undefined where there is none such. A withdrawal may come in an open session: then
 * the camera stays off. `session`: the number of the leaf’s.
 */
export function verifyOver(law: Law, session: number | undefined, given: Given | undefined, leaf: OverLeaf, at: At): Over | undefined {
  if (!given || given.session !== session || given.item !== leaf.item) return void at(`leaf ${leaf.given} giving ${leaf.item}`, 'no such consent')
  if (given.purpose !== leaf.purpose) at(`the purpose of that consent, ${given.purpose}`, leaf.purpose)
  if (given.over) at('a consent that stands', `one that was ${given.over} before`)
  given.over = leaf.type.slice('consent.'.length) as Over
  if (leaf.type === 'consent.invalidated') verifyInvalidated(law, given, leaf, at)
  if (leaf.type === 'consent.expired') verifyExpired(law, given, leaf, at)
  return given.over
}

/** Only what the policy in force no longer asks in the same way ends by itself: other words for the same facts end nothing. */
function verifyInvalidated(law: Law, { fingerprint }: Given, { policy, purpose, item }: OverLeaf, at: At): void {
  if (!law.policy(policy)) return // named by the check of documents
  const asked = law.askedFor(policy, purpose)?.items.find(({ id }) => id === item)
  if (asked?.fingerprint === fingerprint) at('a consent that the policy no longer asks in this way', `${item}, which it does`)
}

/** A use can only make it later; when a contract ended, only the host knows. */
function verifyExpired(law: Law, { t }: Given, leaf: OverLeaf, at: At): void {
  if (!law.policy(leaf.policy)) return
  const retention = law.askedFor(leaf.policy, leaf.purpose)?.purpose.retention
  const period = retention && 'period' in retention && retention.after !== 'contract-end' ? retention.period : undefined
  const end = period === undefined ? undefined : endOfPeriod(period, t)
  if (end === undefined) at('a purpose whose retention ends by the clock', leaf.purpose)
  else if (leaf.t < end) at(`the end of ${period} before it, ${new Date(end).toISOString()}`, new Date(leaf.t).toISOString())
}
