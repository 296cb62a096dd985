import { formatReturn, MingshiError, openReturn, openRoster, parseVkey, formatVkey, type DoorReturn, type Roster } from '@mingshi/core'
import type { Inside, InsideToo, JoiningPart } from '../part.ts'
import type { ErasureResult } from '../receipt/erasures.ts'
import { makeRoster, withdrawnAtDoors } from './desk.ts'
import { emptied, entriesOf, isAdmitted, over, taken, takenBack, told } from './door.ts'
import { opened, signed, stateOf } from './sign.ts'
import { openRosterStore, type Gone, type RosterState, type RosterStore } from './state.ts'

/** What `roster.js` adds to a kiosk. Everything rejects with a MingshiError. */
export interface RosterCalls {
  /** This machine's own keys, as the others are to trust them: one line each. */
  rosterKeys(): Promise<string[]>
  /** At the desk: whom the doors may know, for the next `hours` (24), as a signed file. */
  roster(request?: { hours?: number }): Promise<Blob>
  /** At a door. Resolves with how many it names; rejects with `bad-roster`, and then nothing has changed. */
  importRoster(file: Blob | string): Promise<{ entries: number }>
  /** At the desk and at the other doors: what a door sent. `withdrawn` are references of those whose consent ended here by it, `erased` what that door has deleted. */
  importReturn(file: Blob | string): Promise<{ withdrawn: string[]; erased: DoorReturn['erased']; door: string }>
  /** At a door: whether its gallery may be opened to somebody. */
  admits(subject: string): Promise<boolean>
  /** At a door: taken back, by the code of a receipt of the desk or by the host's reference. Durable when it resolves. */
  withdrawHere(by: string | { subject: string }): Promise<{ subjects: string[] }>
  /** At a door: what its gallery has still to delete, and by when. */
  gone(): Promise<(Gone & { overdue: boolean })[]>
  confirmGone(gone: { origin: string; given: number }, result: ErasureResult): Promise<void>
  /** At a door: all that the others do not know yet, as a signed file. The same again until a roster of the desk shows that it does. */
  returned(): Promise<Blob>
  /** At a door, and part of every purge: nobody is known any more until a newer roster comes, and whoever was has to be deleted (`gone`). */
  forgetRoster(): Promise<void>
}

export interface RosterOptions {
  /** Lines of `rosterKeys()` of the machines that are trusted, brought here by hand. */
  keys: readonly string[]
  /** Makes this a door: nobody is asked for this purpose who is not on a roster in force. */
  gate?: string
}

const attempts = 5
const pauseMs = 60_000

