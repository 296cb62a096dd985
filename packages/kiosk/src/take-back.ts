import { openDesk, type Room } from './room.ts'
import { copy } from './ui/hand-over.tsx'

/**
 * What a receipt offers beside its end. It is copied, on a phone. And on it one's consents are a touch away, to see and to take back: as easy as it was to give them (PIPL 15(1)). Nobody types the code that stands
 * beside it. True where that is what a touch was for. `mingshi.js` has none of it: there the code is typed, as by whoever comes back.
 */
export function tookBack(room: Room, part: string): boolean {
  const { stage: { standing }, desk, view } = room
  if (part === 'save') {
    const { undone } = desk.rights || {}
    const receipt = undone ? undone.receipts && undone.receipts[0] : standing && standing.receipt
    if (receipt) copy(receipt, () => view.show(view.overlay))
    return true
  }
  if (part !== 'withdraw' || desk.rights || !standing || !standing.receipt) return false
  void openDesk(room)
  desk.dispatch({ type: 'key', key: standing.receipt.code.replace('-', ''), trusted: true })
  return true
}
