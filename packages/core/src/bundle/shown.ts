import type { Notice } from '../notice/notice.ts'
import type { Leaf } from '../receipt/record.ts'
import type { Verified } from './verified.ts'

/** One notice as people saw it, and when. */
export interface ShownNotice {
  digest: string
  notice: Notice
  /** Versions of the policies that it was shown under. */
  versions: string[]
  /** Unix ms of the first and the last time; null where it was published and no leaf says that anybody saw it. */
  first: number | null
  last: number | null
  /** Sessions, and showings without a session. Of a further item's screen only what was answered is recorded. */
  times: number
}

/** Every notice of a verified log, by the order in which they were published. */
export function deriveShown({ leaves, notices, policies }: Pick<Verified, 'leaves' | 'notices' | 'policies'>): ShownNotice[] {
  const found = new Map<string, ShownNotice & { sessions: Set<string> }>()
  for (const leaf of leaves) {
    if (!('notice' in leaf)) continue
    const notice = notices.get(leaf.notice)
    if (!notice) continue
    const held = found.get(leaf.notice) ?? { digest: leaf.notice, notice, versions: [], first: null, last: null, times: 0, sessions: new Set() }
    found.set(leaf.notice, held)
    const version = policies.get(leaf.policy)?.version
    if (version !== undefined && !held.versions.includes(version)) held.versions.push(version)
    if (leaf.type === 'notice.published') continue
    held.first = Math.min(held.first ?? leaf.t, leaf.t) // the clock may have been set back
    held.last = Math.max(held.last ?? leaf.t, leaf.t)
    const session = sessionOf(leaf)
    if (session !== undefined && held.sessions.has(session)) continue
    if (session !== undefined) held.sessions.add(session)
    held.times++
  }
  return [...found.values()].map(({ sessions: _, ...shown }) => shown)
}

const sessionOf = (leaf: Leaf): string | undefined => ('session' in leaf ? leaf.session : undefined)
