import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { bench, linesOf } from '../../../../tests/support/kiosk.ts'
import { memoryKeys, memoryStore } from '../store/memory.ts'
import { boot } from './boot.ts'
import { openSigner } from './signer.ts'

beforeAll(() => { vi.stubGlobal('navigator', { userAgent: 'Chrome/74' }) })
afterAll(() => { vi.unstubAllGlobals() })

const start = async (keys = memoryKeys(), store = memoryStore(), alive: string[] = []) => {
  const { ground } = await bench('vending', memoryStore())
  const signer = await openSigner(ground.sha256, keys, ground.installation.operator)
  return { ground, keys, store, log: await boot(ground, { store, signer, alive: new Set(alive), version: '0.1.0' }) }
}

describe('a start', () => {
  it('begins the log once, and an epoch every time', async () => {
    const { keys, store } = await start()
    await start(keys, store)
    expect((await linesOf(store)).map(({ type }) => type)).toEqual(['genesis', 'epoch.start', 'epoch.start'])
  })

  it('says which sessions the last one left open, but for those of a start that is still alive', async () => {
    const { keys, store, ground, log } = await start()
    const open = (session: string, boot: string) => ({ table: 'sessions' as const, put: { session, boot, purpose: 'pay', ...ground.digests } })
    await log.append([], () => [open('dead-session', 'dead'), open('live-session', 'live')])
    await start(keys, store, ['live'])
    const ended = (await linesOf(store)).filter(({ type }) => type === 'session.ended')
    expect(ended).toMatchObject([{ session: 'dead-session', how: 'interrupted' }])
    expect((await store.all('sessions')).map(({ session }) => session)).toEqual(['live-session'])
  })

  it('does not continue a log whose key is gone, nor one that was changed', async () => {
    const { keys, store } = await start()
    await expect(start(memoryKeys(), store)).rejects.toMatchObject({ code: 'log-broken', details: { got: expect.stringContaining('key') as string } })
    const lines = await store.lines(0, 9)
    await expect(start(keys, { ...store, lines: (from, to) => Promise.resolve(lines.slice(0, -1).slice(from, to)) })).rejects.toMatchObject({ code: 'log-broken', details: { got: 'another lines' } })
    const head = (await store.head())!
    await expect(start(keys, { ...store, head: () => Promise.resolve({ ...head, size: head.size + 1 }) })).rejects.toMatchObject({ code: 'log-broken' })
  })
})
