import type { Leaf } from '../receipt/record.ts'
import { endings, type EndedHow } from './figures.ts'

export type SampleKind = EndedHow | 'withdrawn' | 'erasure'

/** A record to show for a kind of outcome. */
export interface Sample {
  kind: SampleKind
  leaf: Leaf
}

/** One record of each kind that the log has, the first of its kind: of a yes or a no the answer itself, of the others the end. */
export class Samples {
  private readonly found = new Map<SampleKind, Leaf>()
  /** First yes and last no of the sessions that are open. */
  private readonly given = new Map<string, Leaf>()
  private readonly refused = new Map<string, Leaf>()

  take(leaf: Leaf): void {
    const { given, refused } = this
    if (leaf.type === 'consent.given' && !given.has(leaf.session)) given.set(leaf.session, leaf)
    if (leaf.type === 'consent.refused') refused.set(leaf.session, leaf)
    if (leaf.type === 'consent.withdrawn') this.keep('withdrawn', leaf)
    if (leaf.type === 'erasure.due') this.keep('erasure', leaf)
    if (leaf.type !== 'session.ended') return
    const answer = leaf.how === 'given' ? given.get(leaf.session) : leaf.how === 'refused' ? refused.get(leaf.session) : undefined
    this.keep(leaf.how, answer ?? leaf)
    for (const answers of [given, refused]) answers.delete(leaf.session)
  }

  list(): Sample[] {
    return [...endings, 'withdrawn' as const, 'erasure' as const].flatMap((kind) => (this.found.has(kind) ? [{ kind, leaf: this.found.get(kind)! }] : []))
  }

  private keep(kind: SampleKind, leaf: Leaf): void {
    if (!this.found.has(kind)) this.found.set(kind, leaf)
  }
}
