import { describe, expect, it } from 'vitest'
import type { Effect } from './effect.ts'
import type { Control, Event } from './event.ts'
import { matter } from '../../../../tests/support/matter.ts'
import { rest, type State, type Visit } from './state.ts'
import { transition } from './transition.ts'

/** Plays events a second apart and remembers what was to be done. Every append is answered as durable unless told otherwise. */
class Play {
  state: State = rest
  effects: Effect[] = []
  at = 0
  durable = true

  send(event: DistributiveOmit<Event, 'at'>, after = 1000): this {
    this.at += after
    const [state, effects] = transition(this.state, { ...event, at: this.at } as Event)
    this.state = state
    this.effects.push(...effects)
    for (const effect of effects) {
      if (effect.do !== 'append') continue
      if (!this.durable) this.send({ type: 'unrecorded', reason: 'storage-full' }, 1)
      else if (effect.step) this.send({ type: 'recorded', step: effect.step }, 1)
    }
    return this
  }

  tap(control: Control, after = 1000, trusted = true): this {
    return this.send({ type: 'tapped', trusted, input: 'touch', ...control }, after)
  }

  /** To the consent screen of the first item. */
  toConsent(): this {
    return this.send({ type: 'offered', matter }).tap({ control: 'tile', id: 'face' }).tap({ control: 'over14' })
  }

  toPermit(): this {
    return this.toConsent().tap({ control: 'agree', item: 'face' }).tap({ control: 'agree', item: 'transmission' }).tap({ control: 'refuse', item: 'template' })
  }

  toCamera(): this {
    return this.toPermit().send({ type: 'opening' }).send({ type: 'camera-on' })
  }

  get visit(): Visit {
    if (this.state.screen === 'rest') throw new Error('nobody is there')
    return this.state as Visit
  }

  get records(): string[] {
    return this.effects.flatMap((effect) => (effect.do === 'append' ? effect.entries : [])).map((entry) => {
      if ('item' in entry) return `${entry.type} ${entry.item}`
      return entry.type === 'session.ended' ? `${entry.type} ${entry.how}` : entry.type
    })
  }

  get told() {
    return this.effects.flatMap((effect) => (effect.do === 'settle' ? [effect.decision] : []))
  }

  get ends(): unknown[] {
    return this.effects.flatMap((effect): unknown[] => (effect.do === 'end-use' ? [effect.end] : effect.do === 'deny' ? ['denied'] : []))
  }
}

type DistributiveOmit<T, K extends keyof T> = T extends unknown ? Omit<T, K> : never
const play = () => new Play()

describe('one story per outcome', () => {
  it('given: told, asked item by item, permitted, matched, receipt, wiped', () => {
    const it = play().toCamera().send({ type: 'resulted', result: 'matched' })
    expect(it.visit.screen).toBe('receipt')
    expect(it.visit.camera).toBe('off')
    it.tap({ control: 'done' })
    expect(it.state).toBe(rest)
    expect(it.records).toEqual([
      'session.opened', 'consent.given face', 'consent.given transmission', 'consent.refused template',
      'camera.on', 'camera.off', 'session.ended given',
    ])
    expect(it.told).toEqual([{ how: 'given', items: { face: 'given', transmission: 'given', template: 'refused' }, alternative: 'qr' }])
    expect(it.ends).toEqual([{ result: 'matched', alternative: 'qr' }])
  })

  it('refused: one tap to the alternative; what was not reached was not asked', () => {
    const it = play().toConsent().tap({ control: 'agree', item: 'face' }).tap({ control: 'refuse', item: 'transmission' })
    expect(it.visit.screen).toBe('aside')
    expect(it.told).toEqual([{ how: 'refused', items: { face: 'given', transmission: 'refused', template: 'not-asked' }, alternative: 'qr' }])
    expect(it.records.slice(-2)).toEqual(['consent.refused transmission', 'session.ended refused'])
    expect(it.tap({ control: 'copy' }).visit.screen).toBe('receipt')
    expect(it.tap({ control: 'done' }).state).toBe(rest)
  })

  it('alternative: one tap, and nothing in the log', () => {
    const it = play().send({ type: 'offered', matter }).tap({ control: 'tile', id: 'card' })
    expect(it.state).toBe(rest)
    expect(it.records).toEqual([])
    expect(it.told).toEqual([{ how: 'alternative', items: { face: 'not-asked', transmission: 'not-asked', template: 'not-asked' }, alternative: 'card' }])
  })

  it('under fourteen and “rather not say” end at the alternatives alike', () => {
    for (const control of ['under14', 'unsaid'] as const) {
      const it = play().send({ type: 'offered', matter }).tap({ control: 'tile', id: 'face' }).tap({ control })
      expect(it.state).toBe(rest)
      expect(it.told[0]).toMatchObject({ how: 'alternative', alternative: 'qr', reason: 'age' })
      expect(it.records).toEqual(['session.opened', 'session.ended alternative'])
    }
  })

  it('left: by the button at once, by silence after a warning', () => {
    const gone = play().toConsent().tap({ control: 'end' }, 10)
    expect(gone.state).toBe(rest)
    expect(gone.told[0]).toMatchObject({ how: 'left', alternative: 'qr', reason: 'person' })

    const silent = play().toConsent().send({ type: 'ticked' }, 71_999)
    expect(silent.visit.idleUntil).toBeUndefined()
    silent.send({ type: 'ticked' }, 1)
    expect(silent.visit.idleUntil).toBe(silent.at + 30_000)
    silent.send({ type: 'ticked' }, 29_999)
    expect(silent.visit.screen).toBe('consent')
    silent.send({ type: 'ticked' }, 1)
    expect(silent.state).toBe(rest)
    expect(silent.told[0]).toMatchObject({ how: 'left', reason: 'idle' })
    expect(silent.records).toEqual(['session.opened', 'session.ended left'])
  })

  it('unavailable: the log cannot be written, so nothing is asked and the alternatives stand', () => {
    const it = play()
    it.durable = false
    it.send({ type: 'offered', matter }).tap({ control: 'tile', id: 'face' })
    expect(it.visit.screen).toBe('failure')
    it.tap({ control: 'tile', id: 'card' })
    expect(it.state).toBe(rest)
    expect(it.told).toEqual([{ how: 'unavailable', items: { face: 'not-asked', transmission: 'not-asked', template: 'not-asked' }, alternative: 'card', reason: 'storage-full' }])
  })
})

