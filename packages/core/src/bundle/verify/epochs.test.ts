import { describe, expect, it } from 'vitest'
import { Evidence, verifier } from '../../../../../tests/support/evidence.ts'
import { builtOf, installationOf } from '../../../../../tests/support/scenes.ts'
import { verifyBundle } from '../verify.ts'

const faultsOf = async (log: Evidence) => (await verifyBundle(verifier, log.zip())).checks.flatMap(({ faults }) => faults)
const off = (log: Evidence) => ({ type: 'switch', ...log.under, face: 'off', reason: 'inspection' })
const on = (log: Evidence) => ({ ...off(log), face: 'on' })
const stop = { type: 'epoch.stop', why: 'closed' }
const genesis = (log: Evidence) => ({ type: 'genesis', sdk: 'mingshi/0.1.0', engine: 'Chromium/156', key: 'webcrypto', predecessor: null, installation: log.under.installation })
const before = { origin: 'vending.example.cn/k/0123456789abcdef', size: 9, root: `${'A'.repeat(43)}=` }
const recovered = (facts: Record<string, unknown>) => ({ type: 'storage.recovered', ...facts })
/** A log that follows another one. */
const follower = (...left: Record<string, unknown>[]) => bare((log) => log.add({ ...genesis(log), predecessor: before }).start('bootboot', left).session())
/** A log that went on behind leaves which were put back. */
const goesOn = (facts: Record<string, unknown>) => new Evidence().session().start('boot-two', [recovered(facts)]).session()
const exported = { type: 'export.made', by: 'a', why: 'b' }
const another = (log: Evidence, version = '2') => {
  const from = log.built.digest
  log.built = builtOf('vending', (policy) => { policy.version = version })
  return { type: 'policy.changed', from, to: log.built.digest }
}
/** A log that begins with other leaves than a kiosk's. */
const bare = (write: (log: Evidence) => void) => {
  const log = new Evidence().again()
  write(log)
  return log
}
const unended = (leaves: Record<string, unknown>[]) => leaves.slice(0, -1)
const interrupted = (log: Evidence, session = 'session-x') => ({ type: 'session.ended', session, purpose: 'pay', ...log.under, how: 'interrupted' })

