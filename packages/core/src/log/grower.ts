import type { Sha256 } from '../digest.ts'
import { Growing } from './growing.ts'
import type { Frontier } from './tree.ts'

/** In bytes: as much of a leaf hash as the entry behind it names (log/line.ts). */
export const headLength = 8

/** What a tree has grown to, and its root hash at each size that was asked for and reached. */
export interface Grown {
  frontier: Frontier
  root: Uint8Array
  roots: ReadonlyMap<number, Uint8Array>
}

/** Grows the tree of a long log, many entries at a time: on the way, or beside whoever goes on reading. */
export interface Grower {
  /**
   * Adds entries in the order of the log; once it has returned, their bytes are the caller's again. `take` is told the heads of their leaf hashes,
   * 8 bytes each: at once or later, in the order of the calls, and before `end` answers. A promise is to be waited for before more are added; it
   * rejects where the medium fails.
   */
  add(entries: readonly Uint8Array[], take: (heads: Uint8Array) => void): void | Promise<void>
  /** No more are added. Rejects where the medium fails. */
  end(): Grown | Promise<Grown>
}

/** From a tree on, with its root hash at some sizes, the first one included. */
export type Grow = (from: Frontier, wanted: ReadonlySet<number>) => Grower

/** On the way. */
export const growOnTheWay = (sha256: Sha256): Grow => (from, wanted) => {
  const tree = new Growing(sha256, from)
  const roots = new Map<number, Uint8Array>()
  if (wanted.has(from.size)) roots.set(from.size, tree.root)
  return {
    add(entries, take) {
      const heads = new Uint8Array(headLength * entries.length)
      entries.forEach((entry, i) => {
        const hash = tree.add(entry)
        for (let at = 0; at < headLength; at++) heads[headLength * i + at] = hash[at]!
        if (wanted.has(tree.size)) roots.set(tree.size, tree.root)
      })
      take(heads)
    },
    end: () => ({ frontier: tree.frontier, root: tree.root, roots }),
  }
}
