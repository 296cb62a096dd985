import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fairness } from '../../../../../tests/support/fairness.mjs'
import { Evidence, verifier } from '../../../../../tests/support/evidence.ts'
import type { Effect, Entry } from '../../flow/effect.ts'
import type { Event } from '../../flow/event.ts'
import { isVisit, rest, type State } from '../../flow/state.ts'
import { transition } from '../../flow/transition.ts'
import { attemptsOf } from '../../policy/defaults.ts'
import { asksGuardian } from '../../policy/guarded.ts'
import { verifyBundle } from '../verify.ts'

type Append = Extract<Effect, { do: 'append' }>
type Act = { page: number; act: string; after: number }
const acts = [
  ...Array<string>(24).fill('onward'), 'refuse', 'refuse', ...Array<string>(5).fill('under14'), 'unsaid', 'guardian here', 'guardian elsewhere', 'guardian no', 'end', 'stop', 'hidden', 'matched', 'not-matched', 'failed', 'no-camera',
  'face-off', 'ticked', 'ticked', 'withdraw', 'closed', 'crash', 'disk-full', ...Array<string>(30).fill('disk'),
]
const lives: fc.Arbitrary<Act[]> = fc.array(
  fc.record({ page: fc.constantFrom(0, 0, 0, 1), act: fc.constantFrom(...acts), after: fc.constantFrom(100, 600, 600, 600, 900, 4_000, 16_000, 31_000) }),
  { maxLength: 200, size: 'max' },
)

/** A page of the machine, which plays core's flow and writes what a kiosk writes (kiosk: record/record.ts, log/boot.ts). */
class Page {
  state: State = rest
  boot = ''
  /** Nothing is recorded any more until it starts again. */
  isFull = false
  /** What this page has open in the log, if it has. */
  open?: Record<string, unknown>
  private readonly waiting: { effect: Append; session: string }[] = []
  readonly decided: { session: string; given: number; item: string }[] = []
  private since = 0
  private session = ''
  private sessions = 0
  private readonly number: number
  private readonly log: Evidence

  constructor(log: Evidence, number: number) {
    this.log = log
    this.number = number
  }

  start(at: number, left: Record<string, unknown>[]): void {
    this.boot = `boot-of-${this.number}-${at}`
    this.since = at
    this.log.start(this.boot, left.map((facts) => ({ ...facts, ...this.stamp(at) })), this.stamp(at))
  }

  stamp = (at: number) => ({ t: 1_795_000_000_000 + at, m: at - this.since, boot: this.boot })


  dispatch(event: Record<string, unknown>, at: number): void {
    const { policy, items } = this.log.built
    const purpose = policy.purposes[0]!
    if (event.type === 'offered') this.session = `session-${this.number}-${++this.sessions}-${at}`
    const matter = {
      session: this.session, purpose: purpose.id, act: purpose.act, attempts: attemptsOf(purpose), items: items[purpose.id]!,
      alternatives: policy.alternatives.map(({ id }) => id).slice(0, 2), way: 'offer', readMs: 9000,
      guardians: asksGuardian(policy, purpose) ? ['in-person', 'channel'] : undefined,
    }
    const [next, effects] = transition(this.state, { at, ...event, ...(event.type === 'offered' ? { matter } : {}) } as Event)
    this.state = next
    for (const effect of effects) {
      if (effect.do !== 'append') continue
      this.waiting.push({ effect, session: this.session })
    }
  }

  /** One append becomes durable, or cannot: in order, and whenever the disk likes. */
  disk(at: number): void {
    const next = this.waiting.shift()
    if (!next) return
    const { effect, session } = next
    if (!this.isFull) this.append(effect, session, at)
    if (!isVisit(this.state) || session !== this.session) return
    if (this.isFull) this.dispatch({ type: 'unrecorded', reason: 'storage-full' }, at)
    else if (effect.step) this.dispatch({ type: 'recorded', step: effect.step }, at)
  }

  /** A crash: what waited is gone. */
  lose(): void {
    this.waiting.length = 0
    this.isFull = false
  }

  settle(at: number): void {
    while (this.waiting.length > 0) this.disk(at)
  }

  private append({ entries }: Append, session: string, at: number): void {
    const purpose = this.log.built.policy.purposes[0]!.id
    const shared = { session, purpose, ...this.log.under }
    for (const entry of entries) {
      const item = 'item' in entry ? entry.item : undefined
      const isTheirs = 'guardian' in entry && entry.guardian !== undefined && item === 'face'
      const shown = entry.type === 'session.opened' || item ? this.shown(purpose, isTheirs ? 'guardian' : item, at) : {}
      this.log.add({ ...entry, ...shared, ...shown, ...this.more(entry, purpose, item), ...this.stamp(at) })
      if (entry.type === 'session.opened') this.open = shared
      if (entry.type === 'session.ended') delete this.open
      if (entry.type === 'consent.given') this.decided.push({ session, given: this.log.lines.length - 1, item: item! })
    }
  }

  private more(entry: Entry, purpose: string, item?: string): object {
    if (entry.type === 'session.opened') return { fairness: null, display: { cssWidth: 1, cssHeight: 1, calibrated: false } }
    return item ? { fairness, fingerprint: this.log.built.items[purpose]!.find(({ id }) => id === item)!.fingerprint } : {}
  }

