import type { Built } from '../build/built.ts'
import type { Entry } from '../flow/effect.ts'
import type { Installation } from '../policy/installation.ts'
import { sampleFairness } from './fairness.ts'

/** Facts of a leaf but for index and link. */
export type Facts = { type: string } & Record<string, unknown>

/** Under what a machine writes. */
export interface Under {
  built: Built
  installation: Installation
  /** Digests of both, as they stand in every record. */
  digests: { policy: string; installation: string }
}

/** What the flow knows of a record and what the machine adds, the notice before the first record that names it included. */
export function factsOf({ built, installation, digests }: Under, session: { session: string; purpose: string }, entry: Entry, lang: string, published: Set<string>): Facts[] {
  const { purpose } = session
  const shared = { ...entry, ...session, ...digests }
  const item = 'item' in entry ? entry.item : undefined
  if (entry.type !== 'session.opened' && item === undefined) return [shared]
  const own = item === undefined ? undefined : built.itemNotices[purpose]![item]
  const shown = { lang, notice: (own ?? built.notices[purpose]!)[lang]!.digest }
  const first = !published.has(shown.notice)
  published.add(shown.notice)
  const publication: Facts[] = first ? [{ type: 'notice.published', ...shown, purpose, policy: digests.policy, ...(own && { item }) }] : []
  const { cssWidth = 1080, cssHeight = 1920 } = installation.display ?? {}
  const calibrated = installation.display !== undefined
  const more = item === undefined
    ? { ...(built.policy.gate && { gate: built.policy.gate }), display: { cssWidth, cssHeight, calibrated } }
    : { fingerprint: built.items[purpose]!.find(({ id }) => id === item)!.fingerprint }
  return [...publication, { ...shared, ...shown, fairness: sampleFairness(calibrated), ...more }]
}
