import { describe, expect, it } from 'vitest'
import { Evidence, verifier } from '../../../../../tests/support/evidence.ts'
import { sha256 } from '../../../../../tests/support/sha256.ts'
import { digestOf } from '../../digest.ts'
import type { Fault } from '../report.ts'
import { verifyBundle } from '../verify.ts'

type Facts = Record<string, unknown>
type Change = (leaves: Facts[]) => Facts[]

const faultsOf = async (log: Evidence): Promise<Fault[]> => (await verifyBundle(verifier, log.zip())).checks.flatMap(({ faults }) => faults)
const visit = (change: Change) => new Evidence().session('session-x', change)
/** Like the example, and one more recipient, who is not needed and so may be refused. */
const withLab = (change: Change) =>
  new Evidence('vending', () => {}, { policy: ({ recipients }) => { recipients!.push({ ...recipients![0]!, id: 'lab' }) } }).session('session-x', change)
const on = (type: string, change: (leaf: Facts) => Facts | Facts[]): Change => (leaves) => leaves.flatMap((leaf): Facts[] => (leaf.type === type ? [change(leaf)].flat() : [leaf]))
const without = (...types: string[]): Change => (leaves) => leaves.filter(({ type }) => !types.some((each) => String(type).startsWith(each)))
const both = (...changes: Change[]): Change => (leaves) => changes.reduce((so, change) => change(so), leaves)
const item = (id: string, change: (leaf: Facts) => Facts | Facts[]): Change => on('consent.given', (leaf) => (leaf.item === id ? change(leaf) : leaf))
const ended = (facts: Facts): Change => on('session.ended', ({ result: _, reason: __, age: ___, ...leaf }) => ({ ...leaf, ...facts }))
const refused = (id: string): Change => item(id, (leaf) => ({ ...leaf, type: 'consent.refused' }))
/** The camera as often as told, each time with these facts. */
const turns = (...each: { on?: Facts | null; off?: Facts | null }[]): Change => on('camera.on', (leaf) => {
  const off = { ...leaf, type: 'camera.off', ms: 900, result: 'not-matched' }
  return each.flatMap((turn, i): Facts[] => [
    ...(turn.on === null ? [] : [{ ...leaf, opening: i + 1, ...turn.on }]),
    ...(turn.off === null ? [] : [{ ...off, opening: i + 1, ...turn.off }]),
  ])
})
const turnsOnly = (...each: Parameters<typeof turns>) => both(without('camera.off'), turns(...each))
/** A vendor’s own screen in place of our camera. */
const handed: Change = both(on('camera.on', (leaf) => ({ ...leaf, type: 'handoff', captureControlledBy: 'vendor' })), without('camera'))
const afterHandoff = ended({ how: 'given', reason: 'handoff', age: 'over14' })
/** The permit to another page, which another start takes up; `between`: what happens to these two leaves. */
const over = (between: Change = (leaves) => leaves, boot = 'bootnext') => (): Evidence => {
  const made = new Evidence()
  let found: Facts[] = []
  made.session('session-x', (leaves) => {
    found = leaves
    return leaves.filter(({ type }) => !/^(camera|session.ended)/.test(String(type)))
  })
  const [on, off, end] = found.slice(-3) as [Facts, Facts, Facts]
  const { opening: _, type: __, ...session } = on
  const [first, ...rest] = between([{ ...session, type: 'permit.handed' }, { ...session, type: 'permit.redeemed', gate: 'cooperative' }, on, off, end])
  if (first) made.add(first)
  made.start(boot)
  for (const leaf of rest) made.add(leaf)
  return made
}
const withdrawal = (log: Evidence, change: Facts = {}) => {
  const given = log.last({ type: 'consent.given', item: 'face' })
  return { type: 'consent.withdrawn', session: 'session-x', purpose: log.purpose, ...log.under, item: 'face', given, with: 'receipt', ...change }
}
const erasure = (log: Evidence, change: Facts = {}) =>
  ({ type: 'erasure.due', session: 'session-x', purpose: 'pay', ...log.under, erasure: 'erasure-1', item: 'face', because: 'withdrawal', deadline: 1, ...change })

