import type { Outcome } from '../../visit/outcome.ts'
import type { Joined } from '../../part.ts'

/** How many permits live under which nothing may leave the machine: given, without a yes to `transmission`. */
export function watchPermits(kiosk: Joined): () => boolean {
  let living = 0
  const watched = ({ permit, items }: Outcome): void => {
    if (!permit || items.transmission === 'given') return
    living++
    permit.signal.addEventListener('abort', () => { living-- }, { once: true })
  }
  for (const way of ['offer', 'ask'] as const) {
    const whole = kiosk[way]
    kiosk[way] = async (wish) => {
      const outcome = await whole(wish)
      watched(outcome)
      return outcome
    }
  }
  return () => living > 0
}
