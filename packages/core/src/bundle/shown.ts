import type { Notice } from '../notice/notice.ts'
import type { Policy } from '../policy/schema.ts'
import type { Leaf } from '../receipt/record.ts'
import { Seen, type SeenNotice } from './survey/seen.ts'
import { takeAll } from './taker.ts'

/** One notice as people saw it, and when. */
export interface ShownNotice extends SeenNotice {
  notice: Notice
  /** Versions of the policies that it was shown under. */
  versions: string[]
}

interface Documents { notices: ReadonlyMap<string, Notice>; policies: ReadonlyMap<string, Policy> }

/** Every notice that a verified log’s people saw, by the order in which they were published. */
export const shownIn = ({ byNotice }: Seen, { notices, policies }: Documents): ShownNotice[] =>
  [...byNotice.values()].flatMap(({ policies: digests, ...seen }) => {
    const notice = notices.get(seen.digest)
    const versions = new Set([...digests].flatMap((digest) => policies.get(digest)?.version ?? []))
    return notice ? [{ ...seen, notice, versions: [...versions] }] : []
  })

/** The notices of leaves that are held. */
export const deriveShown = ({ leaves, ...documents }: Documents & { leaves: Iterable<Leaf> }): ShownNotice[] => shownIn(takeAll(new Seen(), leaves), documents)
