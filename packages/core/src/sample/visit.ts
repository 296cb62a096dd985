import type { Entry } from '../flow/effect.ts'
import type { Event } from '../flow/event.ts'
import { isVisit, rest, type Matter, type State } from '../flow/state.ts'
import { transition } from '../flow/transition.ts'
import { nextAct, type Habit, type Random } from './habit.ts'

/** Entries of one durable append, and when it was durable (milliseconds from the start of the visit). */
export interface Written {
  at: number
  entries: readonly Entry[]
}

/** One made-up visit: the kiosk's own flow, played by somebody of a habit. A power cut leaves it without an end. */
export function playVisit(matter: Matter, habit: Habit, random: Random): { written: Written[]; lasted: number } {
  const written: Written[] = []
  let [state, at]: [State, number] = [rest, 0]

  const dispatch = (event: Record<string, unknown>): void => {
    const [next, effects] = transition(state, { ...event, at } as Event)
    state = next
    for (const effect of effects) {
      if (effect.do !== 'append') continue
      at += 4 + Math.round(random() * 20) // what a durable write takes
      written.push({ at, entries: effect.entries })
      if (effect.step) dispatch({ type: 'recorded', step: effect.step })
    }
  }

  dispatch({ type: 'offered', matter })
  while (isVisit(state)) {
    if (habit === 'power-cut' && written.length > 1 && random() < 0.5) break
    const act = nextAct(state, habit, random)
    at += act ? act.after : 1_000
    if (act) dispatch(act.event)
    else dispatch({ type: 'ticked' })
  }
  return { written, lasted: at }
}
