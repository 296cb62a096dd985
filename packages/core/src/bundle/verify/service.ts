import { dayOf } from '../days.ts'
import type { Leaf, LeafOf } from '../../receipt/record.ts'
import type { At } from './fault.ts'
import type { Session } from './session.ts'

export type ServiceLeaf = LeafOf<'service.used' | 'display.calibrated' | 'purged' | 'log.pruned' | 'stored.count'>

const types: readonly Leaf['type'][] = ['service.used', 'display.calibrated', 'purged', 'log.pruned', 'stored.count']
export const isOfService = (leaf: Leaf): leaf is ServiceLeaf => types.includes(leaf.type)

/**
 * What is done at a machine behind the counter: never while somebody stands there, nothing forgotten that has still to be erased, and no count of a
 * day to come. `open` are the sessions without an end: one whose end could not be recorded is fine, one that goes on is not. `due` are the erasures
 * that nobody confirmed.
 */
export function verifyService(leaf: ServiceLeaf, index: number, open: Iterable<Session>, due: number, at: At): void {
  if (leaf.type === 'stored.count') {
    if (leaf.asOf > dayOf(leaf.t)) at(`a day until ${dayOf(leaf.t)}`, leaf.asOf)
    return
  }
  for (const session of open) if (session.opened.boot === leaf.boot) session.served = index
  if (leaf.type === 'purged' && leaf.kept < due) at(`at least ${due} rows kept, of what has to be erased`, String(leaf.kept))
}
