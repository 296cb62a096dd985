import type { Leaf, LeafOf } from '../../receipt/record.ts'
import { verifyAnswer } from './answer.ts'
import { verifyCameraOff, verifyCameraOn, verifyHandoff } from './camera.ts'
import { Consents } from './consents.ts'
import { verifyEnding } from './ending.ts'
import { Erasures } from './erasures.ts'
import { atLeaf, type At, type Take } from './fault.ts'
import { isElsewhere, verifyHanded, verifyRedeemed } from './handover.ts'
import type { Law } from './law.ts'
import { verifyOpening } from './opening.ts'
import { Latest } from './latest.ts'
import { verifyOver, type OverLeaf } from './over.ts'
import { knownOf, Past, type Known } from './past.ts'
import { isOfService, verifyService } from './service.ts'
import { isAllThereIs, isOfOpenSession, newSession, type OpenLeaf, type Session } from './session.ts'
import { Tokens } from './tokens.ts'

/** Somebody may still have stood there when the bundle was made. */
const longestMs = 30 * 60_000

/** What every leaf of a session has in common. */
const alike = ['purpose', 'policy', 'installation', 'boot'] as const

/** What the leaves say of each other: every session opens once and ends once, and what is between agrees with the policy and with itself. */
export class Sessions {
  /** In the order in which they began. What has ended is held in columns: of a log of a million leaves that is most of what is held. */
  private readonly numbers = new Tokens()
  private readonly open = new Map<number, Session>()
  private readonly past = new Past()
  private readonly consents = new Consents()
  private readonly erasures = new Erasures()
  /** The last leaf with which the machine forgot every decision. */
  private forgot = -1
  private readonly latest = new Latest()
  private readonly law: Law
  private readonly fault: Take

  constructor(law: Law, fault: Take) {
    this.law = law
    this.fault = fault
  }

  take(leaf: Leaf, index: number): void {
    this.latest.take(leaf.t, index)
    const at = atLeaf(this.fault, 'sessions', index)
    if (isOfService(leaf)) verifyService(leaf, index, this.open.values(), this.erasures.open, at)
    if (leaf.type === 'purged' && leaf.kept === 0) this.forgot = index
    if (!('session' in leaf)) return
    const number = this.numbers.get(leaf.session)
    if (leaf.type === 'session.opened') {
      if (number !== undefined) at('a new session', 'one that was opened before')
      verifyOpening(this.law, leaf, at)
      this.begin(leaf, index, number)
    } else if (leaf.type === 'consent.withdrawn' || leaf.type === 'consent.invalidated' || leaf.type === 'consent.expired') this.isOver(leaf, number, at)
    else if (leaf.type === 'erasure.due') this.erasures.take(this.known(number), leaf, at)
    else if (leaf.type === 'erasure.done') this.erasures.confirm(leaf, at)
    else if (isOfOpenSession(leaf)) {
      const open = number === undefined ? isAllThereIs(leaf) ? this.beginAtItsEnd(leaf, index, at) : undefined : this.open.get(number)
      if (!open) return at('an open session', `${leaf.type} of a session that ${number === undefined ? 'was never opened' : 'had ended'}`)
      this.follow(open, leaf, index, at)
    }
  }

  /** A session without an end is a fault, unless somebody may still have stood there. */
  end(): void {
    for (const [, { index, opened }] of [...this.open].sort(([a], [b]) => a - b)) {
      if (this.latest.from(index) - opened.t > longestMs) atLeaf(this.fault, 'sessions', index)('a session.ended', 'a session without an end')
    }
  }

  private begin(leaf: LeafOf<'session.opened'> | OpenLeaf, index: number, number = this.numbers.add(leaf.session)): Session {
    const session = newSession(index, number, leaf, this.law.askedFor(leaf.policy, leaf.purpose))
    this.open.set(number, session)
    this.past.forget(number)
    return session
  }

  private known(number: number | undefined): Known | undefined {
    if (number === undefined) return undefined
    const open = this.open.get(number)
    return open ? knownOf(open) : this.past.get(number)
  }

  private isOver(leaf: OverLeaf, number: number | undefined, at: At): void {
    const over = verifyOver(this.law, number, this.consents.at(leaf.given), leaf, at)
    if (number === undefined) return
    const open = this.open.get(number)
    if (!open && this.past.endOf(number) < this.forgot) at('a consent that the machine still knew', 'one that was purged')
    if (!over) return
    if (open) open.over.set(leaf.item, over)
    else this.past.isOver(number, leaf.item, over)
  }

  private beginAtItsEnd(leaf: OpenLeaf, index: number, at: At): Session {
    const session = this.begin(leaf, index)
    if (!session.asked && this.law.policy(leaf.policy)) at('a purpose of the policy that asks for consent', leaf.purpose)
    return session
  }

  private follow(session: Session, leaf: OpenLeaf, index: number, at: At): void {
    const isInterrupted = leaf.type === 'session.ended' && leaf.how === 'interrupted'
    if (session.served !== undefined && !isInterrupted) at(`nobody there from leaf ${session.served} on`, `${leaf.type} of a session that goes on`)
    if (session.handed && leaf.type !== 'session.ended') at('the end of the session behind its handoff', leaf.type)
    const anywhere = isElsewhere(session, leaf, at) || isInterrupted
    for (const key of alike) {
      if (leaf[key] !== session.opened[key] && !(key === 'boot' && anywhere)) at(`the ${key} that the session opened with, ${session.opened[key]}`, leaf[key])
    }
    switch (leaf.type) {
      case 'consent.given':
        this.consents.add(leaf, index, session.number)
        return verifyAnswer(session, leaf, at)
      case 'consent.refused':
        return verifyAnswer(session, leaf, at)
      case 'camera.on':
        return verifyCameraOn(session, leaf, at)
      case 'camera.off':
        return verifyCameraOff(session, leaf, at)
      case 'handoff':
        return verifyHandoff(session, leaf, at)
      case 'permit.handed':
        return verifyHanded(session, leaf, at)
      case 'permit.redeemed':
        return verifyRedeemed(session, leaf, at)
      case 'session.ended':
        verifyEnding(session, leaf, at)
        this.open.delete(session.number)
        this.past.end(session, index)
    }
  }
}
