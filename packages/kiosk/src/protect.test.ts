import { MingshiError, type Control } from '@mingshi/core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { bench, linesOf } from '../../../tests/support/kiosk.ts'
import { systemCamera } from './camera/camera.ts'
import { protecting } from './protect.ts'
import { openRegister } from './receipt/register.ts'
import { createPublisher } from './record/publish.ts'
import { visit, type Room } from './room.ts'
import { createStage } from './visit/stage.ts'
import type { Wish } from './visit/wish.ts'

beforeAll(() => vi.stubGlobal('requestAnimationFrame', (call: () => void) => setTimeout(call, 1)).stubGlobal('innerWidth', 1080).stubGlobal('innerHeight', 1920))
afterAll(() => { vi.unstubAllGlobals() })

const settled = async () => { for (let i = 0; i < 60; i++) await new Promise((resolve) => setTimeout(resolve, 1)) }

/** A kiosk without its screens, and a vendor’s bridge whose call is protected. */
async function counter(scene: 'vending' | 'property-access' = 'vending') {
  const it = await bench(scene)
  const stage = createStage({ ...it, camera: systemCamera(() => {}), publish: createPublisher(it.ground, new Set()), firstLiving: () => 'card', uncover: () => {}, changed: () => {}, wiped: () => {} })
  const face: { trouble?: { code: 'switched-off' } } = {}
  const register = openRegister(it)
  register.interrupt = (session) => stage.end('withdrawn', session)
  const room = { ...it, stage, evidence: { log: it.log, register }, alternatives: { living: () => ['qr', 'card'] }, view: { lang: 'zh-CN' }, desk: {} } as unknown as Room
  const ask = (wish: Wish) => visit(room, face as never, 'ask', { ...wish })
  const offer = (wish: Wish) => visit(room, face as never, 'offer', { ...wish })
  const purpose = it.ground.built.policy.purposes[0]!.id
  const calls: { self: unknown; given: unknown[] }[] = []
  const bridge = { name: 'board', pay(this: unknown, ...given: unknown[]): unknown { calls.push({ self: this, given }); return 'face-code' } }
  const undo = protecting({ ask }, () => room)(bridge, 'pay', purpose)
  const tap = async (control: Control) => {
    it.clock.pass(1000)
    stage.dispatch({ type: 'tapped', trusted: true, input: 'touch', ...control })
    await settled()
  }
  const items = it.ground.built.items[purpose]!.map(({ id }) => id)
  const answer = async (how: 'agree' | 'refuse' = 'agree') => {
    if (stage.state.screen === 'method') await tap({ control: 'tile', id: 'face' })
    await tap({ control: 'over14' })
    for (const item of how === 'agree' ? items : items.slice(0, 1)) await tap({ control: how, item })
  }
  const types = async () => (await linesOf(it.store)).map(({ type }) => type).filter((type) => type !== 'notice.published')
  return { ...it, stage, face, register, room, ask, offer, purpose, calls, bridge, undo, tap, answer, types, items }
}
const refusal = async (called: unknown) => (called as Promise<unknown>).then(() => expect.unreachable(), (error: MingshiError) => {
  expect(error).toBeInstanceOf(MingshiError)
  return { code: error.code, ...(error.details as object) }
})

