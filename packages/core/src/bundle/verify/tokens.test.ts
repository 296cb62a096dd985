import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Tokens } from './tokens.ts'

const digit = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_')
const token = fc.oneof(fc.string({ unit: digit, minLength: 16, maxLength: 16 }), fc.string({ unit: digit, minLength: 8, maxLength: 43 }), fc.string({ unit: 'binary', minLength: 16, maxLength: 16 }))

/** Told the same, a Map knows the same. */
function agrees(list: Iterable<string>): void {
  const [tokens, map] = [new Tokens(), new Map<string, number>()]
  for (const each of list) {
    expect(tokens.get(each)).toBe(map.get(each))
    if (map.has(each)) continue
    expect(tokens.add(each)).toBe(map.size)
    map.set(each, map.size)
  }
  for (const [each, number] of map) expect(tokens.get(each)).toBe(number)
}

describe('numbers of tokens', () => {
  it('are those that a Map gives, of any tokens', () => fc.assert(fc.property(fc.array(token, { maxLength: 200 }), agrees)))

  it('are so when the table has grown many times, and of tokens that differ in one digit', () => {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    const many = Array.from({ length: 20_000 }, (_, i) => [...'AAAAAAAAAAAAAAAA'].map((_, at) => letters[(i * 2_654_435_761 + at * at * i) % 64]).join(''))
    const alike = Array.from({ length: 16 * 64 }, (_, i) => 'A'.repeat(i % 16) + letters[i >> 4] + 'A'.repeat(15 - (i % 16)))
    agrees([...alike, ...many])
  })

  it('are right and quick where somebody chose tokens that all have one place', () => {
    // The hash is not keyed: those with the same words two and three, and a first one that ends alike, meet in every small table.
    const chosen = Array.from({ length: 30_000 }, (_, i) => `${String(i).padStart(5, '0').replace(/\d/g, (n) => 'ABCDEFGHIJ'[Number(n)]!)}AAAAAAAAAAA`)
    const start = performance.now()
    agrees(chosen)
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})
