import { parseZip, verifyAgainst, verifyBundle } from '@mingshi/core'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { Disk } from '../../../../../tests/support/disk.ts'
import { verifier } from '../../../../../tests/support/evidence.ts'
import type { TestClock } from '../../../../../tests/support/kiosk.ts'
import { expect as expectArgument, expectWords } from '../../health/expect.ts'
import type { Inside } from '../../part.ts'
import { memoryKeys } from '../../store/memory.ts'
import { MingshiService } from '../service.ts'

beforeAll(() => {
  vi.stubGlobal('navigator', { userAgent: 'Chrome/74' })
  vi.stubGlobal('IDBKeyRange', { bound: (lower: number, upper: number) => ({ lower, upper }) })
})
afterAll(() => { vi.unstubAllGlobals() })

let disk: Disk
beforeEach(() => { disk = new Disk() })
const settled = () => new Promise((resolve) => setTimeout(resolve, 50))
/** As many switches of the face, one commit each. */
const worked = async (n: number) => {
  const { log } = await disk.start()
  for (let i = 0; i < n; i++) await log.append([{ type: 'switch', ...disk.ground.digests, face: 'off', reason: `r${i}` }])
  await settled()
  return log
}
const copyOf = async (origin: string) => new Uint8Array(await (await MingshiService.exportCopy(origin)).arrayBuffer())
const faults = async (zip: Uint8Array) => (await verifyBundle(verifier, zip)).checks.flatMap((check) => check.faults)
const file = (zip: Uint8Array, name: string) => new TextDecoder().decode(parseZip(zip).find((each) => each.name === name)!.bytes)

describe('the bundle of a log out of its second copy', () => {
  it('has the same lines, checkpoint and documents as the one out of the database', async () => {
    await worked(600)
    const origin = disk.found.signer.origin
    expect(await MingshiService.copies()).toEqual([origin])
    const [copy, own] = [await copyOf(origin), await disk.bundle()]
    expect(await faults(copy)).toEqual([])
    for (const name of ['leaves.ndjson', 'checkpoint', 'vkeys.txt']) expect(file(copy, name)).toBe(file(own, name))
    expect(parseZip(copy).map(({ name }) => name)).toEqual(parseZip(own).map(({ name }) => name))
  }, 60_000)

  it('is of the log before, where another has begun', async () => {
    await worked(300)
    const before = disk.found.signer.origin
    const own = await disk.bundle()
    disk.stores = []
    disk.keys = memoryKeys()
    await worked(3)
    expect(await MingshiService.copies()).toEqual([before, disk.found.signer.origin])
    const copy = await copyOf(before)
    expect(await faults(copy)).toEqual([])
    expect(await verifyAgainst(verifier.sha256, copy, own)).toMatchObject({ verdict: 'prefix' })
  }, 60_000)

  it('of one whose beginning was pruned begins where that begins', async () => {
    await worked(600)
    const { log } = await disk.start()
    ;(disk.ground.clock as TestClock).pass(4 * 366 * 24 * 60 * 60 * 1000)
    await log.append([{ type: 'switch', ...disk.ground.digests, face: 'off', reason: 'now' }])
    await MingshiService.prune({
      sha256: disk.ground.sha256, store: disk.found.store, keys: disk.found.signer.keys, policy: disk.ground.built.policy, installation: disk.ground.installation, under: disk.ground.digests, append: log.append,
      inTurn: (action: () => Promise<unknown>) => action(), line: expectWords, expect: expectArgument, end: () => {}, health: () => {}, now: () => disk.ground.clock.wall(),
    } as unknown as Inside, { by: 'Wang', why: 'term over' })
    const copy = await copyOf(disk.found.signer.origin)
    expect(await faults(copy)).toEqual([])
    expect((await verifyBundle(verifier, copy)).pruned).toMatchObject({ size: 602, kept: 2 })
  }, 60_000)

  it('there is none of a log that is not copied here', async () => {
    await worked(1)
    await expect(MingshiService.exportCopy('example.cn/k/0000000000000000')).rejects.toThrow(/not-running/)
  })
})
