import type { Answer } from './state.ts'
import { warningMs } from './timing.ts'

/** What was decided, and what has become of it since: taken back, no longer what is asked, or past its time. */
export type StoredAnswer = Answer | 'withdrawn' | 'invalidated' | 'expired'

/** One consent as the rights screen shows it. */
export interface Found {
  code: string
  purpose: string
  /** Unix ms. */
  at: number
  /** `status` is what it is worth now: a yes for one visit has `expired` with it, and can still be taken back. */
  items: readonly { id: string; answer: StoredAnswer; status: StoredAnswer }[]
}

/** A receipt as a screen shows it: what to write down, and what its QR code holds. */
export interface Handed {
  readonly code: string
  readonly text: string
}

/** What a withdrawal came to. */
export interface Withdrawn {
  /** Unix ms by which a kept template is deleted; empty when none was kept. */
  readonly erasures: readonly { deadline: number }[]
  /** What says so, to carry away; absent or empty where none was signed. */
  readonly receipts?: readonly Handed[]
}

/** The rights screen: a code is typed, what it belongs to is shown, and can be taken back. No face, no login, no network. */
export interface Rights {
  phase: 'typing' | 'looking' | 'found' | 'withdrawing' | 'withdrawn'
  typed: string
  /** Wrong codes so far; entry pauses after every fifth. */
  wrong: number
  pausedUntil: number
  found?: Found
  /** What came of taking it back, once it is. */
  undone?: Withdrawn
  until: number
  idleUntil?: number
  /** The machine could not look it up, or could not record the withdrawal. */
  failed?: boolean
}

export type RightsEvent = { at: number } & (
  | { type: 'key'; key: string; trusted: boolean }
  | { type: 'erase'; trusted: boolean }
  | { type: 'looked-up'; found: Found | null }
  | { type: 'withdraw'; trusted: boolean }
  | { type: 'withdrew'; undone: Withdrawn }
  | { type: 'failed' }
  | { type: 'stay' | 'touched' | 'ticked' }
  | { type: 'close' }
)

export type RightsEffect = { do: 'look-up'; code: string } | { do: 'withdraw'; code: string } | { do: 'close' }

const rightsMs = 180_000
const codeLength = 10
const attempts = 5
const pauseMs = 60_000

/** The count of wrong codes outlives the screen: closing and opening it again does not help a guesser. */
export const openRights = (at: number, before: Pick<Rights, 'wrong' | 'pausedUntil'> = { wrong: 0, pausedUntil: 0 }): Rights => ({
  phase: 'typing', typed: '', wrong: before.wrong, pausedUntil: before.pausedUntil, until: at + rightsMs,
})

/** Like the flow of a visit: pure, time in the event, and nothing moves on an untrusted tap. */
export function transitionRights(rights: Rights, event: RightsEvent): readonly [Rights, readonly RightsEffect[]] {
  if ('trusted' in event && !event.trusted) return [rights, []]
  switch (event.type) {
    case 'key':
      return typed(touched(rights, event.at), rights.typed + event.key, event.at)
    case 'erase':
      return [{ ...touched(rights, event.at), typed: rights.typed.slice(0, -1) }, []]
    case 'looked-up':
      return [rights.phase === 'looking' ? lookedUp(rights, event.found, event.at) : rights, []]
    case 'withdraw':
      if (rights.phase !== 'found' || !canWithdraw(rights.found!)) return [rights, []]
      return [{ ...touched(rights, event.at), phase: 'withdrawing' }, [{ do: 'withdraw', code: rights.found!.code }]]
    case 'withdrew':
      return [rights.phase === 'withdrawing' ? { ...touched(rights, event.at), phase: 'withdrawn', undone: event.undone } : rights, []]
    case 'failed':
      return [{ ...touched(rights, event.at), phase: rights.found ? 'found' : 'typing', typed: '', failed: true }, []]
    case 'stay':
    case 'touched':
      return [touched(rights, event.at), []]
    case 'ticked':
      if (rights.idleUntil !== undefined) return event.at < rights.idleUntil ? [rights, []] : [rights, [{ do: 'close' }]]
      return event.at < rights.until ? [rights, []] : [{ ...rights, idleUntil: event.at + warningMs }, []]
    case 'close':
      return [rights, [{ do: 'close' }]]
  }
}

/** Whether there is anything left to take back: a yes, even one for a visit that is over, unless it was ended already. */
export const canWithdraw = ({ items }: Found): boolean => items.some(({ answer }) => answer === 'given')

const touched = (rights: Rights, at: number): Rights => ({ ...rights, idleUntil: undefined, until: at + rightsMs })

function typed(rights: Rights, text: string, at: number): readonly [Rights, readonly RightsEffect[]] {
  if (rights.phase !== 'typing' || at < rights.pausedUntil || text.length > codeLength) return [rights, []]
  if (text.length < codeLength) return [{ ...rights, typed: text, failed: false }, []]
  return [{ ...rights, typed: text, phase: 'looking' }, [{ do: 'look-up', code: text }]]
}

function lookedUp(rights: Rights, found: Found | null, at: number): Rights {
  if (found) return { ...touched(rights, at), phase: 'found', found }
  const wrong = rights.wrong + 1
  const paused = wrong % attempts === 0 ? { pausedUntil: at + pauseMs } : {}
  return { ...touched(rights, at), phase: 'typing', typed: '', wrong, ...paused }
}
