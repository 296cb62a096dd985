import { describe, expect, it } from 'vitest'
import { Evidence, verifier } from '../../../../../tests/support/evidence.ts'
import { sha256 } from '../../../../../tests/support/sha256.ts'
import { sourceOf, type Source } from '../source.ts'
import { verifyOutside } from '../survey/outside.ts'
import { verifyAgainst, type AgainstReport } from './verify-against.ts'
import { verifyCheckpoint } from './verify-checkpoint.ts'
import { verifyReceipt } from './verify-receipt.ts'

const log = new Evidence().session()
const zipOf = (lines: readonly string[]): Uint8Array => log.zip((parts) => ({ ...parts, leaves: [...lines] }))
const piece = 2 ** 18
/** Lines of 1,000 bytes with their newlines: no piece ends where a line does. */
const lines = Array.from({ length: 1000 }, (_, i) => `${i} `.padEnd(999, '.'))
const shared = Math.floor(piece / 1000)
const against = (newer: readonly string[], older: readonly string[]): Promise<AgainstReport> => verifyAgainst(sha256, zipOf(newer), zipOf(older))

describe('two logs of several pieces', () => {
  it.each([['the first', 0], ['one in the middle of a piece', 500], ['the one that two pieces share', shared], ['the one behind that', shared + 1], ['the last', 999]])('differ in %s line, whichever is the older one', async (_, at) => {
    const other = lines.map((line, i) => (i === at ? line.replace(/.$/, ',') : line))
    for (const [newer, older] of [[lines, other], [other, lines], [[...lines, 'more'], other]] as const) {
      expect(await against(newer, older)).toEqual({ verdict: 'contradicts', sizes: [older.length, newer.length], from: at })
    }
  })

  it('are one log where one goes on, and where the older one is longer, from its end on', async () => {
    expect(await against(lines, lines.slice(0, shared + 1))).toEqual({ verdict: 'prefix', sizes: [shared + 1, 1000] })
    expect(await against(lines.slice(0, shared + 1), lines)).toEqual({ verdict: 'older-is-longer', sizes: [1000, shared + 1], from: shared + 1 })
    expect(await against(lines, [])).toEqual({ verdict: 'prefix', sizes: [0, 1000] })
  })

  it('are compared by lines that are longer than several pieces, and not at all by one that is longer than any', async () => {
    const long = 'x'.repeat(3 * piece)
    expect(await against(['a', long, 'b'], ['a', long])).toEqual({ verdict: 'prefix', sizes: [2, 3] })
    expect(await against(['a', long, 'b'], ['a', `${long}y`])).toEqual({ verdict: 'contradicts', sizes: [2, 3], from: 1 })
    const none = zipOf(['a', 'x'.repeat(2 ** 24 + 2 * piece), 'b'])
    expect(await verifyAgainst(sha256, none, zipOf(['a']))).toEqual({ verdict: 'unreadable', sizes: [0, 0] })
    expect(await verifyReceipt(verifier, none, log.receipt())).toMatchObject({ verdict: 'unreadable', receipt: { purpose: 'pay' } })
    expect(await verifyCheckpoint(verifier, none, log.note(), [])).toMatchObject({ verdict: 'unreadable' })
  })
})

describe('whoever waits for it', () => {
  const outside = { older: [{ name: 'o', zip: zipOf(lines) }], receipts: [{ name: 'r', text: log.receipt() }], checkpoints: [{ name: 'c', text: log.note() }] }
  const source = sourceOf(zipOf(lines))

  it('is told how far all of it is, from 0 to 1 and never back', async () => {
    const told: number[] = []
    await verifyOutside(verifier, source, outside, { onProgress: (done) => told.push(done) })
    expect([told[0], told.at(-1)]).toEqual([0, 1])
    expect(told).toEqual([...told].sort((a, b) => a - b))
    expect(new Set(told).size).toBeGreaterThan(10)
  })

  it('is told of a log without a line as well', async () => {
    const told: number[] = []
    await verifyAgainst(sha256, zipOf([]), zipOf([]), { onProgress: (done) => told.push(done) })
    expect(told.every((done) => done === 0)).toBe(true)
  })

  it('ends it in the middle, wherever that is', async () => {
    for (const share of [0.1, 0.5, 0.9]) {
      const signal = { aborted: false }
      const told: number[] = []
      const stopped = verifyOutside(verifier, source, outside, { signal, onProgress(done) { told.push(done); signal.aborted ||= done > share } })
      await expect(stopped).rejects.toMatchObject({ code: 'cancelled' })
      expect(told.filter((done) => done > share)).toHaveLength(1)
    }
  })

  it('hears of a medium that fails: that is no verdict', async () => {
    const failing: Source = { size: source.size, read: (from, length) => (length === piece ? Promise.reject(new Error('gone')) : source.read(from, length)) }
    for (const made of [verifyAgainst(sha256, failing, source), verifyAgainst(sha256, source, failing), verifyReceipt(verifier, failing, log.receipt()), verifyCheckpoint(verifier, failing, log.note(), [])]) await expect(made).rejects.toThrow('gone')
  })
})
