import { kindOf } from '@mingshi/core'
import type { Facts } from '../log/append.ts'
import { randomToken } from '../platform/clock.ts'
import type { ReceiptRow, Store, Write } from '../store/store.ts'
import { givenOf, type Books } from './consent.ts'

/**
 * How long the host has to delete what was kept, whatever ended the consent: keeping is processing (PIPL 4), and without a consent
 * that covers it nothing may lie there for longer than deleting takes (PIPL 47(1); it says no days).
 */
export const erasureMs = 24 * 60 * 60 * 1000

const causes = { withdrawn: 'withdrawal', invalidated: 'change', expired: 'expiry' } as const

/**
 * Some consents of one decision are over: a leaf for each, and where a template hangs on them, the erasure that is now due. After a change of the policy the
 * disclosure stays: at the next visit somebody has to say what has changed.
 */
export async function end({ ground, store, log }: Books, row: ReceiptRow, over: ReceiptRow['items'], how: keyof typeof causes, more?: object): Promise<ReceiptRow> {
  const { session, purpose, commitment } = row
  const shared = { session, purpose, ...ground.digests }
  const facts: Facts[] = over.map(({ id, index }) => ({ type: `consent.${how}`, ...shared, item: id, given: index, ...more }))
  const next: ReceiptRow = { ...row, items: row.items.map((item) => (over.includes(item) ? { ...item, answer: how } : item)) }
  // A template without its consent, or without the consent to compare with it, has to go; who takes it back in part, all the same.
  if (row.kept && over.some(({ id }) => how === 'withdrawn' || !['recipient', 'cross-border'].includes(kindOf(id)))) {
    next.kept = false
    next.due = { erasure: randomToken(12), because: causes[how], deadline: ground.clock.wall() + erasureMs }
    facts.push({ type: 'erasure.due', ...shared, item: 'template', ...next.due })
  }
  const writes: Write[] = [{ table: 'receipts', put: next }]
  if (commitment && how !== 'invalidated') writes.push(...(await forgotten(store, next)))
  await log.append(facts, () => writes)
  return next
}

/**
 * The disclosure of a row under which nothing is given any more: it goes, and with its salt nobody opens the commitment again. The host's reference alone stays
 * beside an erasure that is due, which has to say whose template it is of, and goes with that.
 */
export async function forgotten(store: Store, row: ReceiptRow): Promise<Write[]> {
  const { commitment, due } = row
  if (!commitment || givenOf(row).length > 0) return []
  const found = due && (await store.get('disclosures', commitment)) // the copy of a log that was lost has none
  if (found) found.disclosure = ''
  else delete row.commitment
  return [found ? { table: 'disclosures', put: found } : { table: 'disclosures', remove: commitment }]
}
