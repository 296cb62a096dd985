import type { Leaf } from '../../receipt/record.ts'
import type { Fault } from '../report.ts'
import type { Law } from './law.ts'

type SessionLeaf = Extract<Leaf, { session: string }>

interface Session {
  opened: number
  /** Unix ms. */
  since: number
  purpose: string
  policy: string
  items: readonly string[]
  given: Map<string, number>
  refused: Set<string>
  camera: boolean
  ended?: number
}

/**
 * What the leaves say of each other: every opened session ends exactly once, no answer without an open session and its
 * item, no camera before every required item was given (invariant 1), nothing asked again after a refusal (invariant 4).
 */
export class Sessions {
  private readonly open = new Map<string, Session>()
  /** Sessions that ended, with what was given in them: a withdrawal comes later. */
  private readonly given = new Map<number, string>()
  private readonly closed = new Set<string>()
  private readonly law: Law
  private readonly fault: (fault: Fault) => void

  constructor(law: Law, fault: (fault: Fault) => void) {
    this.law = law
    this.fault = fault
  }

  take(leaf: Leaf, index: number): void {
    if (!('session' in leaf)) return
    if (leaf.type === 'session.opened') return this.begin(leaf, index)
    if (leaf.type === 'consent.withdrawn') return this.withdraw(leaf, index)
    if (leaf.type === 'erasure.due') return
    const session = this.open.get(leaf.session)
    if (!session) return this.at(index, 'an open session', `${leaf.type} of a session that ${this.closed.has(leaf.session) ? 'had ended' : 'was never opened'}`)
    if (leaf.purpose !== session.purpose || leaf.policy !== session.policy) this.at(index, 'the purpose and policy that the session opened with', leaf.purpose)
    this.follow(session, leaf, index)
  }

  /** A session without an end is a fault, unless somebody may still have stood there when the bundle was made. */
  end(now: number): void {
    for (const session of this.open.values()) {
      if (now - session.since > 30 * 60_000) this.at(session.opened, 'a session.ended', 'a session without an end')
    }
  }

  private begin(leaf: Extract<Leaf, { type: 'session.opened' }>, index: number): void {
    if (this.open.has(leaf.session) || this.closed.has(leaf.session)) this.at(index, 'a new session', 'one that was opened before')
    const expected = this.law.itemsOf(leaf.policy, leaf.purpose)?.map(({ id }) => id)
    if (expected && expected.join() !== leaf.items.join()) this.at(index, `the items ${expected.join(', ')}`, leaf.items.join(', '))
    this.open.set(leaf.session, {
      opened: index, since: leaf.t, purpose: leaf.purpose, policy: leaf.policy, items: leaf.items, given: new Map(), refused: new Set(), camera: false,
    })
  }

  private follow(session: Session, leaf: Exclude<SessionLeaf, { type: 'session.opened' | 'consent.withdrawn' | 'erasure.due' }>, index: number): void {
    switch (leaf.type) {
      case 'consent.given':
      case 'consent.refused': {
        const item = this.law.itemsOf(leaf.policy, leaf.purpose)?.find(({ id }) => id === leaf.item)
        if (!session.items.includes(leaf.item)) this.at(index, `one of ${session.items.join(', ')}`, leaf.item)
        if (item && item.fingerprint !== leaf.fingerprint) this.at(index, 'the fingerprint that the policy derives', leaf.fingerprint)
        if (session.given.has(leaf.item) || session.refused.has(leaf.item)) this.at(index, 'each item asked once', `${leaf.item} again`)
        if (leaf.type === 'consent.refused') session.refused.add(leaf.item)
        else session.given.set(leaf.item, index)
        return
      }
      case 'camera.on': {
        const required = this.law.itemsOf(leaf.policy, leaf.purpose)?.filter(({ required }) => required) ?? []
        const missing = required.filter(({ id }) => !session.given.has(id)).map(({ id }) => id)
        if (missing.length > 0) this.at(index, 'every required item given before the camera', `${missing.join(', ')} not given`)
        if (session.camera) this.at(index, 'a camera that was off', 'one that was on')
        session.camera = true
        return
      }
      case 'camera.off':
        if (!session.camera) this.at(index, 'a camera that was on', 'one that was off')
        session.camera = false
        return
      case 'session.ended':
        if (session.camera && leaf.how !== 'interrupted') this.at(index, 'the camera off before the end', 'on')
        for (const [item, given] of session.given) this.given.set(given, `${leaf.session} ${item}`)
        this.open.delete(leaf.session)
        this.closed.add(leaf.session)
    }
  }

  private withdraw(leaf: Extract<Leaf, { type: 'consent.withdrawn' }>, index: number): void {
    if (this.given.get(leaf.given) !== `${leaf.session} ${leaf.item}`) this.at(index, `leaf ${leaf.given} giving ${leaf.item}`, 'no such consent')
  }

  private at(index: number, expected: string, got: string): void {
    this.fault({ check: 'sessions', where: `leaves.ndjson#${index}`, expected, got })
  }
}