/** `roster.js`: one desk that enrols, and doors that stand elsewhere, on origins of their own, and are not always within reach. */
export const MingshiRoster = ({ keys, gate }: RosterOptions, openStore: (operator: string) => RosterStore = openRosterStore): JoiningPart => ({
  part: 'roster',
  join(kiosk, insideNow) {
    let wrong = 0
    let pausedUntil = 0
    let last: Promise<unknown> = Promise.resolve()
    /** One after the other: what the second finds is what the first has left. */
    const inTurn = <T>(action: (inside: InsideToo, store: RosterStore, state: RosterState) => Promise<T>): Promise<T> => {
      const now = last.then(async () => {
        const inside = insideNow()
        const store = openStore(inside.installation.operator)
        return action(inside, store, await store.load())
      })
      last = now.catch(() => {})
      return now
    }
    const trusted = ({ sha256 }: Inside) => keys.map((line) => parseVkey(sha256, line))

    const calls: RosterCalls = {
      rosterKeys: async () => {
        const { sha256, keys: own } = insideNow()
        return own.map((key) => formatVkey(sha256, key))
      },
      roster: async (request) => makeRoster(insideNow(), request),
      importRoster: (given) => inTurn(async (inside, store, state) => {
        const { file, digest } = await opened<Roster>(openRoster, inside, given, trusted(inside))
        const next = taken(state, file, digest, inside.now())
        if (next !== state) await store.save(next)
        if (next.gone.length > state.gone.length) inside.end('withdrawn') // somebody who stands there may be among them
        if (!next.isLogged) {
          const subjects = new Set(file.entries.map(({ subject }) => subject)).size
          await inside.append([{ type: 'roster.loaded', ...inside.under, origin: file.origin, size: file.checkpoint.size, file: digest, subjects }])
          await store.save({ ...next, isLogged: true })
        }
        return { entries: file.entries.length }
      }),
      importReturn: (given) => inTurn(async (inside, store, state) => {
        const { file } = await opened<DoorReturn>(openReturn, inside, given, trusted(inside))
        const { origin } = await stateOf(inside)
        const withdrawn = await withdrawnAtDoors(inside, origin, file)
        const entries = takenBack(state, file)
        if (entries.length > 0) {
          await store.save(over(state, entries, false, inside.now()))
          inside.end('withdrawn')
        }
        return { withdrawn: withdrawn.concat(entries.map(({ subject }) => subject)), erased: file.erased, door: file.origin }
      }),
      admits: (subject) => inTurn(async ({ now }, _, state) => isAdmitted(state, subject, now())),
      withdrawHere: (by) => inTurn(async (inside, store, state) => {
        const { now, end, append, under, expect } = inside
        expect('withdrawHere', 'a receipt, or { subject }', by, typeof by === 'string' || (!!by && typeof by.subject === 'string'))
        if (now() < pausedUntil) throw new MingshiError('entry-paused', { until: pausedUntil })
        const entries = entriesOf(inside, state, by)
        if (entries.length === 0) {
          if (++wrong % attempts === 0) pausedUntil = now() + pauseMs
          throw new MingshiError('unknown-receipt', { got: 'nobody on the roster' })
        }
        wrong = 0
        await store.save(over(state, entries, true, now())) // from here on nobody is admitted by it
        end('withdrawn')
        await append(entries.map(({ given }) => ({ type: 'roster.ended', ...under, origin: state.roster!.origin, given, what: 'withdrawn' })))
        return { subjects: [...new Set(entries.map(({ subject }) => subject))] }
      }),
      gone: () => inTurn(async ({ now }, _, { gone }) => gone.map((each) => ({ ...each, overdue: now() > each.deadline }))),
      confirmGone: ({ origin, given }, result) => inTurn(async ({ now, append, under, expect }, store, state) => {
        expect('confirmGone', 'deleted or not-found', result, result === 'deleted' || result === 'not-found')
        const isIt = (each: { origin: string; given: number }): boolean => each.origin === origin && each.given === given
        if (!state.gone.some(isIt)) throw new MingshiError('unknown-erasure', { got: `${origin} ${given}` })
        await append([{ type: 'roster.ended', ...under, origin, given, what: result }])
        await store.save({ ...state, gone: state.gone.filter((each) => !isIt(each)), erased: state.erased.concat({ origin, given, at: now() }) })
      }),
      returned: () => inTurn(async (inside, _, state) => {
        const made = inside.now()
        return signed(inside, formatReturn({ ...(await stateOf(inside)), made, ...told(state, made) }))
      }),
      forgetRoster: () => inTurn(async ({ now, end }, store, state) => {
        if (!state.roster) return
        await store.save(emptied(state, now()))
        end('purged')
      }),
    }
    Object.assign(kiosk, calls)
    if (gate === undefined) return

    /** Who is not on it is led to the first way that works, like anybody whose face cannot be offered; and who is leaves no reference at the door. */
    for (const way of ['offer', 'ask'] as const) {
      const whole = kiosk[way]
      kiosk[way] = async ({ subject, ...wish }) => {
        const isOn = wish.purpose !== gate || (await calls.admits(subject!).catch(() => false))
        if (isOn) return whole(wish)
        const elsewhere = await whole({ ...wish, purpose: '' })
        return elsewhere.reason === 'unknown-purpose' ? { ...elsewhere, reason: 'not-on-roster' } : elsewhere
      }
    }
  },
})
