import { verifyBundle } from '@mingshi/core'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { Disk } from '../../../../../tests/support/disk.ts'
import { verifier } from '../../../../../tests/support/evidence.ts'
import { expect as expectArgument, expectWords } from '../../health/expect.ts'
import type { Log } from '../../log/append.ts'
import type { Inside } from '../../part.ts'
import { memoryKeys } from '../../store/memory.ts'
import { place, spare } from '../../store/mirror.ts'
import type { ReceiptRow } from '../../store/store.ts'
import { purge } from './purge.ts'

beforeAll(() => { vi.stubGlobal('navigator', { userAgent: 'Chrome/74' }) })
afterAll(() => { vi.unstubAllGlobals() })

let disk: Disk
const healths: unknown[] = []
const turned = (reason: string) => [{ type: 'switch', ...disk.ground.digests, face: 'off', reason }]
const rowOf = (n: number, kept = false): ReceiptRow => ({ code: `CODE${n}`, session: `session-${n}`, purpose: 'pay', at: n, items: [], once: true, ended: true, kept })
/** `n` records, each hundredth with a receipt's row. */
const worked = async (log: Log, n: number, from = 0): Promise<void> => {
  for (let i = from; i < from + n; i++) await log.append(turned(`r${i}`), () => (i % 100 === 0 ? [{ table: 'receipts', put: rowOf(i, i === 200) }] : []))
}
const purged = (log: Log) => purge({
  kiosk: {},
  store: disk.found.store, installation: disk.ground.installation, under: disk.ground.digests, append: log.append,
  inTurn: (action: () => Promise<unknown>) => action(), line: expectWords, expect: expectArgument, end: () => {}, health: (health: unknown) => void healths.push(health),
} as unknown as Inside, { by: 'Wang', why: 'moved' })
/** Codes of rows that stand in the copies, sealed or not; not those that a purge names as gone. */
const copied = (): string[] => [...disk.caches.kept.values()].flatMap((cache) => [...cache.values()]).flatMap((text) => [...(text.startsWith('%') ? decodeURI(text) : text).matchAll(/"code":"(CODE\d+)"/g)].map(([, code]) => code!)).sort()
const settled = () => new Promise((resolve) => setTimeout(resolve, 50))
const faults = async () => (await verifyBundle(verifier, await disk.bundle())).checks.flatMap((check) => check.faults)
const codes = async () => (await disk.found.store.all('receipts')).map(({ code }) => code)

beforeEach(async () => {
  healths.length = 0
  disk = new Disk()
  const { log } = await disk.start()
  await worked(log, 650)
  await settled()
}, 60_000)

describe('a purge, in the second copy', () => {
  it('takes the rows out of what is sealed and what is not, but for those that stay', async () => {
    expect(new Set(copied())).toEqual(new Set(['CODE0', 'CODE100', 'CODE200', 'CODE300', 'CODE400', 'CODE500', 'CODE600']))
    const { log } = await disk.start()
    expect(await purged(log)).toMatchObject({ receipts: 6, kept: 1 })
    await settled()
    expect(new Set(copied())).toEqual(new Set(['CODE200']))
    expect([...disk.caches.kept.values()].flatMap((cache) => [...cache.keys()]).filter((key) => key.endsWith('+'))).toEqual([])
    await worked(log, 300, 701)
    await settled()
    expect(new Set(copied())).toEqual(new Set(['CODE200', 'CODE800', 'CODE900', 'CODE1000']))
    expect([healths, disk.unmirrored, await faults()]).toEqual([[], [], []])
  }, 60_000)

  it('leaves a copy from which a start puts back the log, and no row that was purged', async () => {
    const { log } = await disk.start()
    await purged(log)
    await worked(log, 3, 701)
    await settled()
    const { size } = (await disk.store.head())!
    disk.stores = []
    await disk.start()
    expect((await disk.store.head())!.size).toBe(size + 2) // and the two leaves of this start
    expect([await codes(), await faults()]).toEqual([['CODE200'], []])
  }, 60_000)

  it('stopped between what it deletes and what it writes, loses no segment', async () => {
    const { log, found } = await disk.start()
    const cache = disk.caches.kept.get(`mingshi/${found.signer.origin}`)!
    const open = disk.caches.open.bind(disk.caches)
    disk.caches.open = async (name) => ({ ...(await open(name)), put: async (key, response) => {
      if (key === place(1)) { // the engine deletes first, and is stopped
        cache.delete(key)
        throw new Error('power')
      }
      await (await open(name)).put(key, response)
    } })
    await purged(log)
    expect(healths).toEqual([{ code: 'log-unmirrored', detail: 'rows that are gone: Error: power' }])
    expect([cache.has(place(1)), cache.has(spare(1))]).toEqual([false, true])
    disk.caches.open = open
    const { size } = (await disk.store.head())!
    disk.stores = []
    await disk.start()
    expect((await disk.store.head())!.size).toBe(size + 2)
    expect([await codes(), await faults()]).toEqual([['CODE200'], []])
  }, 60_000)

  it('reaches the copies of earlier logs too', async () => {
    disk.stores = []
    disk.keys = memoryKeys()
    const { log } = await disk.start()
    expect(copied()).toContain('CODE100')
    await purged(log)
    expect(new Set(copied())).toEqual(new Set(['CODE600'])) // behind the last segment of the earlier one
  }, 60_000)
})
