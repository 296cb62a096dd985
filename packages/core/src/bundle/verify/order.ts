import type { Sha256 } from '../../digest.ts'
import { leafHash } from '../../log/hash.ts'
import { noPrev, prevOf } from '../../log/line.ts'
import { append, emptyFrontier, rootHash, type Frontier } from '../../log/tree.ts'
import type { Fault } from '../report.ts'
import type { ReadLine } from './leaves.ts'

/**
 * Goes along the lines once: the tree, the root at every size that is asked for, and the two fields that say *where* a log
 * was changed (log/line.ts). An altered leaf breaks the link behind it, an altered link the one before as well.
 */
export class Order {
  frontier: Frontier = emptyFrontier
  /** How many bytes of the file went by. */
  bytes = 0
  /** Root hash by size, for the sizes of earlier checkpoints. */
  readonly roots = new Map<number, Uint8Array>()
  /** Lines whose link to the line before does not fit. */
  private readonly unlinked: number[] = []
  private readonly misplaced: { line: number; index: number }[] = []
  private prev = noPrev
  private readonly sha256: Sha256
  private readonly wanted: ReadonlySet<number>

  /** `beginning`: what stands for the records before the first line. */
  constructor(sha256: Sha256, wanted: ReadonlySet<number>, beginning?: { frontier: Frontier; prev: string }) {
    this.sha256 = sha256
    this.wanted = wanted
    if (!beginning) return
    this.frontier = beginning.frontier
    this.prev = beginning.prev
    this.roots.set(this.frontier.size, rootHash(sha256, this.frontier))
  }

  take({ index, bytes, leaf }: ReadLine): void {
    if (leaf && leaf.prev !== this.prev) this.unlinked.push(index)
    if (leaf && leaf.i !== index) this.misplaced.push({ line: index, index: leaf.i })
    this.bytes += bytes.length + 1
    const hash = leafHash(this.sha256, bytes)
    this.prev = prevOf(hash)
    this.frontier = append(this.sha256, this.frontier, hash)
    if (this.wanted.has(this.frontier.size)) this.roots.set(this.frontier.size, rootHash(this.sha256, this.frontier))
  }

  get root(): Uint8Array {
    return rootHash(this.sha256, this.frontier)
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