describe('a kiosk that does not measure', () => {
  const silent: Change = (leaves) => leaves.map(({ fairness: _, ...leaf }) => leaf)

  it('says so by saying nothing, and verifies', async () => {
    expect(await faultsOf(visit(silent))).toEqual([])
    expect(await faultsOf(visit(silent).session('session-y'))).toEqual([])
  })

  it.each<[string, Change, string]>([
    ['but measured one screen', (leaves) => silent(leaves).map((leaf) => (leaf.item === 'transmission' ? { ...leaf, fairness: leaves.find(({ type }) => type === 'consent.given')!.fairness } : leaf)), 'a fairness'],
    ['and says null of one', (leaves) => silent(leaves).map((leaf) => (leaf.type === 'consent.given' && leaf.item === 'face' ? { ...leaf, fairness: null } : leaf)), 'a fairness'],
    ['but opened as one that does', (leaves) => leaves.map(({ fairness, ...leaf }) => (leaf.type === 'session.opened' ? { ...leaf, fairness } : leaf)), 'nothing'],
    ['but opened as one that does and had measured nothing yet', (leaves) => silent(leaves).map((leaf) => (leaf.type === 'session.opened' ? { ...leaf, fairness: null } : leaf)), 'nothing'],
  ])('is named where it is one %s', async (_, change, got) => {
    const faults = await faultsOf(visit(change))
    expect(faults.length).toBeGreaterThan(0)
    expect(faults.map((fault) => fault.got)).toContain(got)
  })
})

