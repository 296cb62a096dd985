import type { Inside, Joined, Part } from './part.ts'
import { insideOf, type Room } from './room.ts'

/** Parts that add calls of their own. `loaded` throws `not-running` while there is nothing to add them to. */
export function join(parts: readonly Part[], kiosk: Joined & Inside['kiosk'], loaded: (step: string) => Room): void {
  for (const each of parts) {
    if (each.part === 'service') continue
    each.join(kiosk, () => {
      const room = loaded(each.part)
      return { ...insideOf(room, kiosk), sign: room.evidence.signer.signNote }
    })
  }
}
