import type { Leaf, LeafOf } from '../../receipt/record.ts'
import { verifyAnswer } from './answer.ts'
import { verifyCameraOff, verifyCameraOn } from './camera.ts'
import { verifyEnding } from './ending.ts'
import { Erasures } from './erasures.ts'
import { atLeaf, type At, type Take } from './fault.ts'
import type { Law } from './law.ts'
import { verifyOpening } from './opening.ts'
import { verifyOver, type Given } from './over.ts'
import { isOfService, verifyService } from './service.ts'
import { isAllThereIs, isOfOpenSession, newSession, type OpenLeaf, type Session } from './session.ts'

/** Somebody may still have stood there when the bundle was made. */
const longestMs = 30 * 60_000

/** What the leaves say of each other: every session opens once and ends once, and what is between agrees with the policy and with itself. */
export class Sessions {
  private readonly sessions = new Map<string, Session>()
  private readonly given = new Map<number, Given>()
  private readonly erasures = new Erasures()
  /** Those without an end. */
  private readonly open = new Set<Session>()
  /** The last leaf with which the machine forgot every decision. */
  private forgot = -1
  /** Wall clock of every leaf. It may jump: what counts is the latest of all leaves behind a session's opening. */
  private readonly times: number[] = []
  private readonly law: Law
  private readonly fault: Take

  constructor(law: Law, fault: Take) {
    this.law = law
    this.fault = fault
  }

  take(leaf: Leaf, index: number): void {
    this.times[index] = leaf.t
    const at = atLeaf(this.fault, 'sessions', index)
    if (isOfService(leaf)) verifyService(leaf, index, this.open, this.erasures.open, at)
    if (leaf.type === 'purged' && leaf.kept === 0) this.forgot = index
    if (!('session' in leaf)) return
    const session = this.sessions.get(leaf.session)
    if (leaf.type === 'session.opened') {
      if (session) at('a new session', 'one that was opened before')
      verifyOpening(this.law, leaf, at)
      this.begin(leaf, index)
    } else if (leaf.type === 'consent.withdrawn' || leaf.type === 'consent.invalidated' || leaf.type === 'consent.expired') {
      verifyOver(this.law, session, this.given.get(leaf.given), leaf, at)
      if (session?.end !== undefined && session.end < this.forgot) at('a consent that the machine still knew', 'one that was purged')
    } else if (leaf.type === 'erasure.due') this.erasures.take(session, leaf, at)
    else if (leaf.type === 'erasure.done') this.erasures.confirm(leaf, at)
    else if (isOfOpenSession(leaf)) {
      const open = session ?? (isAllThereIs(leaf) ? this.beginAtItsEnd(leaf, index, at) : undefined)
      if (!open || open.ended) return at('an open session', `${leaf.type} of a session that ${open ? 'had ended' : 'was never opened'}`)
      this.follow(open, leaf, index, at)
    }
  }

  /** A session without an end is a fault, unless somebody may still have stood there. */
  end(): void {
    const latest = [...this.times]
    for (let i = latest.length - 2; i >= 0; i--) latest[i] = Math.max(latest[i] ?? 0, latest[i + 1]!)
    for (const { index, opened, ended } of this.sessions.values()) {
      if (!ended && latest[index]! - opened.t > longestMs) atLeaf(this.fault, 'sessions', index)('a session.ended', 'a session without an end')
    }
  }

  private begin(leaf: LeafOf<'session.opened'> | OpenLeaf, index: number): Session {
    const session = newSession(index, leaf, this.law.askedFor(leaf.policy, leaf.purpose))
    this.sessions.set(leaf.session, session)
    this.open.add(session)
    return session
  }

  private beginAtItsEnd(leaf: OpenLeaf, index: number, at: At): Session {
    const session = this.begin(leaf, index)
    if (!session.asked && this.law.policy(leaf.policy)) at('a purpose of the policy that asks for consent', leaf.purpose)
    return session
  }

  private follow(session: Session, leaf: OpenLeaf, index: number, at: At): void {
    const isInterrupted = leaf.type === 'session.ended' && leaf.how === 'interrupted'
    if (session.served !== undefined && !isInterrupted) at(`nobody there from leaf ${session.served} on`, `${leaf.type} of a session that goes on`)
    for (const key of ['purpose', 'policy', 'installation', 'boot'] as const) {
      if (leaf[key] !== session.opened[key] && !(key === 'boot' && isInterrupted)) at(`the ${key} that the session opened with, ${session.opened[key]}`, leaf[key])
    }
    switch (leaf.type) {
      case 'consent.given':
        this.given.set(index, { session: leaf.session, purpose: leaf.purpose, item: leaf.item, fingerprint: leaf.fingerprint, t: leaf.t })
        return verifyAnswer(session, leaf, at)
      case 'consent.refused':
        return verifyAnswer(session, leaf, at)
      case 'camera.on':
        return verifyCameraOn(session, leaf, at)
      case 'camera.off':
        return verifyCameraOff(session, leaf, at)
      case 'session.ended':
        verifyEnding(session, leaf, at)
        session.ended = true
        session.end = index
        this.open.delete(session)
    }
  }
}