describe('a session that contradicts itself or its policy is named', () => {
  it.each<[string, Change, string, string]>([
    ['a purpose that the policy does not have', (leaves) => leaves.map((leaf) => ('session' in leaf ? { ...leaf, purpose: 'nonsuch' } : leaf)), 'a purpose of the policy that asks for consent', 'nonsuch'],
    ['answers of a child', on('consent.given', (leaf) => ({ ...leaf, age: 'under14' })), 'an answer of somebody over14', 'under14'],
    ['a tap that was meant for the screen before', item('transmission', (leaf) => ({ ...leaf, dwell: 499 })), 'a dwell of at least 500 ms', '499'],
    ['an item before its turn', (leaves) => leaves.map((leaf, i) => leaves[({ 4: 5, 5: 4 } as Record<number, number>)[i] ?? i] ?? leaf), 'face, whose turn it was', 'transmission'],
    ['something asked after a refusal', both(refused('face'), without('camera'), ended({ how: 'refused', age: 'over14' })), 'nothing asked after a required item was refused', 'transmission'],
    ['another purpose in the midst', item('transmission', (leaf) => ({ ...leaf, purpose: 'enrol' })), 'the purpose that the session opened with, pay', 'enrol'],
    ['no way without a face', on('session.opened', (leaf) => ({ ...leaf, alternatives: [] })), 'an alternative', 'none'],
    ['a way that the machine does not have', on('session.opened', (leaf) => ({ ...leaf, alternatives: ['qr', 'nonsuch'] })), 'alternatives of this machine: qr, card', 'nonsuch'],
    ['a given end without consents', without('consent', 'camera'), 'every required item given', 'face, transmission, recipient:acquirer not given'],
    ['a given end before a required item was asked', both(without('camera'), (leaves) => leaves.filter((leaf) => leaf.item !== 'transmission'), ended({ how: 'given', age: 'over14' })), 'every required item given', 'transmission not given'],
    ['a refused end although nothing was refused', both(without('camera'), ended({ how: 'refused', age: 'over14' })), 'refused when and only when a required item was', 'refused'],
    ['a left end although a required item was refused', both(without('camera'), (leaves) => leaves.filter(({ type, item }) => type !== 'consent.given' || item === 'face'), refused('face'), ended({ how: 'left', age: 'over14' })), 'refused when and only when a required item was', 'left'],
    ['an alternative after answers', both(without('camera'), ended({ how: 'alternative', age: 'under14' })), 'no answer before the alternative', 'face, transmission, recipient:acquirer'],
    ['an alternative of an adult', both(without('camera', 'consent'), ended({ how: 'alternative', age: 'over14' })), 'alternative when and only when the age was under14 or unsaid', 'alternative with over14'],
    ['a child who left', both(without('camera', 'consent'), ended({ how: 'left', age: 'under14' })), 'alternative when and only when the age was under14 or unsaid', 'left with under14'],
    ['an end of somebody else’s age', ended({ how: 'given', result: 'matched' }), 'an end of somebody over14, as the answers say', 'no age'],
    ['a camera in a session that was left', ended({ how: 'left', age: 'over14' }), 'given, as the camera was on', 'left'],
    ['a match without a camera', without('camera'), 'no result without the camera', 'matched'],
    ['another result than the camera’s', on('camera.off', (leaf) => ({ ...leaf, result: 'not-matched' })), 'the result of the last opening, not-matched', 'matched'],
    ['a failure after a match', ended({ how: 'given', result: 'failed', age: 'over14' }), 'the result of the last opening, matched', 'failed'],
    ['no result after the camera', ended({ how: 'given', age: 'over14' }), 'the result of the last opening, matched', 'none'],
    ['a result of an interrupted session', both(without('camera'), ended({ how: 'left', result: 'stopped', age: 'over14' })), 'no result of a session that is left', 'stopped'],
    ['more openings than attempts', turnsOnly({}, {}, {}, { off: { result: 'matched' } }), 'at most 3 openings', '4'],
    ['openings that do not count on', turnsOnly({}, { on: { opening: 3 }, off: { result: 'matched' } }), 'opening 2', '3'],
    ['an off of another opening', turnsOnly({ off: { opening: 2, result: 'matched' } }), 'opening 1', '2'],
    ['another attempt after a match', turnsOnly({ off: { result: 'matched' } }, { off: { result: 'matched' } }), 'another attempt only after not-matched', 'matched'],
    ['a camera that is on twice', turnsOnly({ off: null }, { off: { result: 'matched' } }), 'a camera that was off', 'one that was on'],
    ['a vendor’s camera before consent', both(handed, afterHandoff, without('consent')), 'every required item given before the camera', 'face, transmission, recipient:acquirer not given'],
    ['a vendor’s camera after a no', both(handed, refused('recipient:acquirer'), ended({ how: 'refused', age: 'over14' })), 'every required item given before the camera', 'recipient:acquirer not given'],
    ['our camera behind a vendor’s', both(on('camera.on', (leaf) => [{ ...leaf, type: 'handoff', captureControlledBy: 'vendor' }, leaf]), without('camera.off'), ended({ how: 'given', age: 'over14' })), 'the end of the session behind its handoff', 'camera.on'],
    ['a second hand-off', both(handed, on('handoff', (leaf) => [leaf, { ...leaf, opening: 2 }]), afterHandoff), 'the end of the session behind its handoff', 'handoff'],
    ['a hand-off counted as another opening', both(handed, on('handoff', (leaf) => ({ ...leaf, opening: 2 })), afterHandoff), 'opening 1', '2'],
    ['an end because of a hand-off that there was not', both(without('camera'), afterHandoff), 'a handoff before an end because of it', 'none'],
    ['somebody who left a vendor’s camera without a consent’s end', both(handed, ended({ how: 'left', reason: 'idle', age: 'over14' })), 'given, as the camera was on', 'left'],
    ['a camera that is on for hours', on('camera.off', (leaf) => ({ ...leaf, ms: 36_000_000 })), 'a camera that is on for 120000 ms at most', '36000000'],
    ['a camera that only went off, without consents', both(without('consent.given', 'camera.on'), ended({ how: 'given', result: 'matched' })), 'every required item given before the camera', 'face, transmission, recipient:acquirer not given'],
    ['a given end of a session that never opened', without('session.opened', 'consent', 'camera'), 'an open session', 'session.ended of a session that was never opened'],
    ['two ends of a session that never opened', both(without('session.opened', 'consent', 'camera'), ended({ how: 'left' }), on('session.ended', (leaf) => [leaf, leaf])), 'an open session', 'session.ended of a session that had ended'],
    ['an item that the policy does not have', item('transmission', (leaf) => ({ ...leaf, item: 'template' })), 'one of face,transmission,recipient:acquirer', 'template'],
    ['a session that opens twice', on('session.opened', (leaf) => [leaf, leaf]), 'a new session', 'one that was opened before'],
  ])('%s', async (_, change, expected, got) => {
    expect(await faultsOf(visit(change))).toContainEqual(expect.objectContaining({ check: 'sessions', expected, got }))
  })

  it('the camera, or a given end, before an optional item was asked', async () => {
    const skipped: Change = (leaves) => leaves.filter(({ type, item }) => type !== 'consent.given' || item !== 'recipient:lab')
    expect(await faultsOf(withLab(skipped))).toEqual([
      expect.objectContaining({ expected: 'every item asked before the camera', got: 'recipient:lab not asked' }),
      expect.objectContaining({ expected: 'every item asked', got: 'recipient:lab not asked' }),
    ])
  })

  it('a camera under a plain notice, which asks for nothing', async () => {
    const log = new Evidence('parking')
    const [purpose, shown] = ['plain:plate', { lang: 'zh-CN', notice: log.built.plain.plate!['zh-CN']!.digest }]
    const session = { session: 'session-x', purpose, ...log.under }
    log.add({ type: 'notice.published', purpose, policy: log.built.digest, ...shown })
    log.add({ type: 'session.opened', ...session, ...shown, way: 'ask', fairness: null, items: [], alternatives: ['qr'], display: { cssWidth: 1, cssHeight: 1, calibrated: true } })
    log.add({ type: 'camera.on', ...session, opening: 1 }).add({ type: 'camera.off', ...session, opening: 1, ms: 900, result: 'matched' })
    log.add({ type: 'session.ended', ...session, how: 'given', result: 'matched' })
    expect(await faultsOf(log)).toContainEqual(expect.objectContaining({ check: 'sessions', expected: 'a purpose of the policy that asks for consent', got: purpose }))
  })

  it('a purpose that rests on another basis: nobody was asked', async () => {
    const log = new Evidence('vending', (built) => {
      Object.assign(built.policy.purposes[0]!, { basis: 'legal-duty', citation: 'x' })
      built.digest = digestOf(sha256, built.policy)
    })
    log.session('session-x', both(without('consent'), on('session.opened', (leaf) => ({ ...leaf, items: [] }))))
    expect(await faultsOf(log)).toContainEqual(expect.objectContaining({ check: 'sessions', got: 'pay, which asks for none' }))
  })

  it.each<[string, (log: Evidence) => Facts[], string, string]>([
    ['the same consent twice', (log) => [withdrawal(log), withdrawal(log)], 'a consent that stands', 'one that was withdrawn before'],
    ['under another purpose', (log) => [withdrawal(log, { purpose: 'enrol' })], 'the purpose of that consent, pay', 'enrol'],
    ['of another item', (log) => [withdrawal(log, { item: 'transmission' })], 'leaf 6 giving transmission', 'no such consent'],
    ['of another session', (log) => [withdrawal(log, { session: 'session-y' })], 'leaf 6 giving face', 'no such consent'],
    ['an erasure of what was never given', (log) => [withdrawal(log), erasure(log, { item: 'template' })], 'a session that was given template', 'no such consent'],
    ['an erasure in a session that never was', (log) => [erasure(log, { session: 'session-y' })], 'a session that was given face', 'no such consent'],
    ['an erasure under another purpose', (log) => [withdrawal(log), erasure(log, { purpose: 'enrol' })], 'the purpose of that session, pay', 'enrol'],
    ['an erasure without a withdrawal', (log) => [erasure(log)], 'something of that session withdrawn before it', 'nothing'],
    ['an erasure for another reason', (log) => [withdrawal(log), erasure(log, { because: 'expiry' })], 'something of that session expired before it', 'nothing'],
    ['the same erasure again', (log) => [withdrawal(log), erasure(log), erasure(log)], 'an erasure of its own', 'erasure-1 again'],
  ])('taken back: %s', async (_, leaves, expected, got) => {
    const log = visit((all) => all)
    for (const leaf of leaves(log)) log.add(leaf)
    expect(await faultsOf(log)).toEqual([expect.objectContaining({ check: 'sessions', expected, got })])
  })

  it('the camera after a required item was withdrawn', async () => {
    const log = visit(without('camera', 'session.ended'))
    const session = { session: 'session-x', purpose: 'pay', ...log.under }
    log.add(withdrawal(log)).add({ type: 'camera.on', ...session, opening: 1 }).add({ type: 'camera.off', ...session, opening: 1, ms: 9, result: 'matched' })
    log.add({ type: 'session.ended', ...session, how: 'given', result: 'matched', age: 'over14' })
    expect(await faultsOf(log)).toEqual([expect.objectContaining({ expected: 'no camera after a required item was over', got: 'face withdrawn' })])
  })

  it('a session without an end, behind a last leaf whose clock went back', async () => {
    const log = visit(without('session.ended'))
    log.add({ type: 'export.made', by: 'a', why: 'b', t: log.clock + 31 * 60_000 }).add({ type: 'export.made', by: 'a', why: 'b', t: 0 })
    expect(await faultsOf(log)).toEqual([{ check: 'sessions', where: 'leaves.ndjson#5', expected: 'a session.ended', got: 'a session without an end' }])
  })
})

