import type { Joined } from './part.ts'
import { codeIn } from './receipt/finder.ts'
import type { Room } from './room.ts'

/**
 * The rights screen for whoever lets a reader of the host's scan their receipt: as if they had typed its code, ten touches fewer. A text that is no
 * receipt is a wrong code, and counts as one. `mingshi.js` opens the screen, and the code is typed.
 */
export function scanning(kiosk: Joined, loaded: (step: string) => Room): void {
  const { rights } = kiosk
  kiosk.rights = async (receipt) => {
    const closed = rights()
    if (receipt !== undefined) loaded('rights').desk.dispatch({ type: 'key', key: (codeIn(String(receipt)) || '').replace('-', '').padEnd(10, '?'), trusted: true })
    return closed
  }
}
