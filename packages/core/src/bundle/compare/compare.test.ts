import { describe, expect, it } from 'vitest'
import { Evidence, verifier } from '../../../../../tests/support/evidence.ts'
import { sha256 } from '../../../../../tests/support/sha256.ts'
import { utf8 } from '../../bytes.ts'
import type { Receipt } from '../../receipt/receipt.ts'
import { formatZip } from '../zip.ts'
import { verifyAgainst } from './verify-against.ts'
import { verifyReceipt } from './verify-receipt.ts'

describe('a receipt against a bundle', () => {
  it('is in the log that issued it, then and later', async () => {
    const log = new Evidence().session()
    const receipt = log.receipt()
    for (const text of [receipt, receipt.replace(/.*#/, 'mingshi:'), receipt.replace(/.*#/, ''), `${receipt}\n`]) {
      expect(await verifyReceipt(verifier, log.zip(), text)).toMatchObject({ verdict: 'in-this-log', faults: [], receipt: { purpose: 'pay', origin: log.keys[0]!.name } })
    }
    expect(await verifyReceipt(verifier, log.session().session().zip(), receipt)).toMatchObject({ verdict: 'in-this-log' })
  })

  it('contradicts a log that was written anew under the same key', async () => {
    const log = new Evidence().session()
    const receipt = log.receipt()
    const lines = [...log.lines]
    const rewritten = log.again()
    lines.forEach((line, i) => rewritten.raw((index, prev) => JSON.stringify({ ...(JSON.parse(line) as object), i: index, prev, ...(i === 4 ? { t: 1_795_000_000_001 } : {}) })))
    expect(await verifyReceipt(verifier, rewritten.zip(), receipt)).toMatchObject({ verdict: 'contradicted', faults: [{ got: 'another leaf' }, { got: 'another root' }] })
  })

  it('finds the tail cut off, and tells it from a bundle that is older', async () => {
    const log = new Evidence()
    const older = log.zip()
    const receipt = log.session().receipt()
    expect(await verifyReceipt(verifier, older, receipt)).toMatchObject({ verdict: 'after-this-bundle' })
    const replaced = log.again().add({ type: 'export.made', by: 'a', why: 'b', t: 1_895_000_000_000 })
    expect(await verifyReceipt(verifier, replaced.zip(), receipt)).toMatchObject({ verdict: 'removed' })
  })

  it.each<[string, Partial<Receipt>, string]>([
    ['answers', { answers: 'gr' }, 'answers'],
    ['a purpose', { purpose: 'other' }, 'purpose pay'],
    ['a policy', { policy: `sha256:${'0'.repeat(64)}` }, 'policy sha256:'],
    ['a leaf', { leafHash: new Uint8Array(32) }, 'leaf'],
    ['an index', { index: 0 }, 'leaf 0'],
  ])('says %s that the machine signed and did not record', async (_, change, where) => {
    const log = new Evidence().session()
    const { verdict, faults } = await verifyReceipt(verifier, log.zip(), log.receipt(change))
    expect(verdict).toBe('contradicted')
    expect(faults[0]!.expected).toContain(where)
  })

  it('tells one that somebody made up, one of another machine, and what is none', async () => {
    const [log, other] = [new Evidence().session(), new Evidence().session()]
    expect(await verifyReceipt(verifier, log.zip(), log.receipt({}, other))).toMatchObject({ verdict: 'not-signed' })
    expect(await verifyReceipt(verifier, log.zip(), other.receipt())).toMatchObject({ verdict: 'another-log' })
    for (const text of ['', 'mingshi:', '12345678901234567', `${log.receipt()}0`, 'x'.repeat(9999)]) expect(await verifyReceipt(verifier, log.zip(), text)).toEqual({ verdict: 'unreadable', faults: [] })
    for (const code of ['00000-00000', '00000 00000']) expect(await verifyReceipt(verifier, log.zip(), code)).toEqual({ verdict: 'code-only', faults: [] }) // no bundle has it
    for (const zip of [new Uint8Array(0), utf8('PK'), formatZip([]), formatZip([{ name: 'checkpoint', bytes: utf8('x') }])]) expect(await verifyReceipt(verifier, zip, log.receipt())).toMatchObject({ verdict: 'unreadable' })
  })
})

describe('a bundle against an older one', () => {
  it('goes on where the older one ends', () => {
    const log = new Evidence().session()
    const [older, before] = [log.zip(), log.lines.length]
    expect(verifyAgainst(sha256, older, older)).toMatchObject({ verdict: 'prefix' })
    expect(verifyAgainst(sha256, log.session().zip(), older)).toMatchObject({ verdict: 'prefix', sizes: [before, log.lines.length] })
    expect(verifyAgainst(sha256, older, log.zip())).toMatchObject({ verdict: 'older-is-longer' })
  })

  it('names the first leaf that is another one', () => {
    const log = new Evidence().session()
    const older = log.zip()
    const lines = [...log.lines]
    log.again()
    lines.slice(0, 5).forEach((line) => log.raw(() => line))
    log.session('other-session').session()
    expect(verifyAgainst(sha256, log.zip(), older)).toMatchObject({ verdict: 'contradicts', from: 5 })
  })

  it('tells another machine’s, and what is no bundle', () => {
    const log = new Evidence().session()
    expect(verifyAgainst(sha256, log.zip(), new Evidence().zip())).toMatchObject({ verdict: 'another-log' })
    expect(verifyAgainst(sha256, log.zip(), utf8('no'))).toMatchObject({ verdict: 'unreadable' })
  })
})
