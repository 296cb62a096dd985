import { isLive } from '../flow/consent.ts'
import { canRetry } from '../flow/capture.ts'
import type { Event } from '../flow/event.ts'
import type { Visit } from '../flow/state.ts'

/** Uniform in [0, 1). Handed in: core draws no lots. The same draws make the same sample. */
export type Random = () => number

/** Ways in which made-up people behave, and how often of a thousand. */
const habits = {
  agrees: 480, declines: 170, 'declines-later': 60, child: 50, unsaid: 40, ends: 70, 'walks-away': 40, stops: 30, unknown: 40, unlucky: 10, 'power-cut': 10, 'switched-off': 8,
} as const
export type Habit = keyof typeof habits

/** Somebody comes: what they are like. */
export function someone(random: Random): Habit {
  let left = random() * Object.values(habits).reduce((sum, weight) => sum + weight, 0)
  const all = Object.keys(habits) as Habit[]
  return all.find((habit) => (left -= habits[habit]) < 0) ?? 'agrees'
}

type Unstamped = Event extends infer E ? (E extends unknown ? Omit<E, 'at'> : never) : never
type Tapped = Extract<Event, { type: 'tapped' }> extends infer T ? (T extends unknown ? Omit<T, 'at' | 'type' | 'trusted' | 'input'> : never) : never

/** What somebody does next, and after how many milliseconds. Undefined: nothing, and time runs out. */
export function nextAct(visit: Visit, habit: Habit, random: Random): { after: number; event: Unstamped } | undefined {
  const within = (least: number, most: number): number => Math.round(least + random() * (most - least))
  const tap = (control: Tapped, after = within(900, 4_000)) => ({ after, event: { type: 'tapped', trusted: true, input: random() < 0.97 ? 'touch' : 'key', ...control } as Unstamped })
  const { screen, matter, step } = visit
  const item = matter.items[step]
  switch (screen) {
    case 'method':
      return tap({ control: 'tile', id: 'face' })
    case 'age':
      return tap({ control: habit === 'child' ? 'under14' : habit === 'unsaid' ? 'unsaid' : 'over14' })
    case 'consent': {
      if (!item || !isLive(visit)) return undefined
      if (habit === 'switched-off') return { after: within(800, 6_000), event: { type: 'face-off', reason: 'switched-off' } }
      if (habit === 'ends') return tap({ control: 'end' })
      if (habit === 'walks-away') return undefined
      const refuses = habit === 'declines' || (habit === 'declines-later' && step === matter.items.length - 1)
      // Few read all of it; nobody reads a further item as long as the first.
      return tap({ control: refuses ? 'refuse' : 'agree', item: item.id }, within(1_500, step === 0 ? matter.readMs : matter.readMs / 3))
    }
    case 'capture':
      if (visit.camera === 'off') return { after: within(200, 900), event: { type: 'opening' } }
      if (visit.camera === 'opening') return habit === 'unlucky' ? { after: 2_000, event: { type: 'camera-failed', reason: 'camera-missing' } } : { after: within(200, 1_200), event: { type: 'camera-on' } }
      if (habit === 'stops') return tap({ control: 'stop' }, within(700, 2_500))
      return { after: within(700, 3_500), event: { type: 'resulted', result: habit === 'unknown' || random() < 0.06 ? 'not-matched' : 'matched' } }
    case 'outcome':
      return canRetry(visit, visit.since + 4_000) && random() < 0.8 ? tap({ control: 'retry' }) : tap({ control: 'alternative' })
    case 'failure':
      return tap({ control: 'tile', id: matter.alternatives[0]! })
    case 'receipt':
      return tap({ control: 'done' }, within(2_000, 12_000))
    case 'aside':
      return random() < 0.15 ? tap({ control: 'copy' }) : undefined
  }
}
