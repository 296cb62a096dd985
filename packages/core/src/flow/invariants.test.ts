import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Effect } from './effect.ts'
import type { Event } from './event.ts'
import { matter } from '../../../../tests/support/matter.ts'
import { isVisit, rest, type State, type Visit } from './state.ts'
import { openingMs, permitDeath } from './timing.ts'
import { transition } from './transition.ts'

/**
 * A step of a random life: anything that a person, a host, a disk, a camera or a clock can do, in any order. `onward` is
 * whatever leads on from where the visit stands, so that lives also get far.
 */
type Act = { event: Record<string, unknown>; after: number }

const trusted = fc.boolean()
const item = fc.constantFrom('face', 'transmission', 'template', 'unknown')
const tap = (control: object) => fc.record({ type: fc.constant('tapped'), trusted, input: fc.constant('touch'), ...control })
const event = fc.oneof(
  { weight: 30, arbitrary: fc.constant({ type: 'onward' }) },
  { weight: 2, arbitrary: fc.constantFrom({ type: 'offered' }, { type: 'asked' }) },
  { weight: 2, arbitrary: tap({ control: fc.constant('tile'), id: fc.constantFrom('face', 'face', 'qr', 'card', 'in-person', 'channel', 'unknown') }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('guardian'), answer: fc.option(fc.record({ relation: fc.constantFrom('parent', 'guardian'), items: fc.dictionary(item, fc.constantFrom('given', 'given', 'refused')) }), { nil: undefined }) }) },
  { weight: 3, arbitrary: tap({ control: fc.constantFrom('over14', 'over14', 'over14', 'under14', 'unsaid') }) },
  { weight: 6, arbitrary: tap({ control: fc.constantFrom('agree', 'agree', 'refuse'), item }) },
  { weight: 3, arbitrary: tap({ control: fc.constantFrom('alternative', 'retry', 'stop', 'copy', 'done', 'stay', 'end') }) },
  { weight: 4, arbitrary: fc.constantFrom({ type: 'opening' }, { type: 'camera-on' }) },
  { weight: 1, arbitrary: fc.constantFrom({ type: 'handing' }, { type: 'handed' }, { type: 'handed', to: 'page' }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('resulted'), result: fc.constantFrom('matched', 'not-matched', 'failed') }) },
  { weight: 1, arbitrary: fc.constantFrom({ type: 'camera-failed', reason: 'camera-missing' }, { type: 'face-off', reason: 'disabled' }, { type: 'touched' }, { type: 'touched', slow: 2 }, { type: 'ticked' }, { type: 'ticked' }) },
  { weight: 1, arbitrary: fc.constantFrom({ type: 'living', alternatives: ['card'] }, { type: 'living', alternatives: [] }) },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('disk'), well: fc.constantFrom(true, true, true, false) }) },
)
const life: fc.Arbitrary<Act[]> = fc.array(fc.record({ event, after: fc.constantFrom(0, 100, 600, 600, 600, 600, 600, 900, 900, 4_000, 16_000, 31_000) }), { maxLength: 80, size: 'max' })

interface Moment {
  before: State
  after: State
  event: Event
  effects: readonly Effect[]
}

/** Plays a life with a disk that answers when it likes, in order, and calls `look` at every moment. */
function live(acts: Act[], look: (moment: Moment) => void): void {
  let state: State = rest
  let at = 0
  let session = 0
  const disk: Effect[] = []
  for (const act of acts) {
    at += act.after
    let next = (act.event.type === 'onward' ? onward(state, disk.length > 0) : act.event) as unknown as Event | { type: 'disk'; well: boolean }
    if (next.type === 'disk') {
      const append = disk.shift()
      if (append?.do !== 'append') continue
      if (next.well && !append.step) continue // nobody waits for this one
      next = (next.well ? { type: 'recorded', step: append.step } : { type: 'unrecorded', reason: 'storage-full' }) as Event
    }
    const event = { ...next, at, ...('offered asked'.includes(next.type) ? { matter: { ...matter, session: `s${++session}`, ...(session % 2 > 0 && { guardians: ['in-person', 'channel'] }) } } : {}) } as Event
    const [after, effects] = transition(state, event)
    disk.push(...effects.filter((effect) => effect.do === 'append'))
    look({ before: state, after, event, effects })
    state = after
  }
}

