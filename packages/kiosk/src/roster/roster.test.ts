import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { Kept } from '../../../../tests/support/register.ts'
import { insideOf } from '../../../../tests/support/service.ts'
import { MingshiService } from '../apart/service.ts'
import type { Wish } from '../visit/wish.ts'
import { MingshiRoster, type RosterCalls } from './roster.ts'
import { nothingKnown, type RosterState } from './state.ts'

beforeAll(() => vi.stubGlobal('innerWidth', 1024).stubGlobal('innerHeight', 600).stubGlobal('navigator', { userAgent: 'Chrome/150' }))
afterAll(() => { vi.unstubAllGlobals() })

const hour = 3_600_000

interface Place extends RosterCalls { kept: Kept; ended: string[]; asked: Wish[]; offer(wish: Wish): Promise<{ how: string; reason?: string }>; state(): RosterState }

/** A machine with the part joined to it: real log and keys, its own clock, and a store that survives `again`. */
function joined(kept: Kept, keys: readonly string[], gate?: string, store = { state: nothingKnown }): Place {
  const inside = insideOf(kept)
  const asked: Wish[] = []
  const offer = (wish: Wish) => {
    asked.push(wish)
    return Promise.resolve(wish.purpose === 'enrol' ? { how: 'given', items: {}, alternative: null } : { how: 'unavailable', items: {}, alternative: 'card', reason: 'unknown-purpose' })
  }
  const kiosk = { ...inside.kiosk, offer, ask: offer }
  MingshiRoster({ keys, ...(gate && { gate }) }, () => ({
    load: () => Promise.resolve(structuredClone(store.state)),
    save: (state) => { store.state = structuredClone(state); return Promise.resolve() },
  })).join(kiosk as never, () => inside)
  return Object.assign(kiosk as never as Place, { kept, ended: inside.ended, asked, state: () => store.state })
}

let desk: Place
let north: Place
let south: Place
beforeEach(async () => {
  const [a, b, c] = await Promise.all([Kept.on(), Kept.on(), Kept.on()])
  const keysOf = (kept: Kept) => joined(kept, []).rosterKeys()
  const [atDesk, atNorth, atSouth] = await Promise.all([keysOf(a), keysOf(b), keysOf(c)])
  desk = joined(a, [...atNorth, ...atSouth])
  north = joined(b, [...atDesk, ...atSouth], 'enrol')
  south = joined(c, [...atDesk, ...atNorth], 'enrol')
})
const refuses = (got: RegExp) => ({ code: 'bad-roster', details: { got: expect.stringMatching(got) as string } })

