import type { LeafOf } from '../../receipt/record.ts'
import type { At } from './fault.ts'
import type { Session } from './session.ts'

/** A consent that was given, by the index of its leaf. */
export interface Given {
  session: string
  purpose: string
  item: string
  withdrawn: boolean
}

/** A withdrawal takes back a consent that was given, once. It may come in an open session: then the camera stays off. */
export function verifyWithdrawal(session: Session | undefined, given: Given | undefined, leaf: LeafOf<'consent.withdrawn'>, at: At): void {
  if (!given || given.session !== leaf.session || given.item !== leaf.item) return at(`leaf ${leaf.given} giving ${leaf.item}`, 'no such consent')
  if (given.purpose !== leaf.purpose) at(`the purpose of that consent, ${given.purpose}`, leaf.purpose)
  if (given.withdrawn) at('a consent that stands', 'one that was withdrawn before')
  given.withdrawn = true
  session?.withdrawn.add(leaf.item)
}

/** What is to be erased was consented to, and something of that session was withdrawn: the template goes with either. */
export function verifyErasure(session: Session | undefined, leaf: LeafOf<'erasure.due'>, at: At): void {
  if (session?.answers.get(leaf.item) !== 'given') return at(`a session that was given ${leaf.item}`, 'no such consent')
  if (session.opened.purpose !== leaf.purpose) at(`the purpose of that session, ${session.opened.purpose}`, leaf.purpose)
  if (session.withdrawn.size === 0) at('a withdrawal before it', 'none')
}