describe('what a start of a kiosk cannot have written', () => {
  it.each<[string, () => Evidence, string, string, string]>([
    ['a second genesis', () => { const log = new Evidence().session(); return log.add(genesis(log)) }, 'order', 'the only genesis at leaf 0', 'genesis'],
    ['no genesis', () => bare((log) => log.start('bootboot').session()), 'order', 'the genesis', 'epoch.start'],
    ['a genesis of another installation', () => bare((log) => log.add({ ...genesis(log), installation: log.built.digest }).start('bootboot')), 'order', 'the installation of the genesis', 'sha256:'],
    ['no epoch.start', () => bare((log) => log.add(genesis(log)).session()), 'order', 'the epoch.start of its boot before it', 'notice.published'],
    ['a genesis alone', () => bare((log) => log.add(genesis(log))), 'order', 'the epoch.start of bootboot', 'none'],
    ['a start that another one interrupts', () => { const log = new Evidence(); return log.add({ ...another(log), boot: 'bootbooz' }).add(exported).start('bootbooz') }, 'order', 'the epoch.start of bootbooz', 'none'],
    ['a boot that starts twice', () => new Evidence().start('bootboot'), 'order', 'what only the beginning of a boot writes, there', 'epoch.start'],
    ['a policy that changes in the midst', () => { const log = new Evidence(); return log.add(another(log)) }, 'order', 'what only the beginning of a boot writes, there', 'policy.changed'],
    ['a session that its own boot interrupts', () => { const log = new Evidence().session('session-x', unended); return log.add(interrupted(log)) }, 'order', 'what only the beginning of a boot writes, there', 'session.ended'],
    ['a monotonic clock that goes back', () => new Evidence().add({ ...exported, m: 7 }).add({ ...exported, m: 6 }), 'order', 'm of at least 7, as its boot goes on', '6'],
    ['another policy that was never said to change', () => { const log = new Evidence(); another(log); return log.start('boot-two') }, 'order', 'a policy.changed before another policy', ''],
    ['a change to another policy than the one that begins', () => { const log = new Evidence(); const change = another(log); return log.start('boot-two', [{ ...change, to: change.from }]) }, 'order', 'the policy that it changed to', 'sha256:'],
    ['a change from a policy that never was', () => { const log = new Evidence(); const change = another(log); return log.start('boot-two', [{ ...change, from: change.to }]) }, 'order', 'a change from a policy that was in force', ''],
    ['a session while the face is switched off', () => { const log = new Evidence(); return log.add(off(log)).session() }, 'sessions', 'no session while the face is switched off', 'session.opened'],
    ['a session of a start behind the switch', () => { const log = new Evidence(); return log.add(off(log)).start('boot-two').session() }, 'sessions', 'no session while the face is switched off', 'session.opened'],
    ['a session after the stop', () => new Evidence().add(stop).session(), 'sessions', 'nothing of a session after the epoch.stop of its boot', 'session.opened'],
    ['a camera after the stop', () => new Evidence().session('session-x', (leaves) => leaves.flatMap((leaf) => (leaf.type === 'camera.on' ? [stop, leaf] : [leaf]))), 'sessions', 'nothing of a session after the epoch.stop of its boot', 'camera.on'],
    ['a session of another boot', () => { const log = new Evidence().session('session-x', unended).start('boot-two'); return log.add({ ...interrupted(log), how: 'left' }) }, 'sessions', 'the boot that the session opened with, bootboot', 'boot-two'],
    ['a log that follows another and does not say what of it is lost', () => follower(), 'order', 'the storage.recovered of a log with a predecessor', 'none'],
    ['a log that says to follow another than its genesis', () => follower(recovered({ predecessor: { ...before, size: 8 } })), 'order', 'the predecessor that the genesis names', '0123456789abcdef'],
    ['a log that restores and does not name its predecessor', () => follower(recovered({ restored: [0, 1] })), 'order', 'the predecessor that the genesis names', 'none'],
    ['a predecessor in the midst of a log', () => goesOn({ predecessor: before }), 'order', 'no predecessor but of a genesis', '0123456789abcdef'],
    ['a log that restores lines of another', () => follower(recovered({ predecessor: before, restored: [0, 1] })), 'order', 'nothing restored of another log', '0 to 1'],
    ['a recovery of nothing', () => goesOn({}), 'order', 'the lines that were restored', 'none'],
    ['a recovery of no lines', () => goesOn({ restored: [3, 3] }), 'order', 'lines before leaf ', '3 to 3'],
    ['a recovery of lines that come later', () => goesOn({ restored: [0, 99] }), 'order', 'lines before leaf ', '0 to 99'],
    ['a loss, and a log that goes on as if it were whole', () => goesOn({ restored: [0, 2], lost: [2, 4] }), 'order', 'the end of its predecessor lost, if anything', '2 to 4'],
    ['a loss beyond the predecessor', () => follower(recovered({ predecessor: before, lost: [4, 10] })), 'order', 'the end of its predecessor lost, if anything', '4 to 10'],
    ['a loss that ends before the predecessor', () => follower(recovered({ predecessor: before, lost: [4, 8] })), 'order', 'the end of its predecessor lost, if anything', '4 to 8'],
    ['a recovery in the midst of a boot', () => new Evidence().add(recovered({ restored: [0, 1] })), 'order', 'what only the beginning of a boot writes, there', 'storage.recovered'],
    ['two recoveries of one boot', () => new Evidence().start('boot-two', [recovered({ restored: [0, 1] }), recovered({ restored: [0, 1] })]), 'order', 'one storage.recovered of a boot', 'another'],
  ])('%s', async (_, make, check, expected, got) => {
    const faults = await faultsOf(make())
    expect(faults).toContainEqual({ check, where: expect.any(String) as string, expected: expect.stringContaining(expected) as string, got: expect.stringContaining(got) as string })
  })

  it('a session under a policy, or an installation, that its boot did not begin with', async () => {
    const log = new Evidence()
    const before = log.built
    another(log)
    log.start('boot-two', [{ type: 'policy.changed', from: before.digest, to: log.built.digest }])
    log.built = before
    const [first] = await faultsOf(log.session())
    expect(first).toMatchObject({ check: 'order', got: before.digest })
    expect(first!.expected).toMatch(/^the policy of its epoch\.start, sha256:/)

    const moved = new Evidence()
    moved.installation = installationOf('vending', (it) => { it.id = 'elsewhere' })
    const faults = await faultsOf(moved.session())
    expect(faults[0]!.expected).toMatch(/^the installation of its epoch\.start, sha256:/)
  })

  it('a session under another policy than it opened with', async () => {
    const log = new Evidence().session('session-x', unended)
    const before = log.built.digest
    const change = another(log)
    const faults = await faultsOf(log.start('boot-two', [interrupted(log), change]))
    expect(faults).toEqual([{ check: 'sessions', where: `leaves.ndjson#${log.last({ type: 'session.ended' })}`, expected: `the policy that the session opened with, ${before}`, got: log.built.digest }])
  })
})

