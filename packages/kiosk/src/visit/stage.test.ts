import { codeOf, type Control, type Input } from '@mingshi/core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { bench, linesOf, type Bench } from '../../../../tests/support/kiosk.ts'
import { CameraTrouble, type Camera } from '../camera/camera.ts'
import { createPublisher } from '../record/publish.ts'
import { openRegister } from '../receipt/register.ts'
import { createStage, type Stage } from './stage.ts'
import { openVisit } from './wish.ts'

beforeAll(() => vi.stubGlobal('requestAnimationFrame', (call: () => void) => setTimeout(call, 1)).stubGlobal('innerWidth', 1080).stubGlobal('innerHeight', 1920))
afterAll(() => { vi.unstubAllGlobals() })

/** A camera that a test holds in its hand. */
class TestCamera implements Camera {
  isOpen = false
  trouble: CameraTrouble | undefined
  readonly seen: string[] = []
  private readonly look: () => string
  constructor(look: () => string) { this.look = look }
  open(): Promise<MediaStream> {
    this.seen.push(this.look())
    if (this.trouble) return Promise.reject(this.trouble)
    this.isOpen = true
    return Promise.resolve({} as MediaStream)
  }
  close(): void { this.isOpen = false }
}

async function visit(change: (it: Bench) => void = () => {}, scene: 'vending' | 'property-access' = 'vending') {
  const it = await bench(scene)
  change(it)
  const camera = new TestCamera(() => (stage.state.screen === 'rest' ? 'rest' : `${stage.state.screen} ${(stage.state as { camera: string }).camera}`))
  const stage: Stage = createStage({ ...it, camera, publish: createPublisher(it.ground, new Set()), firstLiving: () => 'card', uncover: () => camera.seen.push('uncovered'), changed: () => {}, wiped: () => {} })
  const register = openRegister(it)
  register.interrupt = (session) => stage.end('withdrawn', session)
  const purpose = it.ground.built.policy.purposes[0]!.id
  const { matter, standing } = openVisit(it.ground, 'offer', { purpose, subject: 'home:1' }, ['qr', 'card'], 'zh-CN')
  const outcome = stage.begin(matter, standing)
  const tap = (control: Control, input: Input = 'touch') => {
    it.clock.pass(1000)
    stage.dispatch({ type: 'tapped', trusted: true, input, ...control })
  }
  const settled = async () => { for (let i = 0; i < 60; i++) await new Promise((resolve) => setTimeout(resolve, 1)) }
  const toConsent = async () => {
    tap({ control: 'tile', id: 'face' })
    tap({ control: 'over14' })
    await settled()
  }
  const yes = async () => {
    await toConsent()
    for (const { id } of matter.items) {
      tap({ control: 'agree', item: id })
      await settled()
    }
    return outcome
  }
  return { ...it, stage, outcome, tap, settled, toConsent, yes, matter, camera, register }
}

