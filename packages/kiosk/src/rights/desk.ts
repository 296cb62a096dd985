import { MingshiError, openRights, transitionRights, type Rights, type RightsEffect, type RightsEvent } from '@mingshi/core'
import type { Clock } from '../platform/clock.ts'
import type { Messenger } from '../health/messenger.ts'
import type { Register } from '../receipt/register.ts'
import { codeOfTrouble } from '../health/trouble.ts'

type Unstamped = RightsEvent extends infer E ? (E extends unknown ? Omit<E, 'at'> : never) : never

/** The rights screen at work: it plays core's rights flow over the register. */
export interface Desk {
  readonly rights: Rights | undefined
  /** Resolves when the screen is closed again. */
  open(): Promise<void>
  dispatch(event: Unstamped): void
}

export function createDesk(clock: Clock, register: Register, messenger: Messenger, { changed, wiped }: { changed(): void; wiped(): void }): Desk {
  let rights: Rights | undefined
  let closed: (() => void) | undefined
  let whenClosed: Promise<void> = Promise.resolve()

  function dispatch(event: Unstamped): void {
    if (!rights) return
    const [next, effects] = transitionRights(rights, { ...event, at: clock.mono() } as RightsEvent)
    const moved = next !== rights
    rights = next
    for (const effect of effects) void perform(effect)
    if (moved) changed()
  }

  async function perform(effect: RightsEffect): Promise<void> {
    if (effect.do === 'close') {
      rights = undefined
      wiped()
      if (closed) closed()
      return changed()
    }
    const mine = whenClosed
    const answer = await asked(effect)
    if (whenClosed === mine) dispatch(answer) // an answer that comes late is not for whoever stands there next
  }

  async function asked(effect: Exclude<RightsEffect, { do: 'close' }>): Promise<Unstamped> {
    try {
      if (effect.do === 'look-up') return { type: 'looked-up', found: await register.find(effect.code) }
      return { type: 'withdrew', undone: await register.withdraw(effect.code) }
    } catch (error) {
      const { code } = error as MingshiError
      if (effect.do === 'look-up' && (code === 'unknown-receipt' || code === 'entry-paused')) return { type: 'looked-up', found: null }
      messenger.health(codeOfTrouble(error))
      return { type: 'failed' }
    }
  }

  return {
    get rights() { return rights },
    open() {
      if (rights) return whenClosed
      const { misses: wrong, pausedUntil } = register.guard
      rights = openRights(clock.mono(), { wrong, pausedUntil: clock.mono() + Math.max(0, pausedUntil - clock.wall()) })
      whenClosed = new Promise((resolve) => { closed = resolve })
      messenger.emit('mingshi:shown', { screen: 'rights' })
      changed()
      return whenClosed
    },
    dispatch,
  }
}