/** What leads on from here. */
function onward(state: State, waiting: boolean): Record<string, unknown> {
  const tapping = (control: object) => ({ type: 'tapped', trusted: true, input: 'touch', ...control })
  if (waiting) return { type: 'disk', well: true }
  if (!isVisit(state)) return { type: 'offered' }
  if (state.idleUntil !== undefined) return tapping({ control: 'stay' })
  switch (state.screen) {
    case 'method': return tapping({ control: 'tile', id: 'face' })
    case 'age': return tapping({ control: 'over14' })
    case 'guardian': return state.elsewhere ? tapping({ control: 'agree' }) : state.asking ? { type: 'guardian', answer: { relation: 'parent', items: { face: 'given', transmission: 'given' } } } : tapping({ control: 'tile', id: 'channel' })
    case 'consent': return tapping({ control: 'agree', item: state.matter.items[state.step]!.id })
    case 'capture': return { type: { off: 'opening', opening: 'camera-on', on: 'resulted' }[state.camera], result: 'not-matched' }
    case 'outcome': return tapping({ control: 'retry' })
    case 'failure': return tapping({ control: 'tile', id: 'qr' })
    default: return tapping({ control: 'done' })
  }
}

const always = (property: (moment: Moment, history: Moment[]) => void) =>
  fc.assert(fc.property(life, (acts) => {
    const history: Moment[] = []
    live(acts, (moment) => {
      history.push(moment)
      property(moment, history)
    })
  }), { numRuns: 3000, seed: 19 })

const recorded = (effects: readonly Effect[], type: string) =>
  effects.flatMap((effect) => (effect.do === 'append' ? effect.entries : [])).filter((entry) => entry.type === type)

describe('invariants of the flow, over random lives', () => {
  it('1: camera on implies a given, unexpired consent of this session, its record durable, the indicator visible', () => {
    let opened = 0
    always(({ after, event }) => {
      if (!isVisit(after) || after.camera === 'off') return
      opened++
      const { screen, permit, answers, log, settled } = after
      expect(screen).toBe('capture')
      expect(log).toBe('open')
      expect(settled).toBe(true)
      for (const { id } of matter.items.filter(({ required }) => required)) expect(answers[id]).toBe('given')
      expect(permit!.openings).toBeGreaterThan(0)
      expect(permit!.openings).toBeLessThanOrEqual(matter.attempts)
      expect(event.at).toBeLessThan(permitDeath(permit!, matter.act) + (permit!.firstOpened === undefined ? openingMs : 0))
    })
    expect(opened).toBeGreaterThan(500) // the lives reach the camera
  })

  it('1: the camera opens only by an effect of a permitted visit, and closes whenever the visit loses it', () => {
    always(({ before, after, effects }) => {
      const was = isVisit(before) ? before.camera : 'off'
      const is = isVisit(after) ? after.camera : 'off'
      if (effects.some((effect) => effect.do === 'open-camera')) expect([was, is]).toEqual(['off', 'opening'])
      if (was !== 'off' && is === 'off') expect(effects[0]).toEqual({ do: 'close-camera' })
    })
  })

  it('2: no path adds a consent without a trusted tap on agree of the item that is asked; time never does', () => {
    let given = 0
    always(({ before, after, event, effects }) => {
      const had = isVisit(before) ? before.answers : {}
      const has = isVisit(after) ? after.answers : {}
      for (const id of Object.keys(has).filter((key) => has[key] === 'given' && had[key] !== 'given')) {
        given++
        const { elsewhere, age, guardian, matter: { items }, step } = before as Visit
        if (event.type === 'guardian') { // the guardian's yes to one item, beside their no to a required one: over, and never a permit
          expect((after as Visit).log).toBe('ended')
          continue
        }
        expect(event).toMatchObject({ type: 'tapped', trusted: true, control: 'agree' })
        if (elsewhere) expect([elsewhere[id], age, guardian!.method]).toEqual(['given', 'under14', 'channel'])
        else expect([(event as { item: string }).item, items[step]!.id]).toEqual([id, id])
        expect(event.at - (before as Visit).since).toBeGreaterThanOrEqual(500)
      }
      if (recorded(effects, 'consent.given').length === 0) return
      if (event.type === 'guardian') expect(recorded(effects, 'session.ended')).toMatchObject([{ how: 'refused' }])
      else expect(event).toMatchObject({ type: 'tapped', trusted: true, control: 'agree' })
    })
    expect(given).toBeGreaterThan(1000)
  })

  it('2: whoever says under fourteen, or does not say, is asked nothing without an answer of a guardian’s', () => {
    let guarded = 0
    always(({ after, effects }) => {
      const answers = [...recorded(effects, 'consent.given'), ...recorded(effects, 'consent.refused')]
      if (isVisit(after) && (after.screen === 'consent' || after.permit)) expect(after.age === 'over14' || (after.age === 'under14' && after.guardian !== undefined)).toBe(true)
      for (const answer of answers) {
        expect(answer).toMatchObject('guardian' in answer && answer.guardian ? { age: 'under14' } : { age: 'over14' })
        if ('guardian' in answer && answer.guardian) guarded++
      }
    })
    expect(guarded).toBeGreaterThan(100)
  })

  it('3: from every moment of every visit, one trusted tap on end tells the host a living alternative', () => {
    always(({ after, event }) => {
      if (!isVisit(after)) return
      const [end, effects] = transition(after, { type: 'tapped', at: event.at, trusted: true, input: 'key', control: 'end' })
      expect(end).toBe(rest)
      const told = effects.flatMap((effect) => (effect.do === 'settle' ? [effect.decision.alternative] : effect.do === 'end-use' ? [effect.end.alternative] : []))
      expect(told.length).toBe((after.settled ? 0 : 1) + (after.using ? 1 : 0))
      for (const alternative of told) expect(alternative).toBe(after.matter.alternatives[0] ?? null)
    })
  })

  it('3: the way through an alternative is never longer than the way through the face, on every screen that has both', () => {
    const taps = (state: State, goal: (state: State, effects: readonly Effect[]) => boolean): number => shortest(state, goal)
    const offered = transition(rest, { type: 'offered', at: 0, matter })[0]
    const toAlternative = taps(offered, (_, effects) => effects.some((effect) => effect.do === 'settle' && effect.decision.how === 'alternative'))
    const toFace = taps(offered, (_, effects) => effects.some((effect) => effect.do === 'settle' && effect.decision.how === 'given'))
    expect(toAlternative).toBe(1)
    expect(toFace).toBe(5)
    const consent = walk(offered, ['tile face', 'over14'])
    expect(taps(consent, (_, effects) => effects.some((effect) => effect.do === 'settle' && effect.decision.how === 'refused'))).toBe(1)
  })

  it('4: after a refusal nothing asks for that item again in the session', () => {
    always(({ after }) => {
      if (isVisit(after) && after.screen === 'consent' && !after.saving) {
        expect(after.answers[after.matter.items[after.step]!.id]).toBeUndefined()
      }
    })
  })

  it('5: every visit ends wiped, every opened session ends exactly once, every waiting host is told exactly once', () => {
    fc.assert(fc.property(life, (acts) => {
      const count = { opened: 0, ended: 0, begun: 0, settled: 0, using: 0, used: 0 }
      let last: State = rest
      let at = 0
      const look = ({ before, after, event, effects }: Moment) => {
        last = after
        at = event.at
        count.opened += recorded(effects, 'session.opened').length
        count.ended += recorded(effects, 'session.ended').length
        if (!isVisit(before) && isVisit(after)) count.begun++
        count.settled += effects.filter((effect) => effect.do === 'settle').length
        count.used += effects.filter((effect) => effect.do === 'end-use').length
        if (isVisit(after) && after.using && !(isVisit(before) && before.using)) count.using++
        if (!isVisit(after)) expect(after).toBe(rest)
      }
      // The log may fail inside a session: then its end is owed to the next start. Here the disk is well.
      live(acts.filter(({ event }) => !(event.type === 'disk' && !event.well)), look)
      const [end, effects] = transition(last, { type: 'tapped', at: at + 1000, trusted: true, input: 'touch', control: 'end' })
      look({ before: last, after: end, event: { type: 'ticked', at }, effects })
      expect(end).toBe(rest)
      expect(count.ended).toBe(count.opened)
      expect(count.settled).toBe(count.begun)
      expect(count.used).toBe(count.using)
    }), { numRuns: 3000, seed: 19 })
  })
})

