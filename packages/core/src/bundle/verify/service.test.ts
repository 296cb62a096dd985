import { describe, expect, it } from 'vitest'
import { base64url, utf8 } from '../../bytes.ts'
import { Evidence, verifier } from '../../../../../tests/support/evidence.ts'
import { dayOf } from '../days.ts'
import { verifyBundle } from '../verify.ts'

const faultsOf = async (log: Evidence, disclosures?: string) =>
  (await verifyBundle(verifier, log.zip((parts) => ({ ...parts, disclosures })))).checks.flatMap(({ faults }) => faults)

const by = 'Wang'
const used = (log: Evidence, what = 'opened') => ({ type: 'service.used', ...log.under, by, what })
const purged = (log: Evidence, change = {}) => ({ type: 'purged', ...log.under, by, why: 'end of use', receipts: 1, disclosures: 0, kept: 0, ...change })
const count = (log: Evidence, change = {}) => ({ type: 'stored.count', ...log.under, count: 90_000, scope: 'controller', asOf: '2026-11-01', ...change })
const withdrawn = (log: Evidence, session: string) => ({ type: 'consent.withdrawn', session, purpose: log.purpose, ...log.under, item: 'face', given: log.last({ type: 'consent.given', item: 'face' }), with: 'receipt' })
const erasureDue = (log: Evidence, session: string) => ({ type: 'erasure.due', session, purpose: log.purpose, ...log.under, erasure: 'erasure-1', item: 'face', because: 'withdrawal', deadline: log.clock + 86_400_000 })

const sealedTo = new Uint8Array(32).fill(7)
const exported = { type: 'export.made', by, why: 'inspection', disclosures: `sha256:${'07'.repeat(32)}` }
const jwe = (header: object = {}, rest = `..${'A'.repeat(16)}.AAAA.${'A'.repeat(22)}`) =>
  base64url(utf8(JSON.stringify({ alg: 'ECDH-ES', enc: 'A256GCM', kid: base64url(sealedTo), ...header }))) + rest

describe('what is done at the machine', () => {
  it('is in the log with a name, and verifies', async () => {
    const log = new Evidence().session()
    log.add(used(log)).add(used(log, 'switch')).add({ type: 'display.calibrated', ...log.under, by, cssWidth: 1080, cssHeight: 1920, diagonalMm: 546 })
    log.add(count(log, { asOf: dayOf(log.clock) })).add({ ...exported, since: log.clock }).add(purged(log)).session()
    expect(await faultsOf(log, jwe())).toEqual([])
  })

  it('while a session was open whose end could not be recorded, until the next start says so', async () => {
    const log = new Evidence().session('session-x', (leaves) => leaves.slice(0, -1))
    log.add(used(log)).start('boot-two', [{ type: 'session.ended', session: 'session-x', purpose: log.purpose, ...log.under, how: 'interrupted' }])
    expect(await faultsOf(log)).toEqual([])
  })

  it.each<[string, (log: Evidence) => Evidence, string, string]>([
    ['the service screen over a camera at work', (log) => log.session('session-x', (leaves) => leaves.flatMap((leaf) => (leaf.type === 'camera.off' ? [used(log), leaf] : [leaf]))), 'nobody there from leaf', 'camera.off of a session that goes on'],
    ['a purge that the visit outlives', (log) => log.session('session-x', (leaves) => leaves.flatMap((leaf) => (leaf.type === 'consent.given' ? [purged(log), leaf] : [leaf]))), 'nobody there from leaf', 'consent.given of a session that goes on'],
    ['a consent taken back that was purged', (log) => { log.session('session-x').add(purged(log)); return log.add(withdrawn(log, 'session-x')) }, 'a consent that the machine still knew', 'one that was purged'],
    ['a purge that forgets what has to be erased', (log) => { log.session('session-x'); return log.add(withdrawn(log, 'session-x')).add(erasureDue(log, 'session-x')).add(purged(log)) }, 'at least 1 rows kept, of what has to be erased', '0'],
    ['a count as of a day to come', (log) => log.add(count(log, { asOf: '2027-06-01' })), `a day until `, '2027-06-01'],
  ])('is found where it cannot be: %s', async (_, write, expected, got) => {
    expect(await faultsOf(write(new Evidence()))).toContainEqual({
      check: 'sessions', where: expect.any(String) as string, expected: expect.stringContaining(expected) as string, got: expect.stringContaining(got) as string,
    })
  })

  it.each<[string, (log: Evidence) => object]>([
    ['a use that is none', (log) => used(log, 'looked')],
    ['a name in two lines', (log) => ({ ...used(log), by: 'a\nb' })],
    ['no name', (log) => ({ ...used(log), by: '' })],
    ['a day that no calendar has', (log) => count(log, { asOf: '2026-02-30' })],
    ['a count below zero', (log) => count(log, { count: -1 })],
    ['a count of somebody else', (log) => count(log, { scope: 'fleet' })],
    ['whose face', (log) => ({ ...purged(log), subject: 'u-1' })],
  ])('is no leaf with %s', async (_, leaf) => {
    const log = new Evidence()
    expect(await faultsOf(log.add(leaf(log) as Record<string, unknown>))).toMatchObject([{ check: 'leaves' }])
  })
})

describe('disclosures in a bundle', () => {
  it('are sealed, to the key that the log names', async () => {
    expect(await faultsOf(new Evidence().add(exported), jwe())).toEqual([])
  })

  const form = 'a compact JWE of ECDH-ES and A256GCM'
  it.each<[string, Evidence, string, string]>([
    ['that no leaf speaks of', new Evidence(), jwe(), 'an export.made that names the key it is sealed to'],
    ['sealed to another key', new Evidence().add(exported), jwe({ kid: base64url(new Uint8Array(32)) }), 'an export.made that names the key it is sealed to'],
    ['in the clear', new Evidence().add(exported), '{"subject":"u-1"}', form],
    ['signed and not sealed', new Evidence().add(exported), jwe({ alg: 'ES256' }), form],
    ['under another cipher', new Evidence().add(exported), jwe({ enc: 'A128CBC-HS256' }), form],
    ['of no key', new Evidence().add(exported), jwe({ kid: 5 }), form],
    ['whose header is no JSON', new Evidence().add(exported), `AAAA..${'A'.repeat(16)}.AAAA.${'A'.repeat(22)}`, form],
    ['without a tag', new Evidence().add(exported), jwe({}, `..${'A'.repeat(16)}.AAAA`), form],
  ])('%s are a fault', async (_, log, text, expected) => {
    expect(await faultsOf(log, text)).toMatchObject([{ check: 'files', where: 'disclosures.jwe', expected }])
  })
})
