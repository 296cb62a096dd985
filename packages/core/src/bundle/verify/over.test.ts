import { describe, expect, it } from 'vitest'
import { Evidence, verifier } from '../../../../../tests/support/evidence.ts'
import { builtOf } from '../../../../../tests/support/scenes.ts'
import type { Policy } from '../../policy/schema.ts'
import type { Fault } from '../report.ts'
import { verifyBundle } from '../verify.ts'

type Facts = Record<string, unknown>
const day = 24 * 60 * 60 * 1000

const faultsOf = async (log: Evidence): Promise<Fault[]> => (await verifyBundle(verifier, log.zip())).checks.flatMap(({ faults }) => faults)
const keptFor = (period: string, after: 'enrolment' | 'last-use' | 'contract-end') => (policy: Policy) => { policy.purposes[0]!.retention = { period, after } }
/** A resident who enrolled; `policy` is what they said yes to. */
const enrolled = (policy?: (policy: Policy) => void) => new Evidence('property-access', () => {}, policy ? { policy } : {}).session('session-x')
/** The machine starts again under another version. */
const under = (log: Evidence, change: (policy: Policy) => void): Evidence => {
  const from = log.built.digest
  log.built = builtOf('property-access', (policy) => {
    policy.version = '2'
    change(policy)
  })
  return log.start('boot-two', [{ type: 'policy.changed', from, to: log.built.digest }])
}
const otherRetention = (log: Evidence) => under(log, keptFor('P30D', 'contract-end'))
const over = (log: Evidence, how: string, change: Facts = {}): Facts => {
  const item = String(change.item ?? 'face')
  return { type: `consent.${how}`, session: 'session-x', purpose: log.purpose, ...log.under, item, given: log.last({ type: 'consent.given', item }), ...(how === 'withdrawn' && { with: 'receipt' }), ...change }
}
const due = (log: Evidence, because: string, change: Facts = {}): Facts =>
  ({ type: 'erasure.due', session: 'session-x', purpose: log.purpose, ...log.under, erasure: 'erasure-1', item: 'template', because, deadline: 1, ...change })
const done = (log: Evidence, change: Facts = {}): Facts =>
  ({ type: 'erasure.done', session: 'session-x', purpose: log.purpose, ...log.under, erasure: 'erasure-1', result: 'deleted', ...change })

describe('what becomes of a consent stays verified', () => {
  it.each<[string, () => Evidence, (log: Evidence) => Facts[]]>([
    ['invalidated by a change, item by item, erased, confirmed', () => otherRetention(enrolled()), (log) => [over(log, 'invalidated'), over(log, 'invalidated', { item: 'template' }), due(log, 'change'), done(log)]],
    ['invalidated as its purpose is gone', () => under(enrolled(), (policy) => { policy.purposes[0]!.id = 'gate'; policy.entrusted![0]!.for = ['gate'] }), (log) => [over(log, 'invalidated', { purpose: 'enrol' })]],
    ['expired in the moment that its period ends', () => enrolled(keptFor('P30D', 'enrolment')), (log) => [over(log, 'expired', { t: (log.clock += 31 * day) }), due(log, 'expiry'), done(log, { result: 'not-found' })]],
    ['expired after a last use, which only the machine knows', () => enrolled(keptFor('P1Y', 'last-use')), (log) => [over(log, 'expired', { t: (log.clock += 800 * day) })]],
    ['invalidated in part, the rest withdrawn', () => otherRetention(enrolled()), (log) => [over(log, 'invalidated'), over(log, 'withdrawn', { item: 'template' }), due(log, 'withdrawal')]],
  ])('%s', async (_, make, leaves) => {
    const log = make()
    for (const leaf of leaves(log)) log.add(leaf)
    expect(await faultsOf(log)).toEqual([])
  })
})

