import { fromUtf8, parseZip, verifyAgainst, verifyBundle, type Policy } from '@mingshi/core'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { verifier } from '../../../../../tests/support/evidence.ts'
import { linesOf } from '../../../../../tests/support/kiosk.ts'
import { Kept } from '../../../../../tests/support/register.ts'
import { insideOf } from '../../../../../tests/support/service.ts'
import { exportBundle } from './bundle.ts'
import { look } from './look.ts'
import { prune } from './prune.ts'
import { purge } from './purge.ts'

const [by, why] = ['Wang', 'term over']
const day = 24 * 60 * 60 * 1000
const year = 365 * day + day / 4
vi.stubGlobal('innerWidth', 1080).stubGlobal('innerHeight', 1920).stubGlobal('navigator', { userAgent: 'Chrome/150' })
vi.stubGlobal('IDBKeyRange', { bound: (lower: number, upper: number) => ({ lower, upper }) })

let machine: Kept
const cut = () => prune(insideOf(machine), { by, why })
const bundle = async () => new Uint8Array(await (await exportBundle({ sha256: machine.it.ground.sha256, store: machine.it.store, keys: machine.signer.keys })).arrayBuffer())
const fileIn = (zip: Uint8Array, name: string) => {
  const file = parseZip(zip).find((each) => each.name === name)
  return file && fromUtf8(file.bytes, name)
}
const types = async () => (await linesOf(machine.it.store)).map(({ i, type }) => `${String(i)} ${String(type)}`)
const next = (change: (policy: Policy) => void) => (policy: Policy) => {
  policy.version = '2'
  change(policy)
}

