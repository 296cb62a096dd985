import { verifyBundle, verifyReceipt } from '@mingshi/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nodeVerifier as verifier } from '../../packages/cli/src/platform.ts'
import { applied } from './apply/index.ts'
import { baseOf, isBundle, vectorsIn } from './read.ts'

/** One to four bytes anywhere, each with at least one bit flipped, at distinct places. */
const flipsIn = (length: number) =>
  fc.uniqueArray(fc.tuple(fc.nat(length - 1), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 4, selector: ([at]) => at })

const flipped = (bytes: Uint8Array, flips: [number, number][]): Uint8Array => {
  const other = bytes.slice()
  for (const [at, bits] of flips) other[at]! ^= bits
  return other
}

describe('one to four bytes flipped anywhere', () => {
  it.each([['life', 700, 1], ['day', 120, 2]] as const)('in %s: never verified, never thrown', async (name, numRuns, seed) => {
    const base = baseOf(name)
    await fc.assert(fc.asyncProperty(flipsIn(base.length), async (flips) => {
      const report = await verifyBundle(verifier, flipped(base, flips))
      expect(report.verdict).toBe('not-verified')
      expect(report.checks.some(({ faults }) => faults.length > 0 && faults[0]!.where !== '')).toBe(true)
    }), { numRuns, seed })
  }, 180_000)

  it('in a file, under a checksum that is right again: never verified, never thrown', async () => {
    const base = baseOf('life')
    const names = ['leaves.ndjson', 'checkpoint', 'checkpoints/35', 'vkeys.txt']
    const edits = fc.tuple(fc.constantFrom(...names), fc.nat(200), fc.integer({ min: 1, max: 255 }))
    await fc.assert(fc.asyncProperty(edits, async ([file, at, bits]) => {
      const report = await verifyBundle(verifier, applied(base, [{ file, xor: [at, bits] }]))
      expect(report.verdict, `${file} ${at}`).toBe('not-verified')
    }), { numRuns: 200, seed: 3 })
  }, 180_000)

  it('in what is mutated already: never verified, never thrown; a receipt is never found in it by a throw', async () => {
    const vectors = vectorsIn('bad').filter(isBundle)
    const receipt = 'https://r.example.cn/r#00000000000000000'
    await fc.assert(fc.asyncProperty(fc.constantFrom(...vectors), fc.nat(), fc.integer({ min: 1, max: 255 }), async ({ base, do: steps }, somewhere, bits) => {
      const zip = applied(baseOf(base), steps)
      const other = zip.length > 0 ? flipped(zip, [[somewhere % zip.length, bits]]) : zip
      expect((await verifyBundle(verifier, other)).verdict).toBe('not-verified')
      expect((await verifyReceipt(verifier, other, receipt)).verdict).toBe('unreadable')
    }), { numRuns: 200, seed: 4 })
  }, 180_000)
})
