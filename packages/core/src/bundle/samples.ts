import type { Leaf } from '../receipt/record.ts'
import { endings, type EndedHow } from './figures.ts'

export type SampleKind = EndedHow | 'withdrawn' | 'erasure'

/** A record to show for a kind of outcome. */
export interface Sample {
  kind: SampleKind
  leaf: Leaf
}

/** One record of each kind that the log has, the first of its kind: of a yes or a no the answer itself, of the others the end. */
export function deriveSamples(leaves: readonly Leaf[]): Sample[] {
  const found = new Map<SampleKind, Leaf>()
  const given = new Map<string, Leaf>()
  const refused = new Map<string, Leaf>()
  const take = (kind: SampleKind, leaf: Leaf): void => void (found.has(kind) || found.set(kind, leaf))
  for (const leaf of leaves) {
    if (leaf.type === 'consent.given' && !given.has(leaf.session)) given.set(leaf.session, leaf)
    if (leaf.type === 'consent.refused') refused.set(leaf.session, leaf)
    if (leaf.type === 'consent.withdrawn') take('withdrawn', leaf)
    if (leaf.type === 'erasure.due') take('erasure', leaf)
    if (leaf.type !== 'session.ended') continue
    const answer = leaf.how === 'given' ? given.get(leaf.session) : leaf.how === 'refused' ? refused.get(leaf.session) : undefined
    take(leaf.how, answer ?? leaf)
    for (const answers of [given, refused]) answers.delete(leaf.session)
  }
  return [...endings, 'withdrawn' as const, 'erasure' as const].flatMap((kind) => (found.has(kind) ? [{ kind, leaf: found.get(kind)! }] : []))
}