describe('an end that contradicts the log or the policy is named', () => {
  const stands = 'a consent that stands'
  it.each<[string, () => Evidence, (log: Evidence) => Facts[], string, string]>([
    ['invalidated though only words changed', () => under(enrolled(), (policy) => { policy.purposes[0]!.impact!.en = 'Other words' }), (log) => [over(log, 'invalidated')], 'a consent that the policy no longer asks in this way', 'face, which it does'],
    ['invalidated twice', () => otherRetention(enrolled()), (log) => [over(log, 'invalidated'), over(log, 'invalidated')], stands, 'one that was invalidated before'],
    ['invalidated after a withdrawal', () => otherRetention(enrolled()), (log) => [over(log, 'withdrawn'), over(log, 'invalidated')], stands, 'one that was withdrawn before'],
    ['withdrawn after it expired', () => enrolled(keptFor('P30D', 'enrolment')), (log) => [over(log, 'expired', { t: (log.clock += 31 * day) }), over(log, 'withdrawn')], stands, 'one that was expired before'],
    ['invalidated without having been given', () => otherRetention(enrolled()), (log) => [over(log, 'invalidated', { given: 0 })], 'leaf 0 giving face', 'no such consent'],
    ['expired of another session', () => enrolled(keptFor('P30D', 'enrolment')), (log) => [over(log, 'expired', { session: 'session-y', t: (log.clock += 31 * day) })], `leaf 5 giving face`, 'no such consent'],
    ['expired under another purpose', () => enrolled(keptFor('P30D', 'enrolment')), (log) => [over(log, 'withdrawn', { purpose: 'pay' })], 'the purpose of that consent, enrol', 'pay'],
    ['expired when a contract ended, which no machine knows', () => enrolled(), (log) => [over(log, 'expired', { t: (log.clock += 4_000 * day) })], 'a purpose whose retention ends by the clock', 'enrol'],
    ['expired of a visit’s own data', () => new Evidence('vending').session('session-x'), (log) => [over(log, 'expired', { t: (log.clock += 4_000 * day) })], 'a purpose whose retention ends by the clock', 'pay'],
    ['an erasure because of a change that was none', () => otherRetention(enrolled()), (log) => [over(log, 'withdrawn'), due(log, 'change')], 'something of that session invalidated before it', 'nothing'],
    ['a confirmation of what was never due', () => enrolled(), (log) => [done(log)], 'an erasure.due erasure-1 of that session', 'none'],
    ['a confirmation before it was due', () => enrolled(), (log) => [over(log, 'withdrawn'), done(log), due(log, 'withdrawal')], 'an erasure.due erasure-1 of that session', 'none'],
    ['a confirmation for another session', () => enrolled(), (log) => [over(log, 'withdrawn'), due(log, 'withdrawal'), done(log, { session: 'session-y' })], 'an erasure.due erasure-1 of that session', 'none'],
    ['a confirmation under another purpose', () => enrolled(), (log) => [over(log, 'withdrawn'), due(log, 'withdrawal'), done(log, { purpose: 'pay' })], 'the purpose of that erasure, enrol', 'pay'],
    ['two confirmations', () => enrolled(), (log) => [over(log, 'withdrawn'), due(log, 'withdrawal'), done(log), done(log, { result: 'not-found' })], 'an erasure that was due', 'one that was confirmed before'],
  ])('%s', async (_, make, leaves, expected, got) => {
    const log = make()
    for (const leaf of leaves(log)) log.add(leaf)
    expect(await faultsOf(log)).toEqual([expect.objectContaining({ check: 'sessions', expected, got })])
  })

  it('expired before its period was over: by the calendar, a moment too soon', async () => {
    const log = enrolled(keptFor('P1M', 'enrolment'))
    const given = JSON.parse(log.lines[log.last({ type: 'consent.given', item: 'face' })]!) as { t: number }
    const end = new Date(given.t)
    end.setUTCMonth(end.getUTCMonth() + 1)
    log.clock = +end
    log.add(over(log, 'expired', { t: +end - 1 }))
    expect(await faultsOf(log)).toEqual([expect.objectContaining({ check: 'sessions', expected: `the end of P1M before it, ${end.toISOString()}`, got: new Date(+end - 1).toISOString() })])
  })

  it('a camera after a required item expired', async () => {
    const log = enrolled(keptFor('PT1S', 'enrolment')).again()
    log.add({ type: 'genesis', sdk: 'mingshi/0.1.0', engine: 'Chromium/156', key: 'webcrypto', predecessor: null, installation: log.under.installation }).start('bootboot')
    log.session('session-x', (leaves) => leaves.filter(({ type }) => !/^(camera|session\.ended)/.test(String(type))))
    log.clock += 5_000
    log.add(over(log, 'expired')).add({ type: 'camera.on', session: 'session-x', purpose: log.purpose, ...log.under, opening: 1 })
    expect(await faultsOf(log)).toEqual([expect.objectContaining({ expected: 'no camera after a required item was over', got: 'face expired' })])
  })
})