describe('a vendor’s call behind kiosk.protect', () => {
  it('waits for a consent of its own, then goes through as it was called, its record before it', async () => {
    const { bridge, calls, answer, store, types, stage } = await counter()
    const called = bridge.pay({ fen: 350 }, 'x') as Promise<unknown>
    await settled()
    expect([stage.state.screen, calls]).toEqual(['age', []])
    await answer()
    expect(await called).toBe('face-code')
    expect(calls).toEqual([{ self: bridge, given: [{ fen: 350 }, 'x'] }])
    const lines = await linesOf(store)
    expect((await types()).slice(-2)).toEqual(['handoff', 'session.ended'])
    expect(lines.slice(-2)).toMatchObject([{ captureControlledBy: 'vendor', opening: 1 }, { how: 'given', reason: 'handoff' }])
    expect(stage.state).toMatchObject({ screen: 'aside', camera: 'off', permit: undefined })
  })

  it('goes by the host’s own offer, before it is decided and after; each yes lets one call through', async () => {
    for (const early of [true, false]) {
      const { bridge, calls, offer, purpose, answer, types } = await counter()
      const offered = offer({ purpose })
      const first = early ? (bridge.pay(1) as Promise<unknown>) : undefined
      await settled()
      expect(calls).toEqual([])
      await answer()
      expect(await (first || bridge.pay(1))).toBe('face-code')
      expect((await offered).how).toBe('given')
      expect(await refusal(bridge.pay(2))).toEqual({ code: 'no-consent', call: 'pay', purpose, how: 'given', alternative: 'qr', reason: 'permit' })
      expect(calls.map(({ given }) => given)).toEqual([[1]])
      await settled()
      expect(await types()).toEqual(['session.opened', 'consent.given', 'consent.given', 'consent.given', 'handoff', 'session.ended'])
    }
  })

  it('fails by name after a no, and nothing asks again in that visit', async () => {
    const { bridge, calls, offer, purpose, answer, types } = await counter()
    const offered = offer({ purpose })
    const waiting = refusal(bridge.pay())
    await settled()
    await answer('refuse')
    expect((await offered).how).toBe('refused')
    const no = { code: 'no-consent', call: 'pay', purpose, how: 'refused', alternative: 'qr' }
    expect([await waiting, await refusal(bridge.pay())]).toEqual([no, no])
    expect([calls, (await types()).filter((type) => type === 'session.opened').length]).toEqual([[], 1])
  })

  it('of two at once the second finds somebody there, and a next call begins with the next person', async () => {
    const { bridge, calls, answer, types, tap } = await counter()
    const first = bridge.pay(1) as Promise<unknown>
    expect(await refusal(bridge.pay(2))).toMatchObject({ how: 'unavailable', reason: 'busy' })
    await settled()
    await answer()
    await first
    const next = refusal(bridge.pay(3))
    await settled()
    await tap({ control: 'unsaid' })
    expect(await next).toMatchObject({ how: 'alternative', alternative: 'qr' })
    expect([calls.length, (await types()).filter((type) => type === 'session.opened').length]).toEqual([1, 2])
  })

  it('is not let through where the face is off, the purpose unknown or the kiosk gone', async () => {
    const { bridge, face, calls, undo, ask, room } = await counter()
    face.trouble = { code: 'switched-off' }
    expect(await refusal(bridge.pay())).toMatchObject({ how: 'unavailable', reason: 'switched-off', alternative: 'qr' })
    delete face.trouble
    undo()
    const stray = protecting({ ask }, () => room)(bridge, 'pay', 'nonsuch')
    expect(await refusal(bridge.pay())).toMatchObject({ how: 'unavailable', reason: 'unknown-purpose' })
    stray()
    const unloaded = () => { throw new MingshiError('not-running', { step: 'protect', got: 'closed' }) }
    protecting({ ask: async () => ({ how: 'unavailable', items: {}, alternative: null, reason: 'policy' }) }, unloaded)(bridge, 'pay', 'pay')
    expect(await refusal(bridge.pay())).toMatchObject({ how: 'unavailable', reason: 'policy', alternative: null })
    expect(calls).toEqual([])
  })

  it.each<[string, (it: Awaited<ReturnType<typeof counter>>) => unknown, string]>([
    ['the person stops', ({ tap }) => tap({ control: 'stop' }), 'stopped'],
    ['time is over', ({ clock, stage }) => { clock.pass(6_000); stage.dispatch({ type: 'ticked' }) }, 'unopened'],
    ['the page is hidden', ({ stage }) => stage.dispatch({ type: 'resulted', result: 'stopped', reason: 'hidden' }), 'hidden'],
    ['the kiosk closes', ({ stage }) => stage.end('closed'), 'closed'],
  ])('does not go through when, before its record is durable, %s', async (_, death, reason) => {
    const it = await counter()
    await Promise.all([it.offer({ purpose: it.purpose }), settled().then(() => it.answer())])
    const { append } = it.log
    let write = (): void => {}
    it.log.append = async (...given) => { await new Promise<void>((resolve) => { write = resolve }); return append(...given) }
    const called = refusal(it.bridge.pay())
    await settled()
    const record = write // the one of the hand-off: the next one waits behind it as a log's do
    it.log.append = append
    await death(it)
    record()
    expect(await called).toMatchObject({ how: 'given', reason })
    expect(it.calls).toEqual([])
  })

  it('does not go through where the record cannot be made: the person is sent on', async () => {
    const { bridge, offer, purpose, answer, log, calls, tap, said } = await counter()
    await Promise.all([offer({ purpose }), settled().then(() => answer())])
    log.append = () => Promise.reject(new MingshiError('storage-full', { step: 'append', got: 'full' }))
    const called = refusal(bridge.pay())
    await settled()
    await tap({ control: 'tile', id: 'card' })
    expect(await called).toMatchObject({ how: 'given', alternative: 'card', reason: 'storage-full' })
    expect(calls).toEqual([])
    expect(said).toContainEqual(['mingshi:health', expect.objectContaining({ code: 'storage-full' })])
  })

  it('while our own camera is on it stays out, and ours after it', async () => {
    const { bridge, offer, purpose, answer, calls, tap } = await counter()
    const offered = offer({ purpose })
    await settled()
    await answer()
    const { permit } = await offered
    const used = permit!.use(() => 'matched') // no camera under this test: it fails by itself
    expect(await refusal(bridge.pay())).toMatchObject({ reason: 'permit' })
    await settled()
    await tap({ control: 'tile', id: 'card' })
    expect([calls, await used]).toMatchObject([[], { result: 'failed', alternative: 'card', reason: 'camera-missing' }])
  })

  it('what a vendor may have kept is due when the consent is taken back', async () => {
    const { bridge, answer, register, offer, purpose } = await counter('property-access')
    void offer({ purpose, subject: 'home:1' })
    await settled()
    await answer()
    await bridge.pay()
    await settled()
    expect((await register.withdraw({ subject: 'home:1' })).erasures).toHaveLength(1)
  })
})

