import type { LeafOf } from '../../receipt/record.ts'
import type { At } from './fault.ts'
import type { Over } from './over.ts'
import type { Known } from './past.ts'

const causes = { withdrawal: 'withdrawn', change: 'invalidated', expiry: 'expired' } as const satisfies Record<LeafOf<'erasure.due'>['because'], Over>

/** What has to be erased, by whose session, and whether that was confirmed. One that is still due is no fault: its deadline may be to come. */
export class Erasures {
  private readonly due = new Map<string, { session: string; purpose: string; done: boolean }>()
  /** How many nobody confirmed. */
  open = 0

  /** What is to be erased was consented to, and something of that session ended for the reason that is named: the template goes with it. */
  take(session: Known | undefined, leaf: LeafOf<'erasure.due'>, at: At): void {
    if (this.due.has(leaf.erasure)) at('an erasure of its own', `${leaf.erasure} again`)
    else {
      this.due.set(leaf.erasure, { session: leaf.session, purpose: leaf.purpose, done: false })
      this.open++
    }
    if (!session?.given.has(leaf.item)) return at(`a session that was given ${leaf.item}`, 'no such consent')
    if (session.purpose !== leaf.purpose) at(`the purpose of that session, ${session.purpose}`, leaf.purpose)
    const cause = causes[leaf.because]
    if (![...session.over.values()].includes(cause)) at(`something of that session ${cause} before it`, 'nothing')
  }

  /** The host says once how it went. */
  confirm(leaf: LeafOf<'erasure.done'>, at: At): void {
    const due = this.due.get(leaf.erasure)
    if (!due || due.session !== leaf.session) return at(`an erasure.due ${leaf.erasure} of that session`, 'none')
    if (due.purpose !== leaf.purpose) at(`the purpose of that erasure, ${due.purpose}`, leaf.purpose)
    if (due.done) at('an erasure that was due', 'one that was confirmed before')
    else this.open--
    due.done = true
  }
}