describe('a permit that goes to another page', () => {
  it.each<[string, () => Evidence]>([
    ['is redeemed by another start, and the session goes on there', over()],
    ['is redeemed by a page that does not look at its gate', over(on('permit.redeemed', ({ gate: _, ...leaf }) => leaf))],
    ['is redeemed by nobody, as another start says', over(both(without('permit.redeemed', 'camera'), ended({ how: 'given', reason: 'unredeemed', age: 'over14' })))],
    ['is redeemed and used by nobody', over(both(without('camera'), ended({ how: 'given', reason: 'unopened', age: 'over14' })))],
  ])('%s', async (_, log) => {
    expect(await faultsOf(log())).toEqual([])
  })

  it.each<[string, () => Evidence, string, string]>([
    ['twice', over(on('permit.redeemed', (leaf) => [leaf, leaf])), 'a permit.handed before it', 'none'],
    ['without having left', over(([, ...leaves]) => [{ type: 'export.made', by: 'a', why: 'b' }, ...leaves]), 'a permit.handed before it', 'none'],
    ['by the very start that it left', over((leaves) => leaves, 'bootboot'), 'another start than that which handed it over', 'bootboot'],
    ['long after', over(on('permit.redeemed', (leaf) => ({ ...leaf, t: 1_795_000_000_000 + 600_000 }))), 'within 80000 ms', expect.stringMatching(/^\d{6}$/) as unknown as string],
    ['and the camera comes on before', over(([handed, redeemed, on, ...leaves]) => [handed!, on!, redeemed!, ...leaves]), 'the permit redeemed, or the session ended', 'camera.on'],
    ['and leaves again', over(on('permit.redeemed', (leaf) => [leaf, { ...leaf, type: 'permit.handed', gate: undefined }])), 'one way to another page', 'a second'],
    ['under another purpose', over(on('permit.redeemed', (leaf) => ({ ...leaf, purpose: 'enrol' }))), 'the purpose that the session opened with, pay', 'enrol'],
    ['and an end says that it was not', over(ended({ how: 'given', result: 'matched', reason: 'unredeemed', age: 'over14' })), 'a permit on its way before an end because of it', 'none'],
  ])('is named where it is redeemed %s', async (_, log, expected, got) => {
    expect(await faultsOf(log())).toContainEqual(expect.objectContaining({ check: 'sessions', expected, got }))
  })

  it('is named where it leaves before consent, opened, or comes back to a consent that was withdrawn', async () => {
    const early: Change = (leaves) => [leaves.find(({ type }) => type === 'session.opened')!, { ...leaves.at(-2), type: 'permit.handed', opening: undefined, ms: undefined, result: undefined }]
    expect(await faultsOf(visit(early))).toContainEqual(expect.objectContaining({ expected: 'every required item given before the camera' }))
    const opened: Change = on('camera.off', (leaf) => [{ ...leaf, result: 'not-matched' }, { ...leaf, type: 'permit.handed', opening: undefined, ms: undefined, result: undefined }])
    expect(await faultsOf(visit(opened))).toContainEqual(expect.objectContaining({ expected: 'a permit that was not opened', got: '1 openings' }))
    const log = over(() => [])()
    const session = { session: 'session-x', purpose: 'pay', ...log.under }
    log.add({ type: 'permit.handed', ...session, boot: 'bootboot' })
    log.add(withdrawal(log)).add({ type: 'permit.redeemed', ...session })
    expect(await faultsOf(log)).toContainEqual(expect.objectContaining({ expected: 'no camera after a required item was over', got: 'face withdrawn' }))
  })
})

