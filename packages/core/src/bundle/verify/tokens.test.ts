import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { Column } from './column.ts'
import { tokenOf, Tokens } from './tokens.ts'

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

  it('are right where somebody chose tokens that all have one place, and looked for no further than near it', () => {
    // The hash is not keyed: whatever the second word, there is a first one that brings all of it to 0.
    const chosen = Array.from({ length: 8_000 }, (_, i) => tokenOf([Math.imul(i, 0x9e3779b1) >>> 0, i, 0]))
    expect(new Set(chosen).size).toBe(chosen.length)
    agrees(chosen)
    const tokens = new Tokens()
    for (const each of chosen) tokens.add(each)
    const reads = vi.spyOn(Column.prototype, 'get')
    for (let i = 0; i < 1_000; i++) expect(tokens.get(chosen[7 * i]!)).toBe(7 * i)
    expect(reads.mock.calls.length).toBeGreaterThan(1_000 * 31) // they do meet
    expect(reads.mock.calls.length).toBeLessThan(1_000 * 3 * 32 + 1)
    reads.mockRestore()
  })
})
