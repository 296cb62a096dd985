import { fromUtf8, parseZip, verifyAgainst, verifyBundle, verifyReceipt, type Policy } from '@mingshi/core'
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
vi.stubGlobal('window', { innerWidth: 1080, innerHeight: 1920 }).stubGlobal('navigator', { userAgent: 'Chrome/150' })
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
    expect(fileIn(zip, 'pruned')).not.toMatch(/session\./)
    await expect(machine.register.find(early)).rejects.toThrow(/unknown-receipt/)
    expect(await machine.register.find(late)).toMatchObject({ purpose: 'pay' })
    expect(await machine.named()).toEqual(['u-2'])
    expect(verifyAgainst(verifier.sha256, zip, older)).toMatchObject({ verdict: 'prefix' })
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
      expect((await machine.it.store.head())!.size).toBe(n > 0 ? before + 3 - 2 + (n > 0 ? 0 : 0) : before)
      expect(await machine.faults()).toEqual([])
      await look(insideOf(machine))
    }
  })
})