describe('what a kiosk does write stays verified', () => {
  it.each<[string, Change]>([
    ['three attempts', turnsOnly({}, {}, { off: { result: 'matched' } })],
    ['an attempt that was not recognised, and a retry whose camera did not open', both(turnsOnly({}), ended({ how: 'given', result: 'failed', reason: 'camera-busy', age: 'over14' }))],
    ['a retry that was stopped before there was a picture', both(turnsOnly({}), ended({ how: 'given', result: 'stopped', age: 'over14' }))],
    ['a permit that nobody opened', both(without('camera'), ended({ how: 'given', reason: 'unopened', age: 'over14' }))],
    ['a camera that never came on', both(without('camera'), ended({ how: 'given', result: 'failed', reason: 'camera-missing', age: 'over14' }))],
    ['a camera whose coming on could not be recorded', both(without('camera.on'), on('camera.off', (leaf) => ({ ...leaf, result: 'failed' })), ended({ how: 'given', result: 'failed', age: 'over14' }))],
    ['a required item refused', both(without('camera'), (leaves) => leaves.filter(({ type, item }) => type !== 'consent.given' || item !== 'recipient:acquirer'), refused('transmission'), ended({ how: 'refused', age: 'over14' }))],
    ['somebody who left after the last answer, before it was durable', both(without('camera'), ended({ how: 'left', reason: 'person', age: 'over14' }))],
    ['the face switched off in the midst', both(without('camera'), (leaves) => leaves.filter(({ type, item }) => type !== 'consent.given' || item === 'face'), ended({ how: 'unavailable', reason: 'switched-off', age: 'over14' }))],
    ['a child', both(without('camera', 'consent'), ended({ how: 'alternative', reason: 'age', age: 'unsaid' }))],
    ['somebody who left before the age question', both(without('camera', 'consent'), ended({ how: 'left', reason: 'idle' }))],
    ['an end whose opening could not be recorded', both(without('session.opened', 'consent', 'camera'), ended({ how: 'alternative', reason: 'age', age: 'under14' }))],
    ['a page that was held up with its camera on', on('camera.off', (leaf) => ({ ...leaf, ms: 119_000 }))],
    ['a vendor’s own camera', both(handed, afterHandoff)],
    ['a vendor’s own camera that came to nothing: the person stopped first', both(handed, ended({ how: 'given', reason: 'stopped', age: 'over14' }))],
    ['a vendor’s own camera after ours had not recognised anybody', both(on('camera.on', (leaf) => leaf), on('camera.off', (leaf) => [{ ...leaf, result: 'not-matched' }, { type: 'handoff', session: leaf.session, purpose: leaf.purpose, policy: leaf.policy, installation: leaf.installation, opening: 2, captureControlledBy: 'vendor' }]), ended({ how: 'given', result: 'not-matched', reason: 'handoff', age: 'over14' }))],
    ['the shortest dwell', on('consent.given', (leaf) => ({ ...leaf, dwell: 500 }))],
    ['one living alternative', on('session.opened', (leaf) => ({ ...leaf, alternatives: ['card'] }))],
  ])('%s', async (_, change) => {
    expect(await faultsOf(visit(change))).toEqual([])
  })

  it('an optional item refused, a withdrawal long after, and the erasure that follows', async () => {
    expect(await faultsOf(withLab(refused('recipient:lab')))).toEqual([])
    const kept = new Evidence('property-access').session('session-x')
    kept.add(withdrawal(kept)).add(erasure(kept, { purpose: kept.purpose, item: 'template' }))
    expect(await faultsOf(kept)).toEqual([])
  })

  it('a withdrawal in an open session, which ends behind it', async () => {
    const log = visit(without('session.ended'))
    log.add(withdrawal(log)).add({ type: 'session.ended', session: 'session-x', purpose: 'pay', ...log.under, how: 'given', result: 'matched', reason: 'withdrawn', age: 'over14' })
    expect(await faultsOf(log)).toEqual([])
  })

  it('somebody who still stands there, though the clock was years ahead before', async () => {
    const log = new Evidence().add({ type: 'export.made', by: 'a', why: 'b', t: 4_000_000_000_000 }).session('session-x', without('session.ended', 'camera'))
    expect(await faultsOf(log)).toEqual([])
  })
})
