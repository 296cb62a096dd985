import { formatVkey } from '@mingshi/core'
import { openLog, stepMs, type Facts, type Log } from './append.ts'
import type { Ground } from '../ground/ground.ts'
import { leftOpen } from './left.ts'
import type { Found } from './recover.ts'
import type { Write } from '../store/store.ts'

export interface Boot extends Omit<Found, 'mirror'> {
  /** Which other starts of this origin are still alive: their open sessions are not interrupted. */
  alive: ReadonlySet<string>
  version: string
}

/**
 * Opens the log that was found: says what became of it, closes what an earlier start left open, and begins an epoch.
 */
export async function boot({ sha256, clock, built, installation, digests }: Ground, { store, signer, alive, version, predecessor, restored, lost, writes: kept }: Boot): Promise<Log> {
  const head = await store.head()
  const log = openLog(sha256, store, signer, clock, head)
  const made = { sdk: `mingshi/${version}`, engine: engineOf(navigator.userAgent) }

  const facts: Facts[] = []
  const writes: Write[] = [
    ...kept,
    { table: 'documents', put: { digest: digests.policy, folder: 'policies', document: built.policy } },
    { table: 'documents', put: { digest: digests.installation, folder: 'installations', document: installation } },
  ]
  if (!head) facts.push({ type: 'genesis', ...made, key: 'webcrypto', predecessor, installation: digests.installation })
  if (predecessor || restored) facts.push({ type: 'storage.recovered', predecessor: predecessor || undefined, restored, lost })
  for (const session of await leftOpen(store, digests)) {
    if (alive.has(session.boot)) continue
    const { boot: _, ...known } = session
    facts.push({ type: 'session.ended', ...known, how: 'interrupted' })
    writes.push({ table: 'sessions', remove: session.session })
  }
  const before = await store.get('facts', 'policy')
  if (before && before.value !== digests.policy) facts.push({ type: 'policy.changed', from: before.value, to: digests.policy })
  writes.push({ table: 'facts', put: { name: 'policy', value: digests.policy } })
  facts.push({ type: 'epoch.start', ...made, vkeys: signer.keys.map((key) => formatVkey(sha256, key)), stepMs, ...digests })
  await log.append(facts, () => writes)
  return log
}

/** Engine and major version, as far as the user agent says: which machine it is, not who stands before it. */
const engineOf = (userAgent: string): string => (/(Chrome|Firefox|Version)\/\d+/.exec(userAgent) || ['unknown'])[0]!
