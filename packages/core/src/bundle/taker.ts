import type { Leaf } from '../receipt/record.ts'

/** What goes along a log leaf by leaf and remembers less than all of it. */
export interface Taker {
  take(leaf: Leaf): void
}

/** A taker that has taken all of them. */
export function takeAll<T extends Taker>(taker: T, leaves: Iterable<Leaf>): T {
  for (const leaf of leaves) taker.take(leaf)
  return taker
}
