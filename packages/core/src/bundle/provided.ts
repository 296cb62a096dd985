import { isAbroad } from '../items/derive.ts'
import type { Category, Policy } from '../policy/schema.ts'
import type { Leaf, LeafOf } from '../receipt/record.ts'
import { takeAll } from './taker.ts'

/** One handing over to a recipient: to whom, what, when, and the two leaves that it follows from. */
export interface Provided {
  t: number
  recipient: string
  purpose: string
  policy: string
  categories: readonly Category[]
  session: string
  /** Index of the consent, and of the camera’s run. */
  consent: number
  run: number
}

/**
 * What was provided, from the log (网络数据安全管理条例 Art. 12): a consent to a recipient joined with the runs of the camera behind it.
 * A run that matched counts; for whoever does the matching, one that did not match as well, since the picture was there.
 * What a vendor's own screen took went to them as well: nothing here says how that ended. A run that was stopped or failed came to no comparison and is not counted. Derived: no leaf says that data arrived.
 */
export class ProvidedList {
  readonly list: Provided[] = []
  /** Items that were given, by the sessions that are open. */
  private readonly given = new Map<string, Map<string, number>>()
  /** With their digests: a long list of what was provided holds each of them once. */
  private readonly policies: ReadonlyMap<string, readonly [digest: string, policy: Policy]>

  constructor(policies: ReadonlyMap<string, Policy>) {
    this.policies = new Map([...policies].map((each) => [each[0], each]))
  }

  take(leaf: Leaf): void {
    const { given } = this
    if (leaf.type === 'consent.given') given.set(leaf.session, (given.get(leaf.session) ?? new Map<string, number>()).set(leaf.item, leaf.i))
    if (leaf.type === 'consent.withdrawn') given.get(leaf.session)?.delete(leaf.item)
    if (leaf.type === 'session.ended') given.delete(leaf.session)
    if (leaf.type !== 'camera.off' && leaf.type !== 'handoff') return
    const policy = this.policies.get(leaf.policy)
    if (policy) this.list.push(...ofRun(leaf, policy, given.get(leaf.session)))
  }
}

/** What was provided by leaves that are held. */
export const deriveProvided = (leaves: Iterable<Leaf>, policies: ReadonlyMap<string, Policy>): Provided[] => takeAll(new ProvidedList(policies), leaves).list

function ofRun(run: LeafOf<'camera.off'> | LeafOf<'handoff'>, [digest, policy]: readonly [string, Policy], given: ReadonlyMap<string, number> | undefined): Provided[] {
  const { i, t, session, purpose: id } = run
  const result = run.type === 'handoff' ? 'not-matched' : run.result
  const purpose = policy.purposes.find((each) => each.id === id)
  return (policy.recipients ?? []).flatMap((recipient): Provided[] => {
    const consent = given?.get(`recipient:${recipient.id}`)
    const compared = result === 'matched' || (result === 'not-matched' && purpose?.reference === recipient.id)
    if (consent === undefined || !compared || (isAbroad(recipient) && !given?.has('cross-border'))) return []
    return [{ t, recipient: recipient.id, purpose: purpose?.id ?? id, policy: digest, categories: recipient.categories, session, consent, run: i }]
  })
}