  private shown(purpose: string, item: string | undefined, at: number): object {
    const { notices, itemNotices, guardianNotices } = this.log.built
    const own = item === 'guardian' ? guardianNotices![purpose]!['zh-CN'] : item ? itemNotices[purpose]?.[item]?.['zh-CN'] : undefined
    const shown = { lang: 'zh-CN', notice: (own ?? notices[purpose]!['zh-CN']!).digest }
    this.log.add({ type: 'notice.published', purpose, policy: this.log.under.policy, ...shown, ...(own ? { item } : {}), ...this.stamp(at) })
    return shown
  }
}

const tap = (control: object) => ({ type: 'tapped', trusted: true, input: 'touch', ...control })

function onward(state: State): Record<string, unknown> {
  if (!isVisit(state)) return { type: 'offered' }
  if (state.idleUntil !== undefined) return tap({ control: 'stay' })
  switch (state.screen) {
    case 'method': return tap({ control: 'tile', id: 'face' })
    case 'age': return tap({ control: 'over14' })
    case 'guardian': return state.elsewhere ? tap({ control: 'agree', item: 'face' }) : state.asking ? { type: 'guardian', answer: { relation: 'parent', items: { face: 'given', template: 'given' } } } : tap({ control: 'tile', id: 'channel' })
    case 'consent': return tap({ control: 'agree', item: state.matter.items[state.step]!.id })
    case 'capture': return { type: { off: 'opening', opening: 'camera-on', on: 'resulted' }[state.camera], result: 'not-matched' }
    case 'outcome': return tap({ control: 'retry' })
    case 'failure': return tap({ control: 'tile', id: 'qr' })
    default: return tap({ control: 'done' })
  }
}

function act(page: Page, log: Evidence, act: string, at: number): void {
  const { state } = page
  const item = isVisit(state) ? state.matter.items[state.step]?.id : undefined
  const purpose = log.built.policy.purposes[0]!.id
  switch (act) {
    case 'onward': return page.dispatch(onward(state), at)
    case 'refuse': return page.dispatch(tap({ control: 'refuse', item }), at)
    case 'no-camera': return page.dispatch({ type: 'camera-failed', reason: 'camera-missing' }, at)
    case 'hidden': return page.dispatch({ type: 'resulted', result: 'stopped', reason: 'hidden' }, at)
    case 'guardian here': return page.dispatch(tap({ control: 'tile', id: 'in-person' }), at)
    case 'guardian elsewhere': return page.dispatch({ type: 'guardian', answer: { relation: 'guardian', items: { face: 'given' } } }, at)
    case 'guardian no': return page.dispatch({ type: 'guardian' }, at)
    case 'matched': case 'not-matched': case 'failed': return page.dispatch({ type: 'resulted', result: act }, at)
    case 'face-off': return page.dispatch({ type: 'face-off', reason: 'no-alternative' }, at)
    case 'ticked': return page.dispatch({ type: 'ticked' }, at)
    case 'closed': return page.dispatch({ type: 'ended', reason: 'closed' }, at)
    case 'disk': return page.disk(at)
    case 'disk-full': page.isFull = true; return
    case 'withdraw': {
      if (page.isFull) return
      const [consent] = page.decided.splice(0, 1)
      if (!consent) return
      if (page.open?.session === consent.session) page.dispatch({ type: 'ended', reason: 'withdrawn' }, at)
      page.settle(at)
      const { session, given, item } = consent
      log.add({ type: 'consent.withdrawn', session, purpose, ...log.under, item, given, with: 'receipt', ...page.stamp(at) })
      return
    }
    case 'crash': {
      const left = page.open ? [{ type: 'session.ended', ...page.open, how: 'interrupted' }] : []
      delete page.open
      page.state = rest
      page.lose()
      return page.start(at, left)
    }
    default: return page.dispatch(tap({ control: act }), at)
  }
}

describe.each(['vending', 'property-access'] as const)('every life of a kiosk on two pages at once: %s', (scene) => {
  it('verifies, whoever came, whatever they answered, and wherever it crashed', async () => {
    const seen = new Set<string>()
    let guarded = 0
    await fc.assert(fc.asyncProperty(lives, async (life) => {
      const log = new Evidence(scene)
      const pages = [new Page(log, 0), new Page(log, 1)] as const
      let at = 0
      pages.forEach((page) => page.start(at, []))
      for (const { page, act: what, after } of life) {
        act(pages[page]!, log, what, (at += after))
        for (const each of pages) each.dispatch({ type: 'ticked' }, at)
      }
      for (const page of pages) act(page, log, 'crash', (at += 1)) // a session that a full disk left open ends here
      const report = await verifyBundle(verifier, log.zip())
      expect(report.checks.flatMap(({ faults }) => faults)).toEqual([])
      Object.keys(report.counts).forEach((key) => seen.add(key))
      guarded += log.lines.filter((line) => line.includes('"guardian":{')).length
    }), { numRuns: 100, seed: 13 })
    expect([...seen]).toEqual(expect.arrayContaining(['camera.on', 'consent.withdrawn', ...['given', 'refused', 'alternative', 'left', 'unavailable', 'interrupted'].map((how) => `session.ended:${how}`)]))
    if (scene === 'property-access') expect(guarded).toBeGreaterThan(20)
  }, 60_000)
})
