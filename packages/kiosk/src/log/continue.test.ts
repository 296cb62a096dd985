import { verifyBundle } from '@mingshi/core'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { Disk } from '../../../../tests/support/disk.ts'
import { verifier } from '../../../../tests/support/evidence.ts'
import { linesOf } from '../../../../tests/support/kiosk.ts'
import { recovered, turned, worked } from '../../../../tests/support/switched.ts'
import { memoryKeys } from '../store/memory.ts'

vi.mock('./recover.ts', () => import('./continue.ts')) // as `smaller.mjs` does

beforeAll(() => { vi.stubGlobal('navigator', { userAgent: 'Chrome/74' }) })
afterAll(() => { vi.unstubAllGlobals() })

let disk: Disk
beforeEach(() => { disk = new Disk() })

const origin = () => disk.found.signer.origin
const lines = () => linesOf(disk.found.store)

describe('a start without a second copy', () => {
  it('goes on with a log that nothing happened to', async () => {
    await worked(disk, 3)
    await disk.start()
    expect(await recovered(disk)).toEqual([])
    expect((await lines()).map(({ type }) => type)).toEqual(['genesis', 'epoch.start', 'switch', 'switch', 'switch', 'epoch.start'])
    expect((await verifyBundle(verifier, await disk.bundle())).checks.flatMap(({ faults }) => faults)).toEqual([])
  })

  it('whose lines are all gone: another log, which names the one before and which lines they were', async () => {
    await worked(disk, 3)
    const was = origin()
    disk.stores = []
    await disk.start()
    expect(origin()).not.toBe(was)
    expect(await recovered(disk)).toMatchObject([{ predecessor: { origin: was, size: 5 }, lost: [0, 5] }])
    expect((await lines())[0]).toMatchObject({ type: 'genesis', predecessor: { origin: was, size: 5 } })
    await disk.start()
    expect(await recovered(disk)).toHaveLength(1)
  })

  it('whose end is gone is not continued: which lines those were is said', async () => {
    const log = await worked(disk, 2)
    const was = origin()
    const before = await disk.snapshot()
    await log.append(turned(disk, 'gone'))
    disk.stores = [before]
    await disk.start()
    expect(origin()).not.toBe(was)
    expect(await recovered(disk)).toMatchObject([{ predecessor: { origin: was, size: 5 }, lost: [4, 5] }])
  })

  it('whose key is gone: another log names the one before, loses none of its lines, and keeps the switch as it was', async () => {
    await worked(disk, 2)
    const was = origin()
    disk.keys = memoryKeys()
    await disk.start()
    expect(await recovered(disk)).toMatchObject([{ predecessor: { origin: was, size: 4 }, lost: undefined }])
    expect((await disk.found.store.all('facts')).find(({ name }) => name === 'switch')).toMatchObject({ value: { face: 'off', reason: 'r1' } })
  })

  it('whose every trace is gone begins as a new machine does', async () => {
    await worked(disk, 1)
    disk.stores = []
    disk.local.clear()
    await disk.start()
    expect((await lines())[0]).toMatchObject({ type: 'genesis', predecessor: null })
  })

  it('one that contradicts itself is not continued', async () => {
    await worked(disk, 2)
    const whole = disk.store
    disk.stores = [{ ...whole, lines: (from, to) => whole.lines(from, to).then((all) => all.map((line) => line.replace('r1', 'r9'))) }]
    await expect(disk.start()).rejects.toMatchObject({ code: 'log-broken' })
  })
})