describe('the pair', () => {
  it('is inert until the session is durable in the log', () => {
    const [age] = transition(rest, { type: 'asked', at: 0, matter })
    const [consent] = transition(age, { type: 'tapped', at: 1000, trusted: true, input: 'touch', control: 'over14' })
    const agree: Event = { type: 'tapped', at: 3000, trusted: true, input: 'touch', control: 'agree', item: 'face' }
    expect(transition(consent, agree)).toEqual([consent, []])
    const [live] = transition(consent, { type: 'recorded', at: 2000, step: 'opened' })
    expect(transition(live, agree)[1]).toHaveLength(1)
  })

  it('ignores untrusted taps, taps in the first half second, and taps for another item', () => {
    const it = play().toConsent()
    const before = it.state
    it.tap({ control: 'agree', item: 'face' }, 1000, false)
    expect(it.state).toBe(before)
    it.tap({ control: 'agree', item: 'transmission' })
    expect(it.state).toBe(before)
    it.tap({ control: 'agree', item: 'face' }).tap({ control: 'agree', item: 'transmission' }, 400)
    expect(it.visit.answers).toEqual({ face: 'given' })
  })

  it('ignores the second tap of a double tap on the sheet that lay over it', () => {
    const warned = play().toConsent().send({ type: 'ticked' }, 72_000)
    expect(warned.visit.idleUntil).toBeDefined()
    warned.tap({ control: 'stay' }).tap({ control: 'agree', item: 'face' }, 400)
    expect(warned.visit.answers).toEqual({})
    const helped = play().toConsent().send({ type: 'uncovered' }).tap({ control: 'agree', item: 'face' }, 400)
    expect(helped.visit.answers).toEqual({})
    expect(helped.tap({ control: 'agree', item: 'face' }, 100).visit.answers).toEqual({ face: 'given' })
  })

  it('leaving while a refusal is on its way to the disk is refusing', () => {
    const it = play().toConsent()
    const at = it.at + 1000
    const [saving] = transition(it.state, { type: 'tapped', at, trusted: true, input: 'touch', control: 'refuse', item: 'face' })
    const [gone, effects] = transition(saving, { type: 'tapped', at: at + 1, trusted: true, input: 'touch', control: 'end' })
    expect(gone).toBe(rest)
    expect(effects).toMatchObject([{ do: 'settle', decision: { how: 'refused', items: { face: 'refused' } } }])
  })

  it('an answer that cannot be recorded is no answer; a refusal needs no record', () => {
    const agreed = play().toConsent()
    agreed.durable = false
    agreed.tap({ control: 'agree', item: 'face' })
    expect(agreed.visit.screen).toBe('failure')
    expect(agreed.visit.answers).toEqual({})
    const refused = play().toConsent()
    refused.durable = false
    refused.tap({ control: 'refuse', item: 'face' })
    expect(refused.told[0]).toMatchObject({ how: 'refused', alternative: 'qr' })
  })
})