describe('a visit on the stage', () => {
  it('hands out a permit only when every consent is durable, and opens the camera behind a live indicator', async () => {
    const it = await visit()
    const given = await it.yes()
    expect(given).toMatchObject({ how: 'given', items: { face: 'given', transmission: 'given', 'recipient:acquirer': 'given' }, alternative: 'qr' })
    expect(given.receipt!.code).toBe(codeOf(it.stage.standing!.dossier.secret))
    const end = await given.permit!.use((_, signal) => {
      expect(it.camera.isOpen).toBe(true)
      expect(signal.aborted).toBe(false)
      return 'matched'
    })
    expect(end).toMatchObject({ result: 'matched' })
    expect(it.camera.isOpen).toBe(false)
    expect(it.camera.seen).toEqual(['uncovered', 'capture opening'])
    await it.settled()
    expect((await linesOf(it.store)).map(({ type }) => type)).toEqual([
      'notice.published', 'session.opened', 'consent.given', 'notice.published', 'consent.given', 'notice.published', 'consent.given', 'camera.on', 'camera.off', 'session.ended',
    ])
  })

  it('a callback that throws, or says something else, has failed: told to the integrator, never thrown', async () => {
    for (const callback of [() => { throw new Error('matcher') }, () => true as unknown as 'matched']) {
      const it = await visit()
      const given = await it.yes()
      const used = given.permit!.use(callback)
      await it.settled()
      expect(it.stage.state).toMatchObject({ screen: 'failure' })
      it.tap({ control: 'tile', id: 'card' })
      expect(await used).toMatchObject({ result: 'failed', alternative: 'card', reason: 'host-error' })
      expect(it.said.filter(([type]) => type === 'mingshi:health')).toHaveLength(1)
      expect(it.camera.isOpen).toBe(false)
    }
  })

  it('stop aborts the host’s signal, closes the camera, and the callback’s late answer counts for nothing', async () => {
    const it = await visit()
    const given = await it.yes()
    let late: (result: 'matched') => void = () => {}
    let aborted = false
    const used = given.permit!.use((_, signal) => new Promise((resolve) => {
      late = resolve
      signal.addEventListener('abort', () => { aborted = true })
    }))
    await it.settled()
    it.tap({ control: 'stop' })
    late('matched')
    expect(await used).toMatchObject({ result: 'stopped', alternative: 'qr' })
    expect(aborted).toBe(true)
    expect(it.camera.isOpen).toBe(false)
  })

  it('a permit says what was given and until when, and is told of once it is dead', async () => {
    const it = await visit()
    const { permit } = await it.yes()
    expect(permit!.items).toEqual(it.matter.items.map(({ id }) => id))
    expect(permit!.expires).toBe(it.clock.wall() + 20_000)
    await permit!.open()
    expect(permit!.expires).toBe(it.clock.wall() + 60_000)
    it.clock.pass(1_000)
    expect(permit!.expires).toBe(it.clock.wall() + 59_000)
    expect(permit!.signal.aborted).toBe(false)
    await permit!.close('matched')
    await it.settled()
    expect([permit!.expires, permit!.signal.aborted]).toEqual([0, true])
  })

  it.each<[string, (it: Awaited<ReturnType<typeof visit>>, code: string) => unknown, string]>([
    ['the page is hidden', ({ stage }) => stage.dispatch({ type: 'resulted', result: 'stopped', reason: 'hidden' }), 'hidden'],
    ['the indicator is covered', ({ stage }) => stage.dispatch({ type: 'resulted', result: 'failed', reason: 'indicator-covered' }), 'indicator-covered'],
    ['the face is switched off, or its screen is not fair', ({ stage }) => stage.dispatch({ type: 'face-off', reason: 'switched-off' }), 'switched-off'],
    ['the clocks part', ({ stage }) => stage.dispatch({ type: 'face-off', reason: 'clock-step' }), 'clock-step'],
    ['the kiosk closes', ({ stage }) => stage.end('closed'), 'closed'],
    ['the consent is withdrawn', ({ register }, code) => register.withdraw(code), 'withdrawn'],
    ['the store fails', ({ stage }) => stage.dispatch({ type: 'unrecorded', reason: 'storage-full' }), 'storage-full'],
    ['time is over', ({ stage, clock }) => { clock.pass(15_000); stage.dispatch({ type: 'ticked' }); clock.pass(46_000); stage.dispatch({ type: 'ticked' }); clock.pass(30_000); stage.dispatch({ type: 'ticked' }) }, 'time'],
  ])('a permit dies when %s: the camera is off before anything else happens, and its signal says so', async (_, death, reason) => {
    const it = await visit()
    const { permit, receipt } = await it.yes()
    const order: string[] = []
    void permit!.use(() => new Promise(() => {}))
    await it.settled()
    permit!.signal.addEventListener('abort', () => order.push(`aborted, camera ${it.camera.isOpen ? 'on' : 'off'}`))
    expect(it.camera.isOpen).toBe(true)
    const dying = death(it, receipt!.code)
    if (!(dying instanceof Promise)) expect(it.camera.isOpen).toBe(false) // in this very task
    await dying
    expect(it.camera.isOpen).toBe(false)
    await it.settled()
    expect(order).toEqual(['aborted, camera off'])
    expect(permit!.expires).toBe(0)
    expect((await linesOf(it.store)).find(({ type }) => type === 'camera.off')).toMatchObject({ reason })
    void permit!.open()
    await it.settled()
    expect(it.camera.isOpen).toBe(false)
  })

  it('a page that is hidden between two attempts takes the permit away too', async () => {
    const it = await visit()
    const { permit } = await it.yes()
    const used = permit!.use(() => 'not-matched')
    await it.settled()
    expect(it.stage.state.screen).toBe('outcome')
    it.stage.dispatch({ type: 'resulted', result: 'stopped', reason: 'hidden' })
    expect(await used).toMatchObject({ result: 'not-matched', alternative: 'qr', reason: 'hidden' })
    await it.settled()
    expect([it.stage.state.screen, permit!.signal.aborted]).toEqual(['aside', true])
    expect((await linesOf(it.store)).at(-1)).toMatchObject({ type: 'session.ended', how: 'given', reason: 'hidden' })
  })

  it('a second face ends the attempt at once; the record says why, and the person may try again', async () => {
    const it = await visit()
    const { permit } = await it.yes()
    const used = permit!.use((_, signal) => (it.camera.seen.length > 2 ? 'matched' : new Promise(() => {
      permit!.report({ faces: 1 })
      expect(it.camera.isOpen).toBe(true)
      permit!.report({ faces: 2 })
      expect([it.camera.isOpen, signal.aborted]).toEqual([false, false])
    })))
    await it.settled()
    expect(it.stage.state).toMatchObject({ screen: 'outcome', result: 'not-matched' })
    expect((await linesOf(it.store)).at(-1)).toMatchObject({ type: 'camera.off', result: 'not-matched', reason: 'second-face' })
    it.tap({ control: 'retry' })
    expect(await used).toMatchObject({ result: 'matched' })
    permit!.report({ faces: 3 }) // over: nothing happens
  })

  it('a host that calls back while the signal aborts finds a stage at rest', async () => {
    const it = await visit()
    const { permit } = await it.yes()
    let screen = ''
    void permit!.use((_, signal) => new Promise(() => {
      signal.addEventListener('abort', () => {
        screen = it.stage.state.screen
        const { matter, standing } = openVisit(it.ground, 'offer', { purpose: 'pay' }, ['qr'], 'zh-CN')
        void it.stage.begin(matter, standing)
      })
    }))
    await it.settled()
    const before = it.stage.standing!.dossier.session
    it.tap({ control: 'end' })
    await it.settled()
    expect(screen).toBe('rest')
    expect(it.stage.state.screen).toBe('method')
    expect((await linesOf(it.store)).slice(-2)).toMatchObject([{ type: 'camera.off', session: before }, { type: 'session.ended', session: before }])
  })

  it('a permit is worth nothing after its visit, and cannot touch the next person’s', async () => {
    const it = await visit()
    const given = await it.yes()
    it.tap({ control: 'end' })
    await it.settled()
    const { matter, standing } = openVisit(it.ground, 'offer', { purpose: 'pay' }, ['qr'], 'zh-CN')
    void it.stage.begin(matter, standing)
    expect(await given.permit!.use(() => 'matched')).toEqual({ result: 'failed', alternative: 'card', reason: 'permit' })
    expect(await given.permit!.close('matched')).toMatchObject({ result: 'failed', again: false })
    expect(it.camera.seen).toEqual([])
    expect(it.stage.state.screen).toBe('method')
    await it.toConsent()
    expect(it.stage.state).toMatchObject({ screen: 'consent', log: 'open' })
  })

  it('does not open the camera when the visit ends while its indicator is being painted', async () => {
    for (const end of ['stop', 'end'] as const) {
      const it = await visit()
      const { permit } = await it.yes()
      const used = permit!.use(() => 'matched')
      it.tap({ control: end })
      expect(await used).toMatchObject({ result: 'stopped' })
      await it.settled()
      expect(it.camera.seen).toEqual(['uncovered'])
      expect(it.camera.isOpen).toBe(false)
    }
  })

  it('whoever still waits for a visit that is over is told so', async () => {
    const it = await visit()
    const { permit } = await it.yes()
    const used = permit!.use(() => permit!.close('matched').then(() => 'matched' as const))
    await it.settled()
    it.tap({ control: 'done' })
    expect(await used).toMatchObject({ result: 'failed', reason: 'permit' })
    expect(await permit!.close('matched')).toMatchObject({ result: 'failed', reason: 'permit' })
  })

  it('a result that is none has failed, and no such word is in the log', async () => {
    const it = await visit()
    const { permit } = await it.yes()
    await permit!.open()
    const closed = permit!.close('foo' as 'matched')
    await it.settled()
    it.tap({ control: 'tile', id: 'qr' })
    expect(await closed).toMatchObject({ result: 'failed', reason: 'host-error' })
    expect(JSON.stringify(await linesOf(it.store))).not.toContain('foo')
  })

  it('a refusal carries no commitment to whoever refused', async () => {
    const it = await visit()
    await it.toConsent()
    it.tap({ control: 'refuse', item: 'face' })
    expect((await it.outcome).how).toBe('refused')
    const refusal = (await linesOf(it.store)).find(({ type }) => type === 'consent.refused')!
    expect(refusal).not.toHaveProperty('commitment')
    expect(await it.store.all('disclosures')).toEqual([])
  })

  it('what was given before a required item was refused is over', async () => {
    const it = await visit(() => {}, 'property-access')
    await it.toConsent()
    it.tap({ control: 'agree', item: 'face' })
    await it.settled()
    it.tap({ control: 'refuse', item: 'template' })
    expect((await it.outcome).how).toBe('refused')
    expect((await it.register.list({})).map(({ item, status }) => `${item} ${status}`)).toEqual(['face expired', 'template refused'])
  })

  it('open and close do by hand what use does', async () => {
    const it = await visit()
    const { permit } = await it.yes()
    const opening = await permit!.open()
    expect('stream' in opening).toBe(true)
    const first = permit!.close('not-matched')
    await it.settled()
    it.tap({ control: 'retry' })
    expect(await first).toMatchObject({ again: true })
    await permit!.open()
    expect(await permit!.close('matched')).toMatchObject({ result: 'matched', again: false })
  })

  it('a camera that does not open is said, recorded, and never tried behind the person’s back', async () => {
    const it = await visit()
    it.camera.trouble = new CameraTrouble('camera-busy', 'in use')
    const given = await it.yes()
    const used = given.permit!.use(() => 'matched')
    await it.settled()
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(it.stage.state).toMatchObject({ screen: 'failure', reason: 'camera-busy' })
    expect((await linesOf(it.store)).filter(({ type }) => type === 'health')).toMatchObject([{ code: 'camera-busy' }])
    it.tap({ control: 'tile', id: 'qr' })
    expect(await used).toMatchObject({ result: 'failed', alternative: 'qr', reason: 'camera-busy' })
    expect(it.camera.seen).toEqual(['uncovered', 'capture opening'])
  })

  it('a log that fails lets no consent through', async () => {
    const it = await visit((bench) => { bench.log.append = () => Promise.reject(new Error('disk')) })
    it.tap({ control: 'tile', id: 'face' })
    await it.settled()
    expect(it.stage.state).toMatchObject({ screen: 'failure', reason: 'storage-unavailable' })
    it.tap({ control: 'tile', id: 'qr' })
    expect(await it.outcome).toMatchObject({ how: 'unavailable', alternative: 'qr', items: { face: 'not-asked' } })
  })

  it('remembers what is needed to find the decision again, and no more', async () => {
    const it = await visit()
    const { receipt, permit } = await it.yes()
    expect(await it.register.list({})).toMatchObject([{ item: 'face', status: 'given' }, { item: 'transmission' }, { item: 'recipient:acquirer' }])
    await permit!.use(() => 'matched')
    await it.settled()
    expect((await it.register.list({})).map(({ status }) => status)).toEqual(['expired', 'expired', 'expired'])
    expect(await it.register.list({ subject: 'home:1' })).toHaveLength(3)
    expect(JSON.stringify(await linesOf(it.store))).not.toContain('home:1')
    await it.register.withdraw(receipt!.text)
    expect(await it.store.all('disclosures')).toEqual([])
    expect(await it.register.list({ subject: 'home:1' })).toEqual([])
  })
})

