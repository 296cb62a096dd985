import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { Evidence } from '../../../../tests/support/evidence.ts'
import { canonical } from '../canonical.ts'
import { quickCheck } from './quick-check.ts'
import { leafSchema } from './record.ts'

const isLeaf = quickCheck(leafSchema)
const leaves = (['vending', 'property-access'] as const).flatMap((scene) => new Evidence(scene).session().lines.map((line) => JSON.parse(line) as Record<string, unknown>))
const under = { policy: `sha256:${'0'.repeat(64)}`, installation: `sha256:${'1'.repeat(64)}` }
const of = (facts: object) => ({ i: 7, prev: '0123456789abcdef', t: 1_795_000_000_000, m: 5, boot: 'bootboot', ...facts })

/** The schema and the canonical spelling, asked one after the other: what the quick check must never go beyond. */
function isTrue(text: string): boolean {
  try {
    const json: unknown = JSON.parse(text)
    return leafSchema.safeParse(json).success && canonical(json) === text
  } catch {
    return false
  }
}
const says = (text: string): boolean => {
  try {
    return JSON.parse(text) !== undefined && isLeaf(text)
  } catch {
    return false
  }
}

describe('the quick check of a leaf', () => {
  it('says yes to every leaf that a machine writes: it is what decides', () => {
    for (const leaf of leaves) expect(says(canonical(leaf)), canonical(leaf)).toBe(true)
  })

  it.each([
    of({ type: 'session.ended', session: 'sessions', purpose: 'pay', ...under, how: 'left' }),
    of({ type: 'session.ended', session: 'sessions', purpose: 'pay', ...under, how: 'refused', age: 'over14', reason: 'time-out' }),
    of({ type: 'purged', ...under, by: '王工, “night”', why: '[^a]?', receipts: 0, disclosures: 1, kept: 0 }),
    of({ type: 'epoch.stop', why: 'closed' }),
    of({ type: 'export.made', by: 'a', why: 'b', since: 5 }),
  ])('says yes to the members that may be there or not: %j', (leaf) => expect(says(canonical(leaf))).toBe(true))

  it('never says yes to what the schema refuses, whatever was changed in a leaf', () => {
    let [yes, no] = [0, 0]
    const wrong = fc.oneof(fc.constantFrom<unknown>('', 'x', null, -1, 0, 1.5, 1e20, 2 ** 53, true, [], {}, ['a'], ['A b'], 'a"b', 'a\\b', 'a\nb', '\ud800', '😀', 'sha256:00', 'over14', undefined, { cssWidth: 1, cssHeight: 1, calibrated: 1 }), fc.jsonValue(), fc.nat(), fc.constantFrom('abcdefgh', 'a', 'en', 'zh-CN', 'matched'))
    fc.assert(fc.property(fc.constantFrom(...leaves), fc.nat(), wrong, fc.constantFrom('change', 'remove', 'add', '__proto__'), (leaf, n, value, how) => {
      const keys = Object.keys(leaf)
      const key = how === 'add' ? 'more' : how === '__proto__' ? how : keys[n % keys.length]!
      const altered = { ...leaf, [key]: how === 'remove' ? undefined : (value ?? null) }
      const text = JSON.stringify(Object.fromEntries(Object.entries(altered).sort(([a], [b]) => (a < b ? -1 : 1))))
      if (says(text)) expect(isTrue(text), text).toBe(true)
      if (isTrue(text)) yes++
      else no++
    }), { numRuns: 5000, seed: 5 })
    expect([yes > 20, no > 1000]).toEqual([true, true])
  })

  it('never says yes to another spelling: any bytes put in, taken out or doubled', () => {
    let [yes, no] = [0, 0]
    const bits = fc.oneof(fc.constantFrom(' ', '"', ',', '0', '-', '.', 'e0', '\\', '\\u0061', '\r', '\n', '\u0000', '\ud800', '{}', '[]', '"i":1,', '"by":"a",', 'null', 'é', 'A'), fc.string({ maxLength: 3, unit: 'binary' }))
    const many = [...leaves, of({ type: 'export.made', by: 'a', why: 'b' }), of({ type: 'switch', ...under, face: 'on', reason: 'because' })].map((leaf) => canonical(leaf))
    fc.assert(fc.property(fc.constantFrom(...many), fc.nat(), fc.nat(12), bits, (text, at, cut, bit) => {
      const where = at % text.length
      const altered = text.slice(0, where) + bit + text.slice(where + cut)
      if (says(altered)) expect(isTrue(altered), altered).toBe(true)
      if (isTrue(altered)) yes++
      else no++
    }), { numRuns: 10_000, seed: 7 })
    expect([yes > 20, no > 1000]).toEqual([true, true])
  })

  it.each<[string, (text: string) => string]>([
    ['keys in another order', () => `{"by":"a","boot":"bootboot","i":1,"m":1,"prev":"0123456789abcdef","t":1,"type":"export.made","why":"b"}`],
    ['a key twice', (text) => text.replace('"by":"a"', '"by":"a","by":"a"')],
    ['a quote within', (text) => text.replace('"by":"a"', '"by":"a","i":7,"m":5,"by":"a"')],
    ['an escape that need not be', (text) => text.replace('"by":"a"', '"by":"\\u0061"')],
    ['an exponent', (text) => text.replace('"m":5', '"m":5e0')],
    ['a number that is not safe', (text) => text.replace('"m":5', '"m":9007199254740993')],
  ])('says no to %s', (_, change) => {
    const text = canonical(of({ type: 'export.made', by: 'a', why: 'b' }))
    expect(says(text)).toBe(true)
    expect(change(text)).not.toBe(text)
    expect(says(change(text))).toBe(false)
  })

  it('leaves to the schema whatever it does not know', () => {
    const schemas = [
      z.record(z.string(), z.string()), z.string().check(z.trim()), z.object({ a: z.string() }), z.union([z.string(), z.number()]), z.number(), z.email(), z.int(), z.int().check(z.minimum(2)),
      z.int().check(z.minimum(0), z.maximum(5)), z.string().check(z.regex(/a|b/)), z.string().check(z.regex(/^a.b$/)), z.string().check(z.regex(/^\S$/)), z.string().check(z.regex(/^["-a]$/)), z.string().check(z.regex(/^[A-z]$/)), z.string().check(z.regex(/^a$/m)),
      z.array(z.literal(1)).check(z.minLength(2)),
    ]
    for (const schema of schemas) for (const value of [{ a: 'a' }, 'a', 1, 'a"b', [1]]) expect(quickCheck(schema)(JSON.stringify(value)), JSON.stringify(value)).toBe(false)
  })
})
