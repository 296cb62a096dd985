import { parseZip, verifyBundle } from '@mingshi/core'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { Caches, Disk } from '../../../../tests/support/disk.ts'
import { verifier } from '../../../../tests/support/evidence.ts'
import { linesOf, type TestClock } from '../../../../tests/support/kiosk.ts'
import { MingshiService } from '../apart/service.ts'
import { expect as expectArgument, expectWords } from '../health/expect.ts'
import type { Inside } from '../part.ts'
import { memoryKeys } from '../store/memory.ts'
import type { PrunedFact } from '../store/store.ts'
import type { Log } from './append.ts'

beforeAll(() => {
  vi.stubGlobal('navigator', { userAgent: 'Chrome/74' })
  vi.stubGlobal('IDBKeyRange', { bound: (lower: number, upper: number) => ({ lower, upper }) })
})
afterAll(() => { vi.unstubAllGlobals() })

const year = 366 * 24 * 60 * 60 * 1000
let disk: Disk
const turned = (reason: string) => [{ type: 'switch', ...disk.ground.digests, face: 'off', reason }]
const report = async () => verifyBundle(verifier, await disk.bundle())
const faults = async () => (await report()).checks.flatMap((check) => check.faults)
const recovered = async () => (await linesOf(disk.found.store)).filter(({ type }) => type === 'storage.recovered').map(({ predecessor, restored, lost }) => ({ predecessor, restored, lost }))
/** Sealed segments of each log that is mirrored, and how many commits stand behind them. */
const segments = () => [...disk.caches.kept].map(([name, cache]) => (name.startsWith('mingshi/tail/') ? cache.size : [...cache.keys()].join()))

const pruned = (log: Log) => MingshiService.prune({
  sha256: disk.ground.sha256, store: disk.found.store, keys: disk.found.signer.keys, policy: disk.ground.built.policy, installation: disk.ground.installation, under: disk.ground.digests, append: log.append,
  inTurn: (action: () => Promise<unknown>) => action(), line: expectWords, expect: expectArgument, end: () => {}, now: () => disk.ground.clock.wall(),
} as unknown as Inside, { by: 'Wang', why: 'term over' })

/** 602 lines of a first start pruned, four years later, in a second one. */
let log: Log
beforeEach(async () => {
  disk = new Disk()
  ;({ log } = await disk.start())
  for (let i = 0; i < 600; i++) await log.append(turned(`r${i}`))
  ;({ log } = await disk.start())
  for (let i = 0; i < 9; i++) await log.append(turned(`s${i}`))
  ;(disk.ground.clock as TestClock).pass(4 * year)
  await log.append(turned('now'))
  expect(await pruned(log)).toEqual({ begins: 602, gone: 600, kept: 2, receipts: 0 })
}, 60_000)

describe('a log whose beginning was pruned', () => {
  it('is gone from the copy too, but for the segment that it now begins in', () => {
    expect(segments()).toEqual(['/0', 104])
    expect([...disk.caches.kept.values()].at(-2)!.get('/0')).not.toContain('"reason":"r5"')
  })

  it('goes on at the next start, and a start after the copy was lost copies what there is', async () => {
    await disk.start()
    expect([await faults(), await recovered()]).toEqual([[], []])
    disk.caches = new Caches()
    const { log: next } = await disk.start()
    await next.append(turned('next'))
    expect([await faults(), await recovered(), segments(), disk.unmirrored]).toEqual([[], [], ['', 3], []])
  })

  it('is put back from its copy where IndexedDB is lost and the key is not, kept records and all', async () => {
    await log.append(turned('behind'))
    const { size } = (await disk.store.head())!
    const before = await disk.store.get('facts', 'pruned')
    disk.stores = []
    await disk.start()
    expect(await recovered()).toEqual([{ predecessor: undefined, restored: [0, size], lost: undefined }])
    expect(await disk.store.get('facts', 'pruned')).toEqual(before)
    expect(await faults()).toEqual([])
    expect((await report()).pruned).toMatchObject({ size: 602, kept: 2 })
    expect((await pruned((await disk.start()).log)).gone).toBe(0)
  })

  it('is another log where the key is lost as well: that one begins at its beginning', async () => {
    disk.stores = []
    disk.keys = memoryKeys()
    await disk.start()
    expect((await recovered())[0]).toMatchObject({ predecessor: { size: 614 } })
    expect(await disk.store.get('facts', 'pruned')).toBeUndefined()
    expect(parseZip(await disk.bundle()).some(({ name }) => name === 'pruned')).toBe(false)
    expect(await faults()).toEqual([])
  })

  it('is followed by another where the copy was lost before IndexedDB was: it is told what is gone', async () => {
    disk.caches = new Caches()
    await disk.start()
    const { size } = (await disk.store.head())!
    disk.stores = []
    await disk.start()
    expect((await recovered())[0]).toMatchObject({ predecessor: { size }, lost: [0, size] })
    expect(await faults()).toEqual([])
  })

  it('is not continued where a line that it still has is gone', async () => {
    await disk.store.commit({ expectedSize: (await disk.store.head())!.size, lines: [], head: (await disk.store.head())!, writes: [{ table: 'leaves', remove: IDBKeyRange.bound(605, 606, false, true) }] })
    await expect(disk.start()).rejects.toThrow(/log-broken/)
  })

  it('holds of what was pruned no more than it says', async () => {
    const { kept, size, counts } = (await disk.store.get('facts', 'pruned'))!.value as PrunedFact
    expect([kept, size, counts]).toEqual([[0, 1], 602, { genesis: 1, 'epoch.start': 1, switch: 600 }])
    expect(await disk.store.count(0, 602)).toBe(2)
  })
})
