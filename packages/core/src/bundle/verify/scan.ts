import type { Sha256 } from '../../digest.ts'
import { Growing } from '../../log/growing.ts'
import type { Frontier } from '../../log/tree.ts'
import { quickCheck } from '../../receipt/quick-check.ts'
import { leafSchema } from '../../receipt/record.ts'
import { asciiOf, endOfText, linesIn, partsOf } from '../lines.ts'

/** Some lines of `leaves.ndjson`, and which of them fit the pattern of a leaf. */
export interface Looked {
  /** Theirs, each with its newline but for the last of the file. */
  bytes: Uint8Array
  /** One byte a line: 1 where the line, once it is JSON, is a leaf in its canonical spelling; of any other nothing is said yet. */
  fits: Uint8Array
}

/** All that is said of lines by their bytes alone. */
export interface Scanned extends Looked {
  /** As much of each one's leaf hash as the line behind it names (log/line.ts): 8 bytes a line. */
  heads: Uint8Array
}

/** What a tree has grown to, and its root hash at each size that was asked for and reached. */
export interface Grown {
  frontier: Frontier
  root: Uint8Array
  roots: ReadonlyMap<number, Uint8Array>
}

/** Goes along the bytes of a log: on the way, or beside whoever reads what they say. */
export interface Scanner {
  /**
   * Lines in the order of the log; once it has returned, their bytes are the caller's again. What it answers holds until `scanAhead` more were asked for
   * behind it. Rejects where the medium fails.
   */
  scan(lines: Uint8Array): Scanned | Promise<Scanned>
  /** There are no more. Rejects where the medium fails. */
  end(): Grown | Promise<Grown>
}

/** From a tree on, with its root hash at some sizes, the first one included. */
export type Scan = (from: Frontier, wanted: ReadonlySet<number>) => Scanner

/** How many stretches of lines may be on their way at once. */
export const scanAhead = 4

export const headLength = 8

/** On the way. */
export const scanOnTheWay = (sha256: Sha256): Scan => (from, wanted) => {
  const tree = new Growing(sha256, from)
  const roots = new Map<number, Uint8Array>()
  if (wanted.has(from.size)) roots.set(from.size, tree.root)
  return {
    scan(bytes) {
      const { fits } = look(bytes)
      const heads = new Uint8Array(headLength * fits.length)
      let at = 0
      for (const line of linesIn(bytes)) {
        const hash = tree.add(line)
        for (let byte = 0; byte < headLength; byte++) heads[at++] = hash[byte]!
        if (wanted.has(tree.size)) roots.set(tree.size, tree.root)
      }
      return { bytes, fits, heads }
    },
    end: () => ({ frontier: tree.frontier, root: tree.root, roots }),
  }
}

/** Without the tree, where that is known. */
export function look(bytes: Uint8Array): Looked {
  const isLeaf = (check ??= quickCheck(leafSchema))
  const fits: number[] = []
  for (const part of partsOf(bytes)) {
    const text = asciiOf(part)
    if (text === undefined) for (const _ of linesIn(part)) fits.push(0)
    else {
      for (let start = 0; start < text.length;) {
        const end = endOfText(text, start)
        fits.push(isLeaf(text.slice(start, end)) ? 1 : 0)
        start = end + 1
      }
    }
  }
  return { bytes, fits: Uint8Array.from(fits) }
}

let check: ReturnType<typeof quickCheck> | undefined
