import { endOfPeriod } from '@mingshi/core'
import { purposeOf, type Ground } from '../ground/ground.ts'
import type { ReceiptRow, Store } from '../store/store.ts'
import { givenOf, givenTo, type Books } from './consent.ts'
import { end } from './end.ts'
import { erasureOf } from './erasures.ts'

/**
 * What time and a new policy do to consents that outlive their visit. A yes to what the policy now asks otherwise is worth nothing
 * (PIPL 14(2)); one whose period is over ends by itself (PIPL 47(1)(1)(2); Order 19 Art. 8(2)). Then every erasure that is not
 * confirmed is told again. `against` says whether there is a policy to hold them against: a doctored one ends nothing.
 */
export async function review(books: Books, against: { policy: boolean; clock: boolean }): Promise<void> {
  const { ground, store, messenger } = books
  const rows = await store.all('receipts')
  const open = (await store.all('sessions')).map(({ session }) => session) // somebody stands there, here or on another page
  const lastUse = await lastUses(store, rows)
  for (let row of rows) {
    if (!open.includes(row.session) && !(row.once && row.ended)) {
      row = (await store.get('receipts', row.code))!
      const changed = against.policy ? await changedIn(ground, store, row) : []
      if (changed.length > 0) row = await end(books, row, changed, 'invalidated')
      const given = givenOf(row)
      if ((given.length > 0 || (row.commitment && !row.due)) && against.clock && isOver(ground, row, lastUse(row))) row = await end(books, row, given, 'expired')
    }
    if (row.due) messenger.emit('mingshi:erasure', await erasureOf(books, row))
  }
}

/** What a row's yeses covered and the policy no longer asks in the same way: other facts, or none. */
async function changedIn({ built }: Ground, store: Store, row: ReceiptRow): Promise<ReceiptRow['items']> {
  const changed: ReceiptRow['items'] = []
  for (const item of givenOf(row)) {
    const asked = (built.items[row.purpose] || []).find(({ id }) => id === item.id)
    if (!asked || asked.fingerprint !== (await givenTo(store, item.index)).fingerprint) changed.push(item)
  }
  return changed
}

/** Whether a row's time is over. When a contract ended only the host knows: it withdraws. Without a yes, what no policy times is over. */
function isOver(ground: Ground, row: ReceiptRow, used: number): boolean {
  const { retention } = purposeOf(ground, row.purpose) || {}
  if (!retention || 'until' in retention) return givenOf(row).length === 0
  if (retention.after === 'contract-end') return false
  const over = endOfPeriod(retention.period, retention.after === 'last-use' ? Math.max(row.at, used) : row.at)
  return over !== undefined && over <= ground.clock.wall()
}

/** When a row's person was last recognised, as far as is known: on that consent, or on another one under the same reference. */
async function lastUses(store: Store, rows: readonly ReceiptRow[]): Promise<(row: ReceiptRow) => number> {
  const subjects = new Map((await store.all('disclosures')).map(({ code, subject }) => [code, subject]))
  const whose = ({ code }: ReceiptRow): string => subjects.get(code) || code
  const last = new Map<string, number>()
  for (const row of rows) last.set(whose(row), Math.max(last.get(whose(row)) || 0, row.used || 0))
  return (row) => last.get(whose(row))!
}
