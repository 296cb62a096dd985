import { fromHex } from '../../bytes.ts'
import { headLength, type Grow, type Grower, type Grown } from '../../log/grower.ts'
import { isPrevOf, noPrev } from '../../log/line.ts'
import { emptyFrontier, type Frontier } from '../../log/tree.ts'
import type { Fault } from '../report.ts'
import type { ReadLine } from './leaves.ts'

/**
 * Goes along the lines once: the tree, the root at every size that is asked for, and the two fields that say *where* a log
 * was changed (log/line.ts). An altered leaf breaks the link behind it, an altered link the one before as well.
 */
export class Order {
  /** Index of the first line. */
  readonly first: number
  /** How many bytes of the file went by. */
  bytes = 0
  /** Lines whose link to the line before does not fit. */
  private readonly unlinked: number[] = []
  private readonly misplaced: { line: number; index: number }[] = []
  private readonly tree: Grower
  /** As much of the leaf hash of the entry before as its `prev` says. */
  private before: Uint8Array | undefined

  /** `wanted`: the sizes of earlier checkpoints. `beginning`: what stands for the records before the first line. */
  constructor(grow: Grow, wanted: ReadonlySet<number>, beginning?: { frontier: Frontier; prev: string }) {
    const from = beginning?.frontier ?? emptyFrontier
    this.first = from.size
    const sizes = new Set(wanted)
    if (beginning) this.before = fromHex(beginning.prev)
    if (beginning) sizes.add(from.size)
    else sizes.delete(0) // of no record there is no earlier checkpoint
    this.tree = grow(from, sizes)
  }

  /** Lines that follow those before; nothing is held of them but their links, until the tree has answered. */
  take(lines: readonly ReadLine[]): void | Promise<void> {
    const [first] = lines
    if (!first) return
    for (const { index, bytes, leaf } of lines) {
      if (leaf && leaf.i !== index) this.misplaced.push({ line: index, index: leaf.i })
      this.bytes += bytes.length + 1
    }
    const links = lines.map(({ leaf }) => leaf?.prev)
    return this.tree.add(lines.map(({ bytes }) => bytes), (heads) => this.link(first.index, links, heads))
  }

  /** Of lines from `index` on: what each says of the one before, against what that is. */
  private link(index: number, links: readonly (string | undefined)[], heads: Uint8Array): void {
    links.forEach((prev, i) => {
      if (prev === undefined) return
      const holds = i > 0 ? isPrevOf(prev, heads, headLength * (i - 1)) : this.before ? isPrevOf(prev, this.before) : prev === noPrev
      if (!holds) this.unlinked.push(index + i)
    })
    this.before = heads.slice(-headLength)
  }

  /** The tree of all lines: the root hash by size as well. */
  async grown(): Promise<Grown> {
    return this.tree.end()
  }

  /** Out of place first, then altered: a leaf that is missing also breaks the link behind it. */
  faults(): Fault[] {
    if (this.misplaced.length > 0) return this.misplacedFaults()
    return this.alteredLeaves().map((index) => ({
      check: 'order',
      where: `leaves.ndjson#${index}`,
      expected: 'the leaf that the one behind it links to',
      got: 'an altered leaf',
    }))
  }

  private alteredLeaves(): number[] {
    const unlinked = new Set(this.unlinked)
    const suspects = this.unlinked.map((index) => (unlinked.has(index + 1) ? index : index - 1))
    return [...new Set(suspects)].filter((index) => index >= 0)
  }

  private misplacedFaults(): Fault[] {
    const [first] = this.misplaced
    const moved = new Set(this.misplaced.map(({ index }) => index))
    const swapped = this.misplaced.every(({ line }) => moved.has(line))
    const gap = first!.index - first!.line
    if (swapped || gap < 0) {
      return this.misplaced.slice(0, 20).map(({ line, index }) => ({
        check: 'order', where: `leaves.ndjson:${line + 1}`, expected: `leaf ${line}`, got: `leaf ${index}`,
      }))
    }
    const missing = gap === 1 ? `leaf ${first!.line}` : `leaves ${first!.line} to ${first!.index - 1}`
    return [{ check: 'order', where: `leaves.ndjson:${first!.line + 1}`, expected: missing, got: `leaf ${first!.index}: ${missing} missing` }]
  }
}