describe('withdrawing where a template was kept', () => {
  it('makes its erasure due, once; of one item too, since neither is worth anything alone', async () => {
    const it = await visit(() => {}, 'property-access')
    const { receipt, permit } = await it.yes()
    await permit!.use(() => 'matched')
    await it.settled()
    const done = await it.register.withdraw(receipt!.code, 'face')
    expect(done).toMatchObject({ items: ['face'], erasures: [{ item: 'template', deadline: it.clock.wall() + 86_400_000, subject: 'home:1' }] })
    expect(await it.register.withdraw(receipt!.code)).toMatchObject({ items: ['template'], erasures: done.erasures, receipts: [{ code: receipt!.code }] }) // the same one: it is still due
    expect(await it.register.withdraw(receipt!.code)).toEqual({ items: [], erasures: done.erasures, receipts: [] })
    expect(it.said.filter(([type]) => type === 'mingshi:erasure')).toEqual([['mingshi:erasure', done.erasures[0]]])
    expect((await linesOf(it.store)).slice(-3).map(({ type, item }) => `${String(type)} ${String(item)}`)).toEqual(['consent.withdrawn face', 'erasure.due template', 'consent.withdrawn template'])
  })

  it('is done once when it is asked for twice at once', async () => {
    const it = await visit(() => {}, 'property-access')
    const { receipt, permit } = await it.yes()
    await permit!.use(() => 'matched')
    await it.settled()
    const [first, second] = await Promise.all([it.register.withdraw(receipt!.code), it.register.withdraw(receipt!.code)])
    expect(first).toMatchObject({ items: ['face', 'template'], erasures: [{ item: 'template' }] })
    expect(second).toEqual({ items: [], erasures: first.erasures, receipts: [] })
    expect((await linesOf(it.store)).map(({ type }) => type).filter((type) => /withdrawn|due/.test(String(type)))).toEqual(['consent.withdrawn', 'consent.withdrawn', 'erasure.due'])
  })

  it('ends the visit first when it is still running: the permit is gone, and the list stays withdrawn', async () => {
    const it = await visit(() => {}, 'property-access')
    const { receipt, permit } = await it.yes()
    const used = permit!.use((_, signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve('matched'))))
    await it.settled()
    expect(it.camera.isOpen).toBe(true)
    expect(await it.register.withdraw(receipt!.code)).toMatchObject({ items: ['face', 'template'], erasures: [] })
    expect(it.camera.isOpen).toBe(false)
    expect(await used).toMatchObject({ result: 'stopped', reason: 'withdrawn' })
    expect(await permit!.use(() => 'matched')).toMatchObject({ result: 'failed', reason: 'permit' })
    expect((await it.register.list({})).map(({ status }) => status)).toEqual(['withdrawn', 'withdrawn'])
    expect((await linesOf(it.store)).slice(-4).map(({ type }) => type)).toEqual(['camera.off', 'session.ended', 'consent.withdrawn', 'consent.withdrawn'])
  })

  it('where the template was refused, only the photograph was used, and nothing is due', async () => {
    const it = await visit(({ ground }) => { ground.built.items.enrol![1]!.required = false }, 'property-access')
    await it.toConsent()
    it.tap({ control: 'agree', item: 'face' })
    await it.settled()
    it.tap({ control: 'refuse', item: 'template' })
    const { receipt, permit } = await it.outcome
    await permit!.use(() => 'matched')
    await it.settled()
    expect(await it.register.withdraw(receipt!.code)).toMatchObject({ items: ['face'], erasures: [] })
  })

  it('where nothing was recognised nothing was kept, and nothing is due', async () => {
    const it = await visit(() => {}, 'property-access')
    const { receipt } = await it.yes()
    it.tap({ control: 'end' })
    await it.settled()
    expect((await it.register.withdraw(receipt!.code)).erasures).toEqual([])
  })

  it('by the host’s own reference', async () => {
    const it = await visit(() => {}, 'property-access')
    await it.yes()
    expect(await it.register.withdraw({ subject: 'home:1' })).toMatchObject({ items: ['face', 'template'] })
    await expect(it.register.withdraw({ subject: 'home:9' })).rejects.toMatchObject({ code: 'unknown-receipt' })
  })
})
