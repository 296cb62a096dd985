import type { Sha256 } from '../digest.ts'
import { emptyFrontier, rootHash, type Frontier } from './tree.ts'

/** The tree of a long log, entry by entry: as `append` and `leafHash`, without new lists and copies for each of a million. */
export class Growing {
  size: number
  private readonly roots: Uint8Array[]
  private readonly sha256: Sha256
  /** What a leaf and a node are hashed from (RFC 6962, section 2.1). */
  private leaf = new Uint8Array(1024)
  /** By length: entries have few, and a view for each of a million costs as much as its copy. */
  private views: Uint8Array[] = []
  private readonly node = new Uint8Array(65)

  constructor(sha256: Sha256, { size, roots }: Frontier = emptyFrontier) {
    this.sha256 = sha256
    this.size = size
    this.roots = [...roots]
    this.node[0] = 1
  }

  /** The leaf hash of one more entry. */
  add(entry: Uint8Array): Uint8Array {
    const length = entry.length + 1
    if (length > this.leaf.length) [this.leaf, this.views] = [new Uint8Array(2 * length), []]
    this.leaf.set(entry, 1)
    const leafHash = this.sha256((this.views[length] ??= this.leaf.subarray(0, length)))
    let hash = leafHash
    for (let size = this.size; size % 2 === 1; size = (size - 1) / 2) {
      this.node.set(this.roots.pop()!, 1)
      this.node.set(hash, 33)
      hash = this.sha256(this.node)
    }
    this.roots.push(hash)
    this.size++
    return leafHash
  }

  get frontier(): Frontier {
    return { size: this.size, roots: [...this.roots] }
  }

  get root(): Uint8Array {
    return rootHash(this.sha256, this.frontier)
  }
}
