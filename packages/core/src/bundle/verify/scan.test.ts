import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Evidence } from '../../../../../tests/support/evidence.ts'
import { sha256 } from '../../../../../tests/support/sha256.ts'
import { concat, utf8 } from '../../bytes.ts'
import { leafHash } from '../../log/hash.ts'
import { append, emptyFrontier, frontierOf, rootHash } from '../../log/tree.ts'
import { look, scanOnTheWay } from './scan.ts'

const entries = Array.from({ length: 21 }, (_, i) => utf8('x'.repeat(i * i)))
const leaves = entries.map((entry) => leafHash(sha256, entry))
const lines = (some: readonly Uint8Array[]): Uint8Array => concat(...some.flatMap((entry) => [entry, utf8('\n')]))

describe('the bytes of a log', () => {
  it('are the tree of its lines, however they come, with the roots that were asked for and the heads of the leaf hashes', async () => {
    for (const cut of [0, 1, 8, 21]) {
      const scanner = scanOnTheWay(sha256)(emptyFrontier, new Set([0, 5, 21, 22]))
      const heads: number[] = []
      for (const some of [entries.slice(0, cut), entries.slice(cut)]) heads.push(...(await scanner.scan(lines(some))).heads)
      const { frontier, root, roots } = await scanner.end()
      expect(frontier).toEqual(frontierOf(sha256, leaves))
      expect(root).toEqual(rootHash(sha256, frontier))
      expect([...roots]).toEqual([0, 5, 21].map((size) => [size, rootHash(sha256, frontierOf(sha256, leaves.slice(0, size)))]))
      expect(heads).toEqual(leaves.flatMap((leaf) => [...leaf.subarray(0, 8)]))
    }
  })

  it('go on from any tree', async () => {
    const from = frontierOf(sha256, leaves.slice(0, 6))
    const scanner = scanOnTheWay(sha256)(from, new Set([5, 6, 7]))
    await scanner.scan(lines(entries.slice(6, 7)))
    const { frontier, roots } = await scanner.end()
    expect(frontier).toEqual(append(sha256, from, leaves[6]!))
    expect([...roots.keys()]).toEqual([6, 7])
  })

  it('say of each line whether it fits, and of one that does not nothing about its neighbours but where bytes are no characters', () => {
    const honest = new Evidence().session().lines
    const line = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...honest) }, fc.constantFrom('', '{}', '[', '{"a":[', `${honest[1]},${honest[2]}`, ` ${honest[1]}`, `[${honest[1]}`, 'x'.repeat(40_000)))
    fc.assert(fc.property(fc.array(line, { minLength: 1, maxLength: 40 }), (some) => {
      expect([...look(utf8(some.map((each) => `${each}\n`).join(''))).fits]).toEqual(some.map((each) => (honest.includes(each) ? 1 : 0)))
    }), { numRuns: 200 })
    expect([...look(utf8(`${honest[1]}\n人\n${honest[2]}`)).fits]).toEqual([0, 0, 0])
    expect([...look(new Uint8Array([0xff, 10, 0x7b, 10])).fits]).toEqual([0, 0])
  })
})
