import { MingshiError, type FoundReceipt } from '@mingshi/core'
import { describe, expect, it } from 'vitest'
import { bench } from '../../../../tests/support/kiosk.ts'
import type { Register } from '../receipt/register.ts'
import { createDesk } from './desk.ts'

const found: FoundReceipt = { code: '0123456789', purpose: 'pay', at: 0, items: [{ id: 'face', answer: 'given', status: 'given' }] }

async function desk(find: () => Promise<FoundReceipt>, withdraw?: () => Promise<never>) {
  const { clock, messenger, said } = await bench()
  const register = { guard: { misses: 0, pausedUntil: 0 }, find, withdraw } as unknown as Register
  const it = createDesk(clock, register, messenger, { changed: () => {}, wiped: () => {} })
  const type = () => { for (const key of '0123456789') it.dispatch({ type: 'key', key, trusted: true }) }
  const settled = () => new Promise((resolve) => setTimeout(resolve, 1))
  return { desk: it, said, type, settled }
}

describe('the rights screen at work', () => {
  it('shows an answer that comes late to nobody: the next person did not ask', async () => {
    const answers: ((found: FoundReceipt) => void)[] = []
    const { desk: it, type, settled } = await desk(() => new Promise((resolve) => answers.push(resolve)))
    const first = it.open()
    type()
    it.dispatch({ type: 'close' })
    await first
    void it.open()
    type()
    answers[0]!({ ...found, code: 'of the first person' })
    await settled()
    expect(it.rights).toMatchObject({ phase: 'looking' })
    expect(it.rights).not.toHaveProperty('found')
    answers[1]!(found)
    await settled()
    expect(it.rights).toMatchObject({ phase: 'found', found })
  })

  it('a code that is unknown counts as wrong; a store that fails does not, and is told to the integrator', async () => {
    const wrong = await desk(() => Promise.reject(new MingshiError('unknown-receipt', { got: 'x' })))
    void wrong.desk.open()
    wrong.type()
    await wrong.settled()
    expect(wrong.desk.rights).toMatchObject({ wrong: 1, typed: '' })
    expect(wrong.said).toEqual([['mingshi:shown', { screen: 'rights' }]])

    const paused = await desk(() => Promise.resolve(found), () => Promise.reject(new MingshiError('entry-paused', { until: 9 })))
    void paused.desk.open()
    paused.type()
    await paused.settled()
    paused.desk.dispatch({ type: 'withdraw', trusted: true })
    await paused.settled()
    expect(paused.desk.rights).toMatchObject({ phase: 'found', failed: true }) // said, and the button lives

    const failing = await desk(() => Promise.reject(new MingshiError('storage-unavailable', { step: 'get', got: 'x' })))
    void failing.desk.open()
    failing.type()
    await failing.settled()
    expect(failing.desk.rights).toMatchObject({ wrong: 0, failed: true, typed: '' })
    expect(failing.said.at(-1)).toMatchObject(['mingshi:health', { code: 'storage-unavailable' }])
  })
})
