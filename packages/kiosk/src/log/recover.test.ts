import { parseZip, verifyBundle } from '@mingshi/core'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { Disk } from '../../../../tests/support/disk.ts'
import { verifier } from '../../../../tests/support/evidence.ts'
import { linesOf } from '../../../../tests/support/kiosk.ts'
import { recovered, switchRow, turned, worked } from '../../../../tests/support/switched.ts'
import { memoryKeys, memoryStore } from '../store/memory.ts'

beforeAll(() => { vi.stubGlobal('navigator', { userAgent: 'Chrome/74' }) })
afterAll(() => { vi.unstubAllGlobals() })

let disk: Disk
beforeEach(() => { disk = new Disk() })

const origin = () => disk.found.signer.origin
const faults = async () => (await verifyBundle(verifier, await disk.bundle())).checks.flatMap((check) => check.faults)
const reasons = async () => (await linesOf(disk.found.store)).flatMap(({ reason }) => (reason ? [reason] : []))

describe('what a start does to a log that nothing happened to', () => {
  it('goes on, says nothing, and rotates only after a stop that was not a leaving', async () => {
    await worked(disk, 3)
    disk.leave()
    await disk.start()
    expect([await recovered(disk), disk.rotations]).toEqual([[], 0])
    await disk.start()
    expect([await recovered(disk), disk.rotations]).toEqual([[], 1])
    expect(await faults()).toEqual([])
  })

  it('copies what a stop between commit and copy left out, before it rotates', async () => {
    const log = await worked(disk, 1)
    disk.caches.broken = true
    await log.append(turned(disk, 'uncopied'), switchRow('uncopied'))
    expect(disk.unmirrored).toHaveLength(1)
    disk.caches.broken = false
    const order: string[] = []
    const open = disk.caches.open.bind(disk.caches)
    disk.caches.open = async (name) => {
      const cache = await open(name)
      return { ...cache, put: (key, response) => { order.push('copied'); return cache.put(key, response) } }
    }
    disk.rotate = () => { order.push('rotated') }
    await disk.start()
    expect(order.slice(0, 2)).toEqual(['copied', 'rotated'])
    disk.stores = [memoryStore()]
    await disk.start()
    expect(await reasons()).toEqual(['r0', 'uncopied'])
  })

  it('goes on behind a commit of rows alone', async () => {
    const log = await worked(disk, 1)
    await log.append([], switchRow('r1'))
    await disk.start()
    expect(await recovered(disk)).toEqual([])
  })

  it('keeps disclosures out of the copy', async () => {
    const log = await worked(disk, 0)
    await log.append(turned(disk, 'x'), () => [{ table: 'disclosures', put: { commitment: 'c', code: 'AAAAA00000', subject: 'home:1', disclosure: 'd' } }])
    expect(JSON.stringify([...disk.caches.kept.values()].map((cache) => [...cache.values()]))).not.toMatch(/home:1/)
  })
})

describe('what IndexedDB lost and the mirror has is put back', () => {
  it.each([[3, 1], [700, 640], [700, 3]])('of %i records all behind %i', async (n, keep) => {
    const { log } = await disk.start()
    let early: ReturnType<typeof memoryStore> | undefined
    for (let i = 0; i < n; i++) {
      if (i === keep) early = await disk.snapshot()
      await log.append(turned(disk, `r${i}`), switchRow(`r${i}`))
    }
    const before = origin()
    disk.stores = [early!]
    await disk.start()
    expect(await reasons()).toEqual(Array.from({ length: n }, (_, i) => `r${i}`))
    expect(await recovered(disk)).toEqual([{ restored: [keep + 2, n + 2] }])
    expect((await disk.store.get('facts', 'switch'))!.value).toEqual({ face: 'off', reason: `r${n - 1}` })
    expect(origin()).toBe(before)
    expect(await faults()).toEqual([])
  })

  it('all of it, where the key is still there', async () => {
    await worked(disk, 5)
    disk.stores = []
    await disk.start()
    expect(await reasons()).toHaveLength(5)
    expect(await recovered(disk)).toEqual([{ restored: [0, 7] }])
    expect(await faults()).toEqual([])
  })
})

describe('what cannot go on is followed by another log, which says so', () => {
  it('everything of IndexedDB is gone, key and all: the mirror is whole, and the switch stays off', async () => {
    await worked(disk, 4)
    const before = origin()
    disk.stores = []
    disk.keys = memoryKeys()
    await disk.start()
    expect(origin()).not.toBe(before)
    expect(await recovered(disk)).toEqual([{ predecessor: { origin: before, size: 6, root: expect.any(String) as string } }])
    expect((await disk.store.get('facts', 'switch'))!.value).toEqual({ face: 'off', reason: 'r3' })
    expect(await faults()).toEqual([])
    await disk.start()
    expect(await recovered(disk)).toHaveLength(1)
  })

  it('only the key is gone: the old log stays where it is', async () => {
    await worked(disk, 2)
    const before = origin()
    disk.keys = memoryKeys()
    await disk.start()
    expect(disk.stores).toHaveLength(2)
    expect(await linesOf(disk.stores[0]!)).toHaveLength(4)
    expect(await recovered(disk)).toMatchObject([{ predecessor: { origin: before, size: 4 } }])
    expect(await faults()).toEqual([])
  })

  it.each([['nothing', 0], ['a part', 3]])('%s of it is left anywhere: the sentinel says how much is lost', async (_, left) => {
    const { log } = await disk.start()
    let early = memoryStore()
    for (let i = 0; i < 6; i++) {
      await log.append(turned(disk, `r${i}`))
      if (left && i === 0) early = await disk.snapshot()
    }
    const before = origin()
    disk.stores = [early]
    disk.caches.kept.clear()
    await disk.start()
    expect(origin()).not.toBe(before)
    expect(await recovered(disk)).toEqual([{ predecessor: { origin: before, size: 8, root: expect.any(String) as string }, lost: [left, 8] }])
    expect(await faults()).toEqual([])
    const { length } = disk.stores
    await disk.start()
    expect([await recovered(disk), disk.stores.length]).toEqual([[expect.anything()], length])
  })

  it('a second time', async () => {
    await worked(disk, 1)
    disk.keys = memoryKeys()
    await disk.start()
    const second = origin()
    disk.keys = memoryKeys()
    await disk.start()
    expect(await recovered(disk)).toMatchObject([{ predecessor: { origin: second } }])
    expect(disk.stores).toHaveLength(3)
    expect(await faults()).toEqual([])
  })
})

describe('what contradicts itself is not continued', () => {
  const altered = async (how: (text: string) => string) => {
    await worked(disk, 4)
    for (const cache of disk.caches.kept.values()) for (const [key, text] of cache) cache.set(key, how(text))
  }

  it('a mirror with another last line', async () => {
    await altered((text) => text.replace(/r3/g, 'r9'))
    await expect(disk.start()).rejects.toMatchObject({ code: 'log-broken', details: { expected: 'mirrored line 5' } })
  })

  it('a mirror with another line before, where it would be put back', async () => {
    await altered((text) => text.replace(/r1/g, 'r9'))
    disk.stores = []
    await expect(disk.start()).rejects.toMatchObject({ code: 'log-broken', details: { expected: 'mirrored note 6' } })
  })
})

it('a bundle taken after all that names the log before', async () => {
  await worked(disk, 1)
  const before = origin()
  disk.keys = memoryKeys()
  await disk.start()
  const leaves = parseZip(await disk.bundle()).find(({ name }) => name === 'leaves.ndjson')!
  expect(new TextDecoder().decode(leaves.bytes).split('\n')[0]).toContain(before)
})