describe('the permit', () => {
  it('opens at most as often as the policy says, on the person’s own retry', () => {
    const it = play().toCamera().send({ type: 'resulted', result: 'not-matched' })
    expect(it.visit.screen).toBe('outcome')
    it.tap({ control: 'retry' }).send({ type: 'opening' }).send({ type: 'camera-on' }).send({ type: 'resulted', result: 'not-matched' })
    it.tap({ control: 'retry' }).send({ type: 'opening' }).send({ type: 'camera-on' }).send({ type: 'resulted', result: 'not-matched' })
    expect(it.visit.permit!.openings).toBe(3)
    it.tap({ control: 'retry' })
    expect(it.visit.screen).toBe('outcome')
    it.tap({ control: 'alternative' })
    expect(it.ends).toEqual([{ result: 'not-matched', alternative: 'qr' }])
    expect(it.records.filter((record) => record === 'session.ended given')).toHaveLength(1)
  })

  it('dies unopened after 20 s, and 60 s after the first opening for a payment', () => {
    const unopened = play().toPermit().send({ type: 'ticked' }, 20_000)
    expect(unopened.visit.permit).toBeUndefined()
    unopened.send({ type: 'opening' })
    expect(unopened.ends).toEqual(['denied'])

    const slow = play().toCamera().send({ type: 'resulted', result: 'not-matched' })
    slow.send({ type: 'ticked' }, 28_000).tap({ control: 'retry' }).send({ type: 'opening' }).send({ type: 'camera-on' })
    expect(slow.visit.camera).toBe('on')
    slow.send({ type: 'ticked' }, 15_000)
    expect(slow.visit).toMatchObject({ screen: 'outcome', result: 'not-matched', reason: 'time', camera: 'off' })
    slow.tap({ control: 'retry' })
    expect(slow.visit.screen).toBe('outcome')
  })

  it('closes the camera on stop, on the end button, and when the machine is switched off', () => {
    for (const end of [{ type: 'tapped', trusted: true, input: 'touch', control: 'stop' }, { type: 'tapped', trusted: true, input: 'touch', control: 'end' }, { type: 'face-off', reason: 'disabled' }] as const) {
      const it = play().toCamera().send(end)
      expect(it.effects.filter((effect) => effect.do === 'close-camera')).toHaveLength(1)
      expect(it.records.slice(-2)).toEqual(['camera.off', 'session.ended given'])
      if (it.state.screen !== 'rest') expect(it.visit.camera).toBe('off')
    }
  })

  it('is taken back between two attempts when the face is switched off', () => {
    const it = play().toCamera().send({ type: 'resulted', result: 'not-matched' }).send({ type: 'face-off', reason: 'switched-off' })
    expect(it.visit).toMatchObject({ screen: 'failure', reason: 'switched-off', permit: undefined })
    it.tap({ control: 'retry' }).send({ type: 'opening' })
    expect(it.effects.filter((effect) => effect.do === 'open-camera')).toHaveLength(1)
    it.tap({ control: 'tile', id: 'card' })
    expect(it.records.at(-1)).toBe('session.ended given')
    const over = play().toCamera().send({ type: 'resulted', result: 'matched' })
    expect(over.send({ type: 'face-off', reason: 'switched-off' }).visit.screen).toBe('receipt')
  })

  it('is taken back when an attempt cannot be recorded: no further one could be either', () => {
    const it = play().toCamera()
    it.durable = false
    it.send({ type: 'resulted', result: 'not-matched' })
    expect(it.visit).toMatchObject({ screen: 'failure', reason: 'storage-full', permit: undefined })
    it.durable = true
    it.tap({ control: 'tile', id: 'qr' })
    expect(it.records.at(-1)).toBe('camera.off') // which failed: an end behind it would say that the camera stayed on
  })

  it('stopping counts while the camera is still coming on; a match does not', () => {
    const it = play().toPermit().send({ type: 'opening' }).send({ type: 'resulted', result: 'matched' })
    expect(it.visit.camera).toBe('opening')
    it.send({ type: 'resulted', result: 'stopped', reason: 'hidden' })
    expect(it.visit).toMatchObject({ screen: 'aside', camera: 'off' })
    expect(it.effects.map((effect) => effect.do)).toContain('close-camera')
    expect(it.records).not.toContain('camera.on')
  })

  it('ends with its visit, whoever ends it', () => {
    const it = play().toCamera().send({ type: 'ended', reason: 'withdrawn' })
    expect(it.state).toBe(rest)
    expect(it.records.slice(-2)).toEqual(['camera.off', 'session.ended given'])
    expect(it.ends).toEqual([{ result: 'stopped', alternative: 'qr', reason: 'withdrawn' }])
    expect(play().toConsent().send({ type: 'ended', reason: 'closed' }).told).toMatchObject([{ how: 'left', reason: 'closed' }])
    expect(play().send({ type: 'ended', reason: 'closed' }).state).toBe(rest)
  })

  it('takes no match that comes after its time', () => {
    const it = play().toCamera().send({ type: 'resulted', result: 'matched' }, 15_001)
    expect(it.visit).toMatchObject({ screen: 'outcome', result: 'not-matched', reason: 'time', camera: 'off' })
  })

  it('leads to the alternatives when the camera does not open, or is late', () => {
    const failed = play().toPermit().send({ type: 'opening' }).send({ type: 'camera-failed', reason: 'camera-missing' })
    expect(failed.visit).toMatchObject({ screen: 'failure', reason: 'camera-missing' })
    failed.tap({ control: 'tile', id: 'card' })
    expect(failed.ends).toEqual([{ result: 'failed', alternative: 'card', reason: 'camera-missing' }])
    const late = play().toPermit().send({ type: 'opening' }).send({ type: 'ticked' }, 5_000).send({ type: 'camera-on' })
    expect(late.visit).toMatchObject({ screen: 'failure', camera: 'off' })
    expect(late.effects.at(-1)).toEqual({ do: 'close-camera' })
  })
})

