import type { Sha256 } from '../digest.ts'
import { emptyRoot, nodeHash } from './hash.ts'

/**
 * All that is needed to go on appending: the roots of the perfect subtrees that the log consists of, largest first.
 * A log of size n has as many of them as n has bits set (RFC 6962, section 2.1).
 */
export interface Frontier {
  readonly size: number
  readonly roots: readonly Uint8Array[]
}

export const emptyFrontier: Frontier = { size: 0, roots: [] }

/** The frontier after one more entry. One extra node hash per append on average. */
export function append(sha256: Sha256, frontier: Frontier, leaf: Uint8Array): Frontier {
  const roots = frontier.roots.slice()
  let hash = leaf
  for (let size = frontier.size; size % 2 === 1; size = (size - 1) / 2) hash = nodeHash(sha256, roots.pop()!, hash)
  roots.push(hash)
  return { size: frontier.size + 1, roots }
}

/** The root hash of the whole log: the subtrees folded from the right (RFC 6962, section 2.1). */
export function rootHash(sha256: Sha256, { roots }: Frontier): Uint8Array {
  if (roots.length === 0) return emptyRoot(sha256)
  return roots.reduceRight((right, left) => nodeHash(sha256, left, right))
}

/** The frontier of a log from all its leaf hashes. */
export const frontierOf = (sha256: Sha256, leaves: Iterable<Uint8Array>): Frontier => {
  let frontier = emptyFrontier
  for (const leaf of leaves) frontier = append(sha256, frontier, leaf)
  return frontier
}