describe('what starts of a kiosk do write', () => {
  it('a crash with the camera on: the next boot says that it was interrupted, under the policy that was', async () => {
    const log = new Evidence().session('session-x', (leaves) => leaves.slice(0, -2))
    const left = interrupted(log)
    const change = another(log)
    log.start('boot-two', [{ ...left, m: 0 }, { ...change, m: 0 }], { m: 0 })
    expect(await faultsOf(log.session())).toEqual([])
  })

  it('a policy that changes and changes back', async () => {
    const log = new Evidence().session()
    const [first, change] = [log.built, another(log)]
    log.start('boot-two', [change]).session()
    log.built = first
    log.start('boot-three', [{ type: 'policy.changed', from: change.to, to: change.from }]).session()
    expect(await faultsOf(log)).toEqual([])
  })

  it('lines that were put back, and a log that follows another, whole or in part', async () => {
    for (const log of [goesOn({ restored: [1, 4] }), follower(recovered({ predecessor: before })), follower(recovered({ predecessor: before, lost: [4, 9] }))]) expect(await faultsOf(log)).toEqual([])
  })

  it('two pages at once: clocks of their own, sessions that overlap, a stop and a switch that only one of them knows', async () => {
    const log = new Evidence()
    const page = (boot: string, m: number) => ({ boot, m })
    log.start('boot-two', [], page('boot-two', 40))
    const session = (id: string, boot: string, from: number) => {
      const all: Record<string, unknown>[] = []
      log.session(id, (leaves) => { all.push(...leaves); return [] })
      return all.map((leaf, i) => ({ ...leaf, ...page(boot, from + i) }))
    }
    const [one, two] = [session('session-1', 'bootboot', 5000), session('session-2', 'boot-two', 50)]
    one.forEach((leaf, i) => log.add(leaf).add(two[i]!))
    log.add({ ...off(log), ...page('bootboot', 6000) }).add({ ...stop, ...page('bootboot', 6001) })
    for (const leaf of session('session-3', 'boot-two', 700)) log.add(leaf)
    expect(await faultsOf(log)).toEqual([])
  })

  it('switched off, on again, and asked again; or on by another page', async () => {
    const log = new Evidence()
    log.add(off(log)).add(on(log)).session().add(off(log)).start('boot-two').add(on(log)).session().start('boot-three').session()
    expect(await faultsOf(log)).toEqual([])
  })

  it('a withdrawal while the face is switched off and the page is closing', async () => {
    const log = new Evidence().session('session-x')
    const given = log.last({ type: 'consent.given', item: 'face' })
    log.add(off(log)).add(stop).add({ type: 'consent.withdrawn', session: 'session-x', purpose: 'pay', ...log.under, item: 'face', given, with: 'receipt' })
    expect(await faultsOf(log)).toEqual([])
  })

  it('a start that begins twice what the one before left undone, as two pages at once do', async () => {
    const log = new Evidence()
    const change = another(log)
    log.start('boot-two', [change]).start('boot-three', [change]).session()
    expect(await faultsOf(log)).toEqual([])
  })
})