describe('a call that is held back fails as its vendor’s calls fail', () => {
  const held = async (...given: unknown[]) => {
    const { bridge, face, calls } = await counter()
    face.trouble = { code: 'switched-off' }
    const returned = bridge.pay(...given)
    await (returned as Promise<unknown>).catch(() => {})
    expect(calls).toEqual([])
    return returned as Promise<unknown>
  }

  it('by its last callback: alone, with the error first, or as the second of two', async () => {
    const [one, yes, no] = [vi.fn(), vi.fn(), vi.fn()]
    expect(await held({ total_fee: '350' }, one)).toBeUndefined()
    expect(one.mock.calls).toMatchObject([[{ code: 'no-consent', details: { how: 'unavailable' } }]])
    expect(await held({}, yes, no)).toBeUndefined()
    expect([yes.mock.calls.length, no.mock.calls.length]).toEqual([0, 1])
  })

  it('by fail, then complete, of what it was handed', async () => {
    const told: unknown[] = []
    const options = { success: () => told.push('success'), fail(this: unknown, error: MingshiError) { told.push(['fail', this === options, error.code]) }, complete: () => told.push('complete') }
    expect(await held(options)).toBeUndefined()
    expect(told).toEqual([['fail', true, 'no-consent'], 'complete'])
    const complete = vi.fn()
    expect(await held('order', { complete })).toBeUndefined()
    expect(complete).toHaveBeenCalledOnce()
  })

  it('else by its promise; one that went through fails as it does', async () => {
    await expect(held({ success() {} })).rejects.toMatchObject({ code: 'no-consent' })
    await expect(held(null, undefined)).rejects.toMatchObject({ code: 'no-consent' })
    const { bridge, answer, undo, ask, room } = await counter()
    undo()
    bridge.pay = () => { throw new Error('board') }
    protecting({ ask }, () => room)(bridge, 'pay', 'pay')
    const called = (bridge.pay() as Promise<unknown>).catch((error: Error) => error.message)
    await settled()
    await answer()
    expect(await called).toBe('board')
  })
})

describe('putting it there and taking it away', () => {
  const none = { ask: () => Promise.reject(new Error('asked')) }
  const protect = protecting(none, () => { throw new MingshiError('not-running', { step: 'protect', got: 'closed' }) })

  it('leaves the object as it was: an own method, one of its class, a getter', () => {
    class Bridge { pay() { return 'class' } }
    const own = { pay: () => 'own' }
    const before = Object.getOwnPropertyDescriptor(own, 'pay')
    protect(own, 'pay', 'pay')()
    expect(Object.getOwnPropertyDescriptor(own, 'pay')).toEqual(before)
    const of = new Bridge()
    protect(of, 'pay', 'pay')()
    expect([Object.hasOwn(of, 'pay'), of.pay()]).toEqual([false, 'class'])
    const got = Object.defineProperty({} as { pay: () => string }, 'pay', { get: () => () => 'got', configurable: true })
    protect(got, 'pay', 'pay')()
    expect(got.pay()).toBe('got')
  })

  it('under somebody else’s wrapper it lets calls through from then on, and leaves that wrapper', () => {
    const bridge: { pay: () => unknown } = { pay: () => 'own' }
    const undo = protect(bridge, 'pay', 'pay')
    const ours = bridge.pay
    const theirs = (bridge.pay = () => ours())
    undo()
    expect([bridge.pay === theirs, bridge.pay()]).toEqual([true, 'own'])
  })

  it('refuses what is no method, no purpose, or cannot be replaced: nobody is to think that it is held', () => {
    const frozen = Object.freeze({ pay: () => 'own' })
    const deaf = new Proxy({ pay: () => 'own' }, { get: (target, name) => Reflect.get(target, name) as unknown, defineProperty: () => true })
    for (const [object, method, purpose] of [[{}, 'pay', 'pay'], [{ pay: 1 }, 'pay', 'pay'], [{ pay() {} }, 'pay', undefined], [frozen, 'pay', 'pay'], [deaf, 'pay', 'pay'], [undefined, 'pay', 'pay']] as const) {
      expect(() => protect(object as object, method, purpose as string)).toThrow(/bad-call.*protect/)
    }
  })
})