/** Fewest trusted taps until `goal`, by breadth-first search over everything that can be tapped; the disk answers at once. */
function shortest(start: State, goal: (state: State, effects: readonly Effect[]) => boolean): number {
  const controls = ['tile face', 'tile qr', 'over14', 'under14', 'agree face', 'agree transmission', 'agree template', 'refuse face', 'refuse transmission', 'refuse template', 'retry', 'alternative', 'done', 'copy']
  let states: State[] = [start]
  for (let taps = 1; taps < 9; taps++) {
    const next: State[] = []
    for (const state of states) {
      for (const control of controls) {
        const [after, effects] = tapped(state, control)
        if (goal(after, effects)) return taps
        if (after !== state) next.push(after)
      }
    }
    states = next
  }
  return Infinity
}

const walk = (state: State, controls: string[]): State => controls.reduce((at, control) => tapped(at, control)[0], state)

function tapped(state: State, text: string): [State, Effect[]] {
  const [control, argument] = text.split(' ')
  const at = isVisit(state) ? state.since + 1000 : 0
  const [first, effects] = transition(state, { type: 'tapped', at, trusted: true, input: 'touch', control, id: argument, item: argument } as unknown as Event)
  let [after, all]: [State, Effect[]] = [first, [...effects]]
  for (const effect of effects) {
    if (effect.do !== 'append' || !effect.step) continue
    const [later, more] = transition(after, { type: 'recorded', at, step: effect.step })
    ;[after, all] = [later, [...all, ...more]]
  }
  return [after, all]
}