describe('pruning a vending machine', () => {
  beforeEach(async () => { machine = await Kept.on('vending') })

  it('deletes what is older than the term, and what is left verifies and says so', async () => {
    const early = await machine.yes('u-1')
    machine.it.clock.pass(day)
    await machine.start()
    await machine.yes('u-2')
    machine.it.clock.pass(4 * year)
    await machine.start()
    const late = await machine.yes()
    const size = (await machine.it.store.head())!.size
    const older = await bundle()
    const second = (await linesOf(machine.it.store)).map(({ type }) => type).indexOf('epoch.start', 3)
    const done = await cut()
    expect(done).toMatchObject({ begins: second, receipts: 1 })
    expect(done.gone + done.kept).toBe(second)
    expect(await types()).toHaveLength(size + 1 - done.gone)
    expect((await types()).slice(0, 3)).toEqual(['0 genesis', '1 epoch.start', '2 notice.published'])
    const zip = await bundle()
    const report = await verifyBundle(verifier, zip)
    expect(report.checks.flatMap(({ faults }) => faults)).toEqual([])
    expect(report.pruned).toMatchObject({ size: second, leaf: size, kept: done.kept })
    expect(fileIn(zip, 'leaves.ndjson')!.split('\n')[0]).toContain(`"i":${second},`)
    expect(fileIn(zip, 'pruned')).not.toMatch(/"type":"(session|consent|camera)/)
    await expect(machine.register.find(early)).rejects.toThrow(/unknown-receipt/)
    expect(await machine.register.find(late)).toMatchObject({ purpose: 'pay' })
    expect(await machine.named()).toEqual(['u-2'])
    expect(await verifyAgainst(verifier.sha256, zip, older)).toMatchObject({ verdict: 'prefix' })
  })

  it('goes on: starts, visits, exports, another pruning', async () => {
    await machine.yes()
    for (let n = 0; n < 3; n++) {
      machine.it.clock.pass(4 * year)
      await machine.start()
      await machine.yes()
      machine.it.clock.pass(day)
      await machine.start()
      await machine.yes()
      const before = (await machine.it.store.head())!.size
      expect((await cut()).gone > 0).toBe(n > 0)
      expect((await machine.it.store.head())!.size).toBe(n > 0 ? before + 1 : before)
      expect(await machine.faults()).toEqual([])
      await look(insideOf(machine))
    }
  })
})

describe('what the records that stay refer to is kept', () => {
  /** Four years after, at a new start; then pruned. */
  const later = async (change?: (policy: Policy) => void) => {
    machine.it.clock.pass(4 * year)
    await machine.start(change)
    await machine.yes('home:late')
    return cut()
  }
  const sessionsKept = async () => new Set((JSON.parse(fileIn(await bundle(), 'pruned')!) as { leaves: { session?: string }[] }).leaves.flatMap(({ session }) => session ?? []))
  const forOwner = (policy: Policy) => { policy.purposes[0]!.retention = { period: 'P10Y', after: 'contract-end' } }

  beforeEach(async () => { machine = await Kept.on('property-access', forOwner) })

  it('a consent that stands can still be found, listed, and withdrawn; its erasure confirmed', async () => {
    const code = await machine.yes('home:1')
    await machine.start(forOwner)
    expect(await later(forOwner)).toMatchObject({ receipts: 0 })
    expect((await sessionsKept()).size).toBe(1)
    expect(await machine.register.find(code)).toMatchObject({ items: [{ status: 'given' }, { status: 'given' }] })
    await machine.start(forOwner)
    const { erasures: [due] } = await machine.register.withdraw(code)
    expect(await machine.faults()).toEqual([])
    await machine.register.confirm(due!.erasure, 'deleted')
    expect(await purge(insideOf(machine), { by, why })).toMatchObject({ kept: 1 })
    expect(await machine.faults()).toEqual([])
  })

  it('one that was withdrawn since, and an erasure that nobody confirms, which is told again', async () => {
    const [one, two] = [await machine.yes('home:1'), await machine.yes('home:2')]
    await machine.register.withdraw(one)
    const { erasures: [due] } = await machine.register.withdraw(two)
    await machine.start(forOwner)
    await machine.register.confirm((await machine.register.due())[0]!.erasure, 'deleted')
    await later(forOwner)
    expect((await sessionsKept()).size).toBe(2)
    const [owed, ...none] = await machine.register.due()
    expect([owed!.overdue, none.length]).toEqual([true, 0])
    expect([due!.erasure]).toContain(owed!.erasure === due!.erasure ? due!.erasure : owed!.erasure)
    await machine.start(forOwner)
    expect(machine.said('mingshi:erasure').at(-1)).toMatchObject({ erasure: owed!.erasure, overdue: true })
    expect(await machine.faults()).toEqual([])
  })

  it('a policy that changed, and consents that ended by it, are what they were', async () => {
    const code = await machine.yes('home:1')
    await machine.start(next(forOwner))
    await machine.yes('home:3')
    await machine.start(next((policy) => { policy.purposes[0]!.retention = { period: 'P9Y', after: 'contract-end' } }))
    await later(next((policy) => { policy.purposes[0]!.retention = { period: 'P9Y', after: 'contract-end' } }))
    expect(await machine.faults()).toEqual([])
    expect(await machine.register.find(code)).toMatchObject({ items: [{ status: 'invalidated' }, { status: 'invalidated' }] })
  })
})

describe('nothing is pruned', () => {
  beforeEach(async () => { machine = await Kept.on('vending') })
  const nothing = async () => {
    const { size } = (await machine.it.store.head())!
    expect(await cut()).toMatchObject({ gone: 0, kept: 0, receipts: 0 })
    expect((await machine.it.store.head())!.size).toBe(size)
    expect(await linesOf(machine.it.store)).toHaveLength(size)
  }

  it('before the term is over for the first record that would be left', async () => {
    await machine.yes()
    machine.it.clock.pass(day)
    await machine.start()
    machine.it.clock.pass(3 * year - day - 60_000)
    await machine.yes()
    await nothing()
    machine.it.clock.pass(3 * day)
    expect((await cut()).gone).toBeGreaterThan(0)
    expect(await machine.faults()).toEqual([])
  })

  it('behind a record that a clock set back has made younger', async () => {
    machine.it.clock.pass(4 * year)
    await machine.yes()
    machine.it.clock.pass(-3 * year)
    await machine.start()
    await machine.yes()
    machine.it.clock.pass(3.5 * year)
    await machine.start()
    const done = await cut()
    expect((await linesOf(machine.it.store)).filter(({ i }) => (i as number) >= done.begins)[0]!.t).toBeLessThan(machine.it.clock.wall() - 3 * year)
    expect(await machine.faults()).toEqual([])
  })

  it('without a term in the policy, without a name, or of a log that is not what it signed', async () => {
    await machine.yes()
    await machine.start()
    machine.it.clock.pass(4 * year)
    await machine.start()
    await machine.yes()
    const inside = insideOf(machine)
    await expect(prune({ ...inside, policy: { ...inside.policy, records: undefined as never } }, { by, why })).rejects.toThrow(/bad-call/)
    await expect(prune(inside, { by: '', why })).rejects.toThrow(/bad-call/)
    const lines = machine.it.store.lines
    machine.it.store.lines = async (from, to) => (await lines(from, to)).map((line) => line.replace('"result":"matched"', '"result":"stopped"'))
    await expect(cut()).rejects.toThrow(/log-broken/)
    machine.it.store.lines = lines
    expect(await machine.faults()).toEqual([])
  })
})

describe('a pruning that was stopped half way', () => {
  it('counts, exports right, and is finished by the next', async () => {
    machine = await Kept.on('vending')
    await machine.yes()
    await machine.start()
    machine.it.clock.pass(4 * year)
    await machine.start()
    await machine.yes()
    const { size } = (await machine.it.store.head())!
    const inside = insideOf(machine)
    let calls = 0
    await expect(prune({ ...inside, append: (...args) => (++calls > 2 ? Promise.reject(new Error('power')) : inside.append(...args)) }, { by, why })).rejects.toThrow('power')
    expect(await linesOf(machine.it.store)).toHaveLength(size + 1)
    expect(await machine.faults()).toEqual([])
    await machine.start()
    expect(await machine.faults()).toEqual([])
    const all = (await linesOf(machine.it.store)).length
    expect(await cut()).toMatchObject({ gone: 0 })
    expect((await linesOf(machine.it.store)).length).toBeLessThan(all)
    expect(await machine.faults()).toEqual([])
  })
})