describe('a desk and its doors', () => {
  it('a door knows nobody until it has a roster, then whom the desk enrolled and nobody else', async () => {
    await desk.kept.yes('home:1')
    await desk.kept.yes('home:2')
    await desk.kept.yes('home:4', [], 'not-matched')
    expect(await north.admits('home:1')).toBe(false)
    expect(await north.offer({ purpose: 'enrol', subject: 'home:1' })).toMatchObject({ reason: 'not-on-roster', alternative: 'card' })
    const file = await desk.roster()
    expect(await north.importRoster(file)).toEqual({ entries: 2 })
    expect(await Promise.all(['home:1', 'home:2', 'home:4', 'home:9', undefined as never].map((each) => north.admits(each)))).toEqual([true, true, false, false, false])
    expect(await north.offer({ purpose: 'enrol', subject: 'home:1' })).toMatchObject({ how: 'given' })
    expect(north.asked.at(-1)).toEqual({ purpose: 'enrol' }) // the door keeps nothing of who passed
    expect(await north.offer({ purpose: 'enrol' })).toMatchObject({ reason: 'not-on-roster' }) // visitors are nobody
    expect(await north.kept.written()).toEqual(['roster.loaded'])
    expect(await desk.kept.written()).toContain('roster.made')
    await north.importRoster(file) // the same again changes nothing
    expect(await north.kept.written()).toEqual(['roster.loaded'])
    for (const { kept } of [desk, north]) expect(await kept.faults()).toEqual([])
    expect(JSON.stringify(await north.kept.named())).toBe('[]')
  })

  it('refuses what is older, over, of a time to come, of a stranger, altered, or no roster; and keeps what it has', async () => {
    await desk.kept.yes('home:1')
    const [first, second] = [await desk.roster({ hours: 2 }), await desk.roster({ hours: 2 })]
    await north.importRoster(second)
    await expect(north.importRoster(first)).rejects.toMatchObject(refuses(/^\d+$/))
    await expect(south.importRoster('nothing')).rejects.toMatchObject(refuses(/unreadable/))
    await expect(north.importRoster((await second.text()).replace('home:1', 'home:2'))).rejects.toMatchObject(refuses(/not-signed/))
    await expect(joined(south.kept, await north.rosterKeys()).importRoster(second)).rejects.toMatchObject(refuses(/unknown-signer/))
    await expect(north.importRoster(await north.returned())).rejects.toMatchObject(refuses(/unreadable/))
    south.kept.it.clock.pass(-hour)
    await expect(south.importRoster(second)).rejects.toMatchObject(refuses(/ to /))
    south.kept.it.clock.pass(4 * hour)
    await expect(south.importRoster(second)).rejects.toMatchObject(refuses(/ to /))
    expect(await north.admits('home:1')).toBe(true)
    expect(south.state()).toEqual(nothingKnown)
    for (const hours of [0, 1.5, 745, 'x' as never]) await expect(desk.roster({ hours })).rejects.toMatchObject({ code: 'bad-call' })
  })

  it('goes stale by itself: then nobody is admitted, and a withdrawal is taken all the same', async () => {
    const code = await desk.kept.yes('home:1')
    await north.importRoster(await desk.roster({ hours: 1 }))
    north.kept.it.clock.pass(2 * hour)
    expect(await north.admits('home:1')).toBe(false)
    expect(await north.withdrawHere(code)).toEqual({ subjects: ['home:1'] })
    north.kept.it.clock.pass(-2 * hour) // and a clock that is set back brings nobody back
    expect(await north.admits('home:1')).toBe(false)
    expect(await north.kept.faults()).toEqual([])
  })

  it('a withdrawal at a door: over there at once, lost on the way, sent again, then at the desk and the other door, each once', async () => {
    const code = await desk.kept.yes('home:1')
    await desk.kept.yes('home:2')
    await Promise.all([desk.roster()].map(async (file) => { await north.importRoster(await file); await south.importRoster(await file) }))
    await north.withdrawHere(code)
    expect(north.ended).toEqual(['withdrawn']) // whoever stands there: the camera is off
    expect([await north.admits('home:1'), await north.admits('home:2'), await south.admits('home:1')]).toEqual([false, true, true])
    await expect(north.withdrawHere(code)).rejects.toMatchObject({ code: 'unknown-receipt' })
    await north.returned() // lost
    await south.importRoster(await desk.roster())
    await north.importRoster(await desk.roster()) // which still lists them: the door knows better
    expect(await north.admits('home:1')).toBe(false)
    const again = await north.returned()
    expect((await desk.importReturn(again)).withdrawn).toEqual(['home:1'])
    expect((await desk.importReturn(again)).withdrawn).toEqual([])
    expect((await south.importReturn(again)).withdrawn).toEqual(['home:1'])
    expect((await south.importReturn(again)).withdrawn).toEqual([])
    expect(await south.admits('home:1')).toBe(false)
    expect(await desk.kept.register.due()).toMatchObject([{ because: 'withdrawal', subject: 'home:1' }])
    await north.importRoster(await desk.roster())
    expect(JSON.parse((await (await north.returned()).text()).split('\n')[1]!)).toMatchObject({ withdrawn: [] }) // the desk knows
    for (const { kept } of [desk, north, south]) expect(await kept.faults()).toEqual([])
  })

  it('who enrols again after it is admitted again', async () => {
    const code = await desk.kept.yes('home:1')
    await north.importRoster(await desk.roster())
    await north.withdrawHere(code)
    await desk.importReturn(await north.returned())
    const [due] = await desk.kept.register.due()
    await desk.kept.register.confirm(due!.erasure, 'deleted')
    await desk.kept.yes('home:1')
    const old = await north.returned()
    await north.importRoster(await desk.roster())
    expect(await north.admits('home:1')).toBe(true)
    expect((await desk.importReturn(old)).withdrawn).toEqual([]) // the old file says nothing of the new consent
    expect(await north.admits('home:1')).toBe(true)
  })

  it('who moved out is on the next roster no more, and the door says when what it kept is gone', async () => {
    await desk.kept.yes('home:1')
    await north.importRoster(await desk.roster())
    await desk.kept.register.withdraw({ subject: 'home:1' })
    await north.importRoster(await desk.roster())
    const [gone] = await north.gone()
    expect(gone).toMatchObject({ subject: 'home:1', because: 'roster', overdue: false })
    north.kept.it.clock.pass(25 * hour)
    expect(await north.gone()).toMatchObject([{ overdue: true }])
    await north.confirmGone(gone!, 'deleted')
    expect(await north.gone()).toEqual([])
    await expect(north.confirmGone(gone!, 'deleted')).rejects.toMatchObject({ code: 'unknown-erasure' })
    const { erased, door } = await desk.importReturn(await north.returned())
    expect(erased).toMatchObject([{ given: gone!.given, origin: gone!.origin }])
    expect(door).toBe(north.kept.signer.origin)
    expect(JSON.stringify(north.state())).not.toContain('home:1')
    expect(await north.kept.faults()).toEqual([])
  })

  it('a purge takes everybody off the roster: nobody is admitted, all have to be deleted, and neither that file nor an older one brings them back', async () => {
    const code = await desk.kept.yes('home:1')
    await desk.kept.yes('home:2')
    const [older, file] = [await desk.roster(), await desk.roster()]
    await north.importRoster(file)
    await north.withdrawHere(code)
    expect(await MingshiService.purge({ ...insideOf(north.kept), kiosk: north as never }, { by: '7', why: 'given up' })).toMatchObject({ receipts: 0 })
    expect([await north.admits('home:1'), await north.admits('home:2')]).toEqual([false, false])
    expect(await north.gone()).toMatchObject([{ subject: 'home:1', because: 'withdrawal' }, { subject: 'home:2', because: 'roster' }])
    for (const each of [older, file]) await expect(north.importRoster(each)).rejects.toMatchObject(refuses(/^\d+$/))
    for (const each of await north.gone()) await north.confirmGone(each, 'deleted')
    expect(JSON.stringify(north.state())).not.toContain('home:')
    const { withdrawn, erased } = await desk.importReturn(await north.returned()) // what was taken back is told all the same
    expect([withdrawn, erased.length]).toEqual([['home:1'], 2])
    await north.importRoster(await desk.roster())
    expect([await north.admits('home:1'), await north.admits('home:2')]).toEqual([false, true])
    expect(JSON.parse((await (await north.returned()).text()).split('\n')[1]!)).toMatchObject({ withdrawn: [], erased: [{}] }) // home:2 may be here again: no longer said to be erased
    expect(await north.kept.faults()).toEqual([])
    await south.forgetRoster() // a door that never had one
    expect(south.state()).toEqual(nothingKnown)
  })

  it('pauses after five wrong codes, and refuses a return of somebody it does not trust', async () => {
    for (let i = 0; i < 5; i++) await expect(north.withdrawHere('00000-00000')).rejects.toMatchObject({ code: 'unknown-receipt' })
    await expect(north.withdrawHere('00000-00000')).rejects.toMatchObject({ code: 'entry-paused' })
    await expect(north.withdrawHere(7 as never)).rejects.toMatchObject({ code: 'bad-call' })
    const stranger = joined(await Kept.on(), [])
    await expect(desk.importReturn(await stranger.returned())).rejects.toMatchObject(refuses(/unknown-signer/))
  })
})
