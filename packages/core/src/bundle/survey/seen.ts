import type { Leaf } from '../../receipt/record.ts'
import { held } from './tally.ts'

/** When people saw a notice. */
export interface SeenNotice {
  digest: string
  /** Unix ms of the first and the last time; null where it was published and no leaf says that anybody saw it. */
  first: number | null
  last: number | null
  /** Sessions, and showings without a session. Of a further item's screen only what was answered is recorded. */
  times: number
}

type Held = SeenNotice & { policies: Set<string> }

/** Which notices people saw, and when, leaf by leaf. Remembers the sessions that are open alone. */
export class Seen {
  readonly byNotice = new Map<string, Held>()
  private readonly open = new Map<string, Set<string>>()

  take(leaf: Leaf): void {
    if (leaf.type === 'session.ended') this.open.delete(leaf.session)
    if (!('notice' in leaf)) return
    const notice = held(this.byNotice, leaf.notice, (): Held => ({ digest: leaf.notice, first: null, last: null, times: 0, policies: new Set() }))
    notice.policies.add(leaf.policy)
    if (leaf.type === 'notice.published') return
    notice.first = Math.min(notice.first ?? leaf.t, leaf.t) // the clock may have been set back
    notice.last = Math.max(notice.last ?? leaf.t, leaf.t)
    if ('session' in leaf) {
      const seen = held(this.open, leaf.session, () => new Set<string>())
      if (seen.has(leaf.notice)) return
      seen.add(leaf.notice)
    }
    notice.times++
  }
}
