import { append, emptyFrontier, frontierFrom, leafHash, noPrev, prevOf, utf8, type Frontier, type Sha256 } from '@mingshi/core'
import type { PrunedFact, Store } from '../../store/store.ts'
import { leavesIn, type Seen } from './leaves-in.ts'

/** What the records that stay refer to. */
export interface Needed {
  sessions: Set<string>
  boots: Set<string>
}

/** Sessions of which something is said behind `size` that did not begin there, and starts that go on there. */
export async function neededFrom(store: Store, size: number, whole: number): Promise<Needed> {
  const needed: Needed = { sessions: new Set(), boots: new Set() }
  const open = new Set<string>()
  for await (const { session, type, boot } of leavesIn(store, size, whole)) {
    needed.boots.add(boot)
    if (session === undefined) continue
    if (type === 'session.opened') open.add(session)
    else if (!open.has(session)) needed.sessions.add(session) // one that ended there as well, of which nothing stands before
    if (type === 'session.ended') open.delete(session)
  }
  return needed
}

/** What only the beginning of a start writes. */
const ofStart = ['genesis', 'policy.changed', 'storage.recovered', 'epoch.start']

/**
 * Everything before `size`: the tree that it made, and what of it is kept. Verification knows a policy and an installation from the first start
 * under them, a notice from its publication, and a record from a start before it: so those stay too.
 */
export async function foldBefore(sha256: Sha256, store: Store, before: PrunedFact | undefined, size: number, { sessions, boots }: Needed) {
  let frontier: Frontier = before ? frontierFrom(before) : emptyFrontier
  let prev = before ? before.prev : noPrev
  const counts = { ...(before && before.counts) }
  const kept: { i: number }[] = []
  const starts: { i: number; boot: string; text: string }[] = []
  const pairs = new Set<string>()
  for await (const { text, ...leaf } of leavesIn(store, 0, size)) {
    const { i, type, boot, session } = leaf
    if (i >= frontier.size) {
      const hash = leafHash(sha256, utf8(text))
      frontier = append(sha256, frontier, hash)
      prev = prevOf(hash)
      counts[type] = (counts[type] || 0) + 1
    }
    if (isFirstOf(pairs, leaf) || type === 'genesis') boots.add(boot)
    if (ofStart.includes(type)) starts.push({ i, boot, text })
    else if (type === 'notice.published' || (session !== undefined && sessions.has(session))) {
      boots.add(boot)
      kept.push(JSON.parse(text) as { i: number })
    }
  }
  for (const { boot, text } of starts) if (boots.has(boot)) kept.push(JSON.parse(text) as { i: number })
  return { frontier, prev, counts, leaves: kept.sort((a, b) => a.i - b.i) }
}

/** The first start under a policy and an installation. */
function isFirstOf(pairs: Set<string>, { type, policy, installation }: Seen): boolean {
  const pair = `${policy} ${installation}`
  if (type !== 'epoch.start' || pairs.has(pair)) return false
  return pairs.add(pair).size > 0
}
