import { openDesk, type Room } from './room.ts'

/**
 * On a receipt one's consents are a touch away, to see and to take back: as easy as it was to give them (PIPL 15(1)). Nobody types the code that stands
 * beside it. True where that is what a touch was for. `mingshi.js` has none of it: there the code is typed, as by whoever comes back.
 */
export function tookBack(room: Room, part: string): boolean {
  const { stage: { standing }, desk } = room
  if (part !== 'withdraw' || desk.rights || !standing || !standing.receipt) return false
  void openDesk(room)
  desk.dispatch({ type: 'key', key: standing.receipt.code.replace('-', ''), trusted: true })
  return true
}
