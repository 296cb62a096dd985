import { fromHex } from '../../bytes.ts'
import type { Sha256 } from '../../digest.ts'
import { Growing } from '../../log/growing.ts'
import { isPrevOf, noPrev } from '../../log/line.ts'
import type { Frontier } from '../../log/tree.ts'
import type { Fault } from '../report.ts'
import type { ReadLine } from './leaves.ts'

/**
 * Goes along the lines once: the tree, the root at every size that is asked for, and the two fields that say *where* a log
 * was changed (log/line.ts). An altered leaf breaks the link behind it, an altered link the one before as well.
 */
export class Order {
  /** How many bytes of the file went by. */
  bytes = 0
  /** Root hash by size, for the sizes of earlier checkpoints. */
  readonly roots = new Map<number, Uint8Array>()
  /** Lines whose link to the line before does not fit. */
  private readonly unlinked: number[] = []
  private readonly misplaced: { line: number; index: number }[] = []
  private readonly tree: Growing
  /** Leaf hash of the entry before, or as much of it as its `prev` says. */
  private before: Uint8Array | undefined
  private readonly wanted: ReadonlySet<number>

  /** `beginning`: what stands for the records before the first line. */
  constructor(sha256: Sha256, wanted: ReadonlySet<number>, beginning?: { frontier: Frontier; prev: string }) {
    this.tree = new Growing(sha256, beginning?.frontier)
    this.wanted = wanted
    if (!beginning) return
    this.before = fromHex(beginning.prev)
    this.roots.set(this.tree.size, this.tree.root)
  }

  take({ index, bytes, leaf }: ReadLine): void {
    if (leaf && !(this.before ? isPrevOf(leaf.prev, this.before) : leaf.prev === noPrev)) this.unlinked.push(index)
    if (leaf && leaf.i !== index) this.misplaced.push({ line: index, index: leaf.i })
    this.bytes += bytes.length + 1
    this.before = this.tree.add(bytes)
    if (this.wanted.has(this.tree.size)) this.roots.set(this.tree.size, this.tree.root)
  }

  get frontier(): Frontier {
    return this.tree.frontier
  }

  get root(): Uint8Array {
    return this.tree.root
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
