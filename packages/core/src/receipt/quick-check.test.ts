import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { Evidence } from '../../../../tests/support/evidence.ts'
import { quickCheck } from './quick-check.ts'
import { leafSchema } from './record.ts'

const isLeaf = quickCheck(leafSchema)
const leaves = (['vending', 'property-access'] as const).flatMap((scene) => new Evidence(scene).session().lines.map((line) => JSON.parse(line) as Record<string, unknown>))

describe('the quick check of a leaf', () => {
  it('says yes to every leaf that a machine writes: it is what decides', () => {
    for (const leaf of leaves) expect(isLeaf(leaf), JSON.stringify(leaf)).toBe(true)
  })

  it('never says yes to what the schema refuses, whatever was changed in a leaf', () => {
    let [yes, no] = [0, 0]
    const wrong = fc.oneof(fc.constantFrom<unknown>('', 'x', null, -1, 0, 1.5, 1e20, true, [], {}, ['a'], ['A b'], 'sha256:00', 'over14', undefined, { cssWidth: 1, cssHeight: 1, calibrated: 1 }), fc.jsonValue(), fc.nat(), fc.constantFrom('abcdefgh', 'a', 'en', 'zh-CN', 'matched'))
    fc.assert(fc.property(fc.constantFrom(...leaves), fc.nat(), wrong, fc.constantFrom('change', 'remove', 'add', '__proto__'), (leaf, n, value, how) => {
      const keys = Object.keys(leaf)
      const key = how === 'add' ? 'more' : how === '__proto__' ? how : keys[n % keys.length]!
      const altered = JSON.parse(JSON.stringify({ ...leaf, [key]: how === 'remove' ? undefined : (value ?? null) })) as unknown
      const schema = leafSchema.safeParse(altered).success
      if (isLeaf(altered)) expect(schema, JSON.stringify(altered)).toBe(true)
      if (schema) yes++
      else no++
    }), { numRuns: 5000, seed: 5 })
    expect([yes > 20, no > 1000]).toEqual([true, true])
  })

  it('leaves to the schema whatever it does not know', () => {
    for (const schema of [z.record(z.string(), z.string()), z.string().check(z.trim()), z.object({ a: z.string() }), z.union([z.string(), z.number()]), z.number(), z.email()]) {
      expect(quickCheck(schema)({ a: 'a' }) || quickCheck(schema)('a') || quickCheck(schema)(1)).toBe(false)
    }
  })
})
