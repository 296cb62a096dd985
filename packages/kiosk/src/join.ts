import { carry } from './carry.ts'
import type { Face } from './face.ts'
import type { Inside, Joined, Part } from './part.ts'
import { protecting, type Protect } from './protect.ts'
import { insideOf, type Room } from './room.ts'
import { scanning } from './scan.ts'

/** What a kiosk can do besides: a receipt scanned, a vendor's calls held back, and parts that add calls of their own. `loaded` throws `not-running` while there is nothing to add to. */
export function join(parts: readonly Part[], kiosk: Joined & Inside['kiosk'] & { protect?: Protect }, loaded: (step: string) => Room, face: Face): void {
  carry(kiosk, loaded, face)
  scanning(kiosk, loaded)
  kiosk.protect = protecting(kiosk, loaded)
  for (const each of parts) {
    if (each.part === 'service') continue
    each.join(kiosk, () => {
      const room = loaded(each.part)
      return { ...insideOf(room, kiosk), sign: room.evidence.signer.signNote }
    })
  }
}
