import { MingshiError } from '@mingshi/core'
import { expect } from './health/expect.ts'
import type { Joined } from './part.ts'
import type { Room } from './room.ts'
import { handOff } from './visit/handoff.ts'
import type { Outcome } from './visit/outcome.ts'
import type { Wish } from './visit/wish.ts'

type Call = (this: unknown, ...given: unknown[]) => unknown
export type Protect = (object: object, method: string, purpose: string) => () => void
type Held = Pick<Outcome, 'how' | 'alternative' | 'reason'>

/** On a wish: a vendor's call began this visit, and no other call goes by it. */
const ofCall = Symbol()

/**
 * `kiosk.protect`: a vendor's own face call, which opens a camera screen of its own, waits for the consent as our camera does. It goes by the visit
 * of the host's that stands for that purpose, or begins one; each yes lets one call through. `loaded` throws while there is no kiosk.
 */
export const protecting = (kiosk: Pick<Joined, 'ask'>, loaded: (step: string) => Room): Protect => (object, method, purpose) => {
  const target = Object(object) as Record<string, unknown>
  const native = target[method] as Call
  expect('protect', 'a method of the object', native, typeof native === 'function')
  expect('protect', 'the id of a purpose', purpose, typeof purpose === 'string')
  const held = ({ how, alternative, reason }: Held): never => {
    throw new MingshiError('no-consent', { call: method, purpose, how, alternative, ...(reason && { reason }) })
  }

  /** Resolves when one call may go through. */
  async function consented(): Promise<void> {
    const standing = standingOf(loaded)
    const isHosts = standing && standing.dossier.purpose === purpose && !(ofCall in standing.host!)
    const outcome = await (isHosts ? standing.outcome! : kiosk.ask({ purpose, [ofCall]: true } as Wish))
    if (!outcome.permit) return held(outcome)
    const end = await handOff(loaded('protect'), outcome.permit)
    if (end.reason !== 'handoff') held({ how: 'given', alternative: end.alternative || outcome.alternative, reason: end.reason })
  }

  let isOn = true
  const own = Reflect.getOwnPropertyDescriptor(target, method)
  const inPlace: Call = function (...given) {
    if (!isOn) return native.apply(this, given)
    return consented().then(() => native.apply(this, given), (error: MingshiError) => tell(given, error))
  }
  Reflect.defineProperty(target, method, { value: inPlace, configurable: true, enumerable: !own || own.enumerable, writable: true })
  expect('protect', 'a method that can be replaced', method, target[method] === inPlace)
  return () => {
    isOn = false
    if (target[method] !== inPlace) return // somebody has put another one before it
    if (own) Reflect.defineProperty(target, method, own)
    else delete target[method]
  }
}

const standingOf = (loaded: (step: string) => Room): Room['stage']['standing'] => {
  try {
    return loaded('protect').stage.standing
  } catch {
    return undefined // asked, it says why
  }
}

/**
 * A call that is held back fails as its vendor's calls fail: by its last callback; by `fail` and `complete` of what it was handed, as wx and my have
 * them; else by its promise.
 */
function tell(given: unknown[], error: MingshiError): void {
  const last = given[given.length - 1]
  if (typeof last === 'function') return void (last as Call)(error)
  const [options] = given.filter((each): each is Record<'fail' | 'complete', unknown> => !!each && [(each as Record<string, unknown>).fail, (each as Record<string, unknown>).complete].some((told) => typeof told === 'function'))
  if (!options) throw error
  for (const told of [options.fail, options.complete]) if (typeof told === 'function') (told as Call).call(options, error)
}
