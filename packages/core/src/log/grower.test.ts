import { describe, expect, it } from 'vitest'
import { sha256 } from '../../../../tests/support/sha256.ts'
import { growOnTheWay } from './grower.ts'
import { leafHash } from './hash.ts'
import { append, emptyFrontier, frontierOf, rootHash } from './tree.ts'

const entries = Array.from({ length: 21 }, (_, i) => new Uint8Array(i).fill(i))
const leaves = entries.map((entry) => leafHash(sha256, entry))

describe('a tree that grows on the way', () => {
  it('is the one of its entries, however they come, with the roots that were asked for and the heads of the leaf hashes', async () => {
    for (const cut of [0, 1, 8, 21]) {
      const tree = growOnTheWay(sha256)(emptyFrontier, new Set([0, 5, 21, 22]))
      const heads: number[] = []
      for (const some of [entries.slice(0, cut), entries.slice(cut)]) await tree.add(some, (each) => heads.push(...each))
      const { frontier, root, roots } = await tree.end()
      expect(frontier).toEqual(frontierOf(sha256, leaves))
      expect(root).toEqual(rootHash(sha256, frontier))
      expect([...roots]).toEqual([0, 5, 21].map((size) => [size, rootHash(sha256, frontierOf(sha256, leaves.slice(0, size)))]))
      expect(heads).toEqual(leaves.flatMap((leaf) => [...leaf.subarray(0, 8)]))
    }
  })

  it('goes on from any tree', async () => {
    const from = frontierOf(sha256, leaves.slice(0, 6))
    const tree = growOnTheWay(sha256)(from, new Set([5, 6, 7]))
    await tree.add(entries.slice(6, 7), () => {})
    const { frontier, roots } = await tree.end()
    expect(frontier).toEqual(append(sha256, from, leaves[6]!))
    expect([...roots.keys()]).toEqual([6, 7])
  })
})
