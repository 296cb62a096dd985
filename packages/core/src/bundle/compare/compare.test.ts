import { describe, expect, it } from 'vitest'
import { Evidence, verifier } from '../../../../../tests/support/evidence.ts'
import { sha256 } from '../../../../../tests/support/sha256.ts'
import { builtOf } from '../../../../../tests/support/scenes.ts'
import { base64, utf8 } from '../../bytes.ts'
import { canonical } from '../../canonical.ts'
import { leafHash } from '../../log/hash.ts'
import { prevOf } from '../../log/line.ts'
import { formatPruned } from '../../log/pruned.ts'
import { frontierOf } from '../../log/tree.ts'
import type { Receipt } from '../../receipt/receipt.ts'
import { formatZip } from '../zip.ts'
import { verifyAgainst } from './verify-against.ts'
import { verifyReceipt } from './verify-receipt.ts'

/** The bundle of a log whose first records were pruned; their leaves are kept where `keeps` says so. */
function prunedZip(log: Evidence, size: number, keeps: (index: number) => boolean = () => false): Uint8Array {
  const hashes = log.lines.slice(0, size).map((line) => leafHash(sha256, utf8(line)))
  const pruned = formatPruned({
    size, roots: frontierOf(sha256, hashes).roots.map(base64), prev: prevOf(hashes[size - 1]!), counts: {},
    leaves: log.lines.slice(0, size).filter((_, index) => keeps(index)).map((line) => JSON.parse(line) as { i: number }),
  })
  return log.zip((parts) => ({ ...parts, leaves: parts.leaves.slice(size), pruned }))
}

describe('a receipt against a bundle', () => {
  it('about what was pruned since is not contradicted, and no more can be said; about what was kept of it, more', async () => {
    const log = new Evidence().session()
    const [receipt, size] = [log.receipt(), log.lines.length]
    log.session('session-two').session('session-three')
    expect(await verifyReceipt(verifier, prunedZip(log, size + 3), receipt)).toMatchObject({ verdict: 'pruned', faults: [] })
    expect(await verifyReceipt(verifier, prunedZip(log, size + 3, () => true), receipt)).toMatchObject({ verdict: 'pruned', faults: [] }) // its leaf is there, the root of then is not
    expect(await verifyReceipt(verifier, prunedZip(log, size, () => true), receipt)).toMatchObject({ verdict: 'in-this-log', faults: [] })
    const other = log.again().session().session('session-two').session('session-three')
    expect(await verifyReceipt(verifier, prunedZip(other, size + 3, () => true), receipt)).toMatchObject({ verdict: 'contradicted' })
  })

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

  it('of a withdrawal is in the log that has it, with the letters of then; the one of the yes still is, too', async () => {
    const log = new Evidence().session()
    const yes = log.receipt()
    const first = log.takenBack(['transmission'])
    const second = log.add({ type: 'consent.withdrawn', session: 'session-2', purpose: 'pay', ...log.under, item: 'face', given: log.last({ type: 'consent.given', item: 'face' }), with: 'subject' }).zip()
    expect((await verifyReceipt(verifier, second, first)).receipt!.answers).toBe('gwg')
    for (const text of [yes, first]) expect(await verifyReceipt(verifier, second, text)).toMatchObject({ verdict: 'in-this-log', faults: [] })
  })

  it('of a withdrawal under a later policy names the one that was asked under', async () => {
    const log = new Evidence().session()
    const asked = log.under.policy
    log.built = structuredClone(builtOf('vending', (policy) => { policy.version = '2' }))
    log.start('boot-two')
    const text = log.takenBack(['face', 'transmission', 'recipient:acquirer'])
    expect(await verifyReceipt(verifier, log.zip(), text)).toMatchObject({ verdict: 'contradicted', faults: [{ expected: expect.stringContaining(`policy ${asked}`) as string }] })
    const index = log.last({ type: 'consent.withdrawn' })
    const leaf = { index, leafHash: leafHash(sha256, utf8(log.lines[index]!)), answers: 'www' }
    expect(await verifyReceipt(verifier, log.zip(), log.receipt({ ...leaf, policy: asked }))).toMatchObject({ verdict: 'in-this-log', faults: [] })
  })

  it.each<[string, (lines: string[]) => string[], string]>([
    ['left out at the end', (lines) => lines.slice(0, -2), 'after-this-bundle'],
    ['left out with the one before it, and a later record there', (lines) => [...lines.slice(0, -3), lines.at(-1)!], 'removed'],
    ['left out, and a later record in its place', (lines) => [...lines.slice(0, -2), lines.at(-1)!], 'contradicted'],
    ['made a consent again', (lines) => lines.map((line) => line.replace('"consent.withdrawn"', '"consent.expired"').replace(',"with":"receipt"', '')), 'contradicted'],
  ])('finds a withdrawal that was %s', async (_, doctor, verdict) => {
    const log = new Evidence().session()
    const text = log.takenBack(['face'])
    const lines = log.add({ type: 'export.made', by: 'a', why: 'b', t: 1_895_000_000_000 }).lines.slice()
    log.again()
    for (const line of doctor(lines)) log.raw((i, prev) => canonical({ ...(JSON.parse(line) as object), i, prev }))
    expect(await verifyReceipt(verifier, log.zip(), text)).toMatchObject({ verdict, receipt: { answers: 'wgg' } })
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
  it('goes on where the older one ends', async () => {
    const log = new Evidence().session()
    const [older, before] = [log.zip(), log.lines.length]
    expect(await verifyAgainst(sha256, older, older)).toMatchObject({ verdict: 'prefix' })
    expect(await verifyAgainst(sha256, log.session().zip(), older)).toMatchObject({ verdict: 'prefix', sizes: [before, log.lines.length] })
    expect(await verifyAgainst(sha256, older, log.zip())).toMatchObject({ verdict: 'older-is-longer' })
  })

  it('names the first leaf that is another one', async () => {
    const log = new Evidence().session()
    const older = log.zip()
    const lines = [...log.lines]
    log.again()
    lines.slice(0, 5).forEach((line) => log.raw(() => line))
    log.session('other-session').session()
    expect(await verifyAgainst(sha256, log.zip(), older)).toMatchObject({ verdict: 'contradicts', from: 5 })
  })

  it('that ends before what was pruned of this one is not contradicted by it; of another history it is, where a whole subtree says so', async () => {
    const log = new Evidence().session().session('session-two')
    const [older, before] = [log.zip(), log.lines.length]
    const newer = prunedZip(log.session('session-three'), before + 1)
    expect(await verifyAgainst(sha256, newer, older)).toEqual({ verdict: 'pruned', sizes: [before, log.lines.length] })
    expect(await verifyAgainst(sha256, prunedZip(log, before), older)).toMatchObject({ verdict: 'prefix' })
    const other = log.again().session('session-other').session('session-two').session('session-three').session('session-four')
    expect(await verifyAgainst(sha256, prunedZip(other, before + 1), older)).toMatchObject({ verdict: 'contradicts' })
  })

  it('tells another machine’s, and what is no bundle', async () => {
    const log = new Evidence().session()
    expect(await verifyAgainst(sha256, log.zip(), new Evidence().zip())).toMatchObject({ verdict: 'another-log' })
    expect(await verifyAgainst(sha256, log.zip(), utf8('no'))).toMatchObject({ verdict: 'unreadable' })
  })
})