describe('a permit handed to a vendor’s own camera', () => {
  it('is used up: nothing opens any more, and the visit ends when its record is durable', () => {
    const it = play().toPermit().send({ type: 'handing' })
    expect(it.visit).toMatchObject({ screen: 'capture', camera: 'off', saving: true })
    it.send({ type: 'opening' })
    expect(it.effects.at(-1)).toEqual({ do: 'deny' })
    it.send({ type: 'handed' })
    expect(it.visit).toMatchObject({ screen: 'aside', permit: undefined, log: 'ended' })
    expect(it.ends).toEqual(['denied', { result: 'stopped', alternative: 'qr', reason: 'handoff' }])
    expect(it.records.at(-1)).toBe('session.ended given')
    expect(it.effects.map((effect) => effect.do)).not.toContain('open-camera')
  })

  it('to another page it takes the session along: nothing of its end is written here, and nothing opens any more', () => {
    const it = play().toPermit().send({ type: 'handing' }).send({ type: 'handed', to: 'page' })
    expect(it.visit).toMatchObject({ screen: 'aside', permit: undefined, log: 'ended' })
    expect(it.ends).toEqual([{ result: 'stopped', alternative: 'qr', reason: 'handoff' }])
    expect(it.tap({ control: 'done' }).state).toBe(rest)
    expect(it.records.at(-1)).toBe('consent.refused template')
    expect(it.effects.map((effect) => effect.do)).not.toContain('open-camera')
  })

  it('there it is redeemed: the visit stands at the camera, with the time that is left, and ends as any other', () => {
    const carried = { answers: { face: 'given', transmission: 'given', template: 'refused' }, age: 'over14', permit: { issued: -5_000, openings: 0 } } as const
    const redeemed = () => play().send({ type: 'redeemed', matter: { ...matter, way: 'redeem', carried } })
    const it = redeemed()
    expect(it.told).toEqual([expect.objectContaining({ how: 'given', items: carried.answers })])
    expect(it.records).toEqual([])
    expect(it.visit).toMatchObject({ screen: 'capture', camera: 'off', log: 'open', age: 'over14' })
    it.send({ type: 'opening' }).send({ type: 'camera-on' }).send({ type: 'resulted', result: 'matched' })
    expect(it.records).toEqual(['camera.on', 'camera.off', 'session.ended given'])
    const late = redeemed().send({ type: 'opening' }, 14_500)
    expect(late.effects.at(-1)).toEqual({ do: 'deny' })
    expect(play().toConsent().send({ type: 'redeemed', matter: { ...matter, carried } }).visit.screen).toBe('consent') // over nobody who stands there
  })

  it('only while it lives, and only once', () => {
    for (const it of [play().toConsent(), play().toCamera(), play().toPermit().send({ type: 'opening' })]) {
      const { state } = it
      expect(it.send({ type: 'handing' }).state).toBe(state)
      expect(it.effects.at(-1)).toEqual({ do: 'deny' })
    }
    const late = play().toPermit().send({ type: 'handing' }, 21_000)
    expect(late.visit).toMatchObject({ screen: 'aside', permit: undefined })
    const dead = play().toPermit().send({ type: 'handing' }).tap({ control: 'stop' }).send({ type: 'handed' })
    expect(dead.ends).toEqual([{ result: 'stopped', alternative: 'qr', reason: 'stopped' }])
    const unasked = play().toPermit().send({ type: 'handed' })
    expect(unasked.visit.permit).toBeDefined()
  })
})
