import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { linesOf } from '../../../../tests/support/kiosk.ts'
import { Disk } from '../../../../tests/support/disk.ts'
import { memoryKeys } from '../store/memory.ts'

beforeAll(() => { vi.stubGlobal('navigator', { userAgent: 'Chrome/74' }) })
afterAll(() => { vi.unstubAllGlobals() })

describe('a start', () => {
  it('begins the log once, and an epoch every time', async () => {
    const disk = new Disk()
    await disk.start()
    await disk.start()
    expect((await linesOf(disk.store)).map(({ type }) => type)).toEqual(['genesis', 'epoch.start', 'epoch.start'])
  })

  it('says which sessions the last one left open, but for those of a start that is still alive', async () => {
    const disk = new Disk()
    const { log, ground } = await disk.start()
    const open = (session: string, boot: string) => ({ table: 'sessions' as const, put: { session, boot, purpose: 'pay', ...ground.digests } })
    await log.append([], () => [open('dead-session', 'dead'), open('live-session', 'live')])
    await disk.start(['live'])
    const ended = (await linesOf(disk.store)).filter(({ type }) => type === 'session.ended')
    expect(ended).toMatchObject([{ session: 'dead-session', how: 'interrupted' }])
    expect((await disk.store.all('sessions')).map(({ session }) => session)).toEqual(['live-session'])
  })

  it('leaves open the one whose permit is on its way to this page, but under another policy', async () => {
    const disk = new Disk()
    const { log, ground } = await disk.start()
    const open = (session: string, under: object = ground.digests) => ({ table: 'sessions' as const, put: { session, boot: 'dead', purpose: 'pay', ...ground.digests, ...under } })
    const onItsWay = (session: string) => ({ table: 'facts' as const, put: { name: 'permit', value: { session, age: 'over14' } } })
    await log.append([], () => [open('on-its-way'), open('another'), onItsWay('on-its-way')])
    const { log: next } = await disk.start()
    expect((await disk.store.all('sessions')).map(({ session }) => session)).toEqual(['on-its-way'])
    await next.append([], () => [open('on-its-way', { policy: `sha256:${'0'.repeat(64)}` })])
    await disk.start()
    expect((await disk.store.all('sessions'))).toEqual([])
  })

  it('counts the last thousand lines, and ten thousand after a stop that was no leaving', async () => {
    const disk = new Disk()
    const { log, ground } = await disk.start()
    await log.append(Array.from({ length: 1_500 }, (_, i) => ({ type: 'switch', ...ground.digests, face: 'off', reason: `${i}` })))
    const { store } = disk
    const { size } = (await store.head())!
    const counted: number[][] = []
    disk.stores[0] = { ...store, count: (...asked) => { counted.push(asked); return store.count(...asked) } }
    await disk.start()
    disk.leave()
    await disk.start()
    expect(counted).toEqual([[0, size], [size + 1 - 1_000, size + 1]])
  })

  it('finds a hole that came behind what the start before had found whole', async () => {
    const disk = new Disk()
    const { log, ground } = await disk.start()
    await log.append(Array.from({ length: 9 }, (_, i) => ({ type: 'switch', ...ground.digests, face: 'off', reason: `${i}` })))
    await disk.start()
    await disk.start()
    const { store } = disk
    disk.stores[0] = { ...store, count: async (from, to) => (await store.count(from, to)) - Math.max(0, Math.min(to, 9) - Math.max(from, 2)) } // lines 2 to 8 are gone
    await expect(disk.start()).rejects.toMatchObject({ code: 'log-broken' })
  })

  it('does not continue a log that was changed, one with a hole in it, nor one that another key noted', async () => {
    const disk = new Disk()
    await disk.start()
    const { store } = disk
    const lines = await store.lines(0, 9)
    const head = (await store.head())!
    disk.stores[0] = { ...store, lines: (from, to) => Promise.resolve(lines.slice(0, -1).slice(from, to)) }
    await expect(disk.start()).rejects.toMatchObject({ code: 'log-broken', details: { expected: 'lines 2' } })
    disk.stores[0] = { ...store, count: () => Promise.resolve(1) }
    await expect(disk.start()).rejects.toMatchObject({ code: 'log-broken', details: { expected: 'lines 2' } })
    disk.stores[0] = { ...store, head: () => Promise.resolve({ ...head, size: head.size + 1 }) }
    await expect(disk.start()).rejects.toMatchObject({ code: 'log-broken' })
    disk.stores[0] = { ...store, head: () => Promise.resolve({ ...head, note: head.note.replace('\n2\n', '\n3\n') }) }
    await expect(disk.start()).rejects.toMatchObject({ code: 'log-broken', details: { expected: 'note 2' } })
    disk.stores[0] = store
    disk.keys = memoryKeys()
    disk.stores[0] = { ...store, head: () => Promise.resolve({ ...head, size: 9 }) }
    await expect(disk.start()).rejects.toMatchObject({ code: 'log-broken' })
  })
})
