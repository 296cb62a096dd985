import { fromHex } from '../../bytes.ts'
import { isPrevOf, noPrev } from '../../log/line.ts'
import { emptyFrontier, type Frontier } from '../../log/tree.ts'
import type { Fault } from '../report.ts'
import type { ReadLine } from './leaves.ts'
import { headLength } from './scan.ts'

/**
 * Goes along the lines once, by the two fields that say *where* a log was changed (log/line.ts). An altered leaf breaks the link
 * behind it, an altered link the one before as well.
 */
export class Order {
  /** Where the lines begin: the tree of what stood before them. */
  readonly from: Frontier
  /** Lines whose link to the line before does not fit. */
  private readonly unlinked: number[] = []
  private readonly misplaced: { line: number; index: number }[] = []
  /** As much of the leaf hash of the entry before as its `prev` says. */
  private before: Uint8Array | undefined

  /** `beginning`: what stands for the records before the first line. */
  constructor(beginning?: { frontier: Frontier; prev: string }) {
    this.from = beginning?.frontier ?? emptyFrontier
    if (beginning) this.before = fromHex(beginning.prev)
  }

  /** Lines that follow those before, and the heads of their leaf hashes. */
  take(lines: readonly ReadLine[], heads: Uint8Array): void {
    lines.forEach(({ index, leaf }, i) => {
      if (!leaf) return
      if (leaf.i !== index) this.misplaced.push({ line: index, index: leaf.i })
      const holds = i > 0 ? isPrevOf(leaf.prev, heads, headLength * (i - 1)) : this.before ? isPrevOf(leaf.prev, this.before) : leaf.prev === noPrev
      if (!holds) this.unlinked.push(index)
    })
    if (lines.length > 0) this.before = heads.slice(-headLength)
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
