import { MingshiError } from '@mingshi/core'
import { givenOf, rowsOf, type Books } from './consent.ts'
import { end } from './end.ts'
import { erasureOf, type Erasure } from './erasures.ts'
import type { ReceiptHandle } from './issue.ts'
import { rowOf, type Guard } from './finder.ts'

/** What a withdrawal did. */
export interface Withdrawal {
  items: string[]
  /** What the host must now delete, what was due before and is not confirmed among it. Empty when nothing was kept. */
  erasures: Erasure[]
  /** One of each decision that something was taken back of, to hand to the person. `mingshi.js` signs none. */
  receipts?: ReceiptHandle[]
}

/** Takes consents back (PIPL 15, 47(1)(3)). `interrupt` ends the visit of a session, if one stands. */
export async function withdraw(
  books: Books, guard: Guard, interrupt: ((session: string) => void) | undefined, by: string | { subject: string }, item?: string,
): Promise<Withdrawal> {
  const { store, log, messenger } = books
  const done: Withdrawal = { items: [], erasures: [] }
  const rows = typeof by === 'string' ? [await rowOf(books, guard, by)] : await rowsOf(store, by.subject)
  if (rows.length === 0) throw new MingshiError('unknown-receipt', { got: 'a subject without a consent here' })
  for (const { code, session, purpose } of rows) {
    // Whoever stands there with it: the permit is gone and the camera off before the withdrawal is in the log.
    if (interrupt) interrupt(session)
    await log.settled()
    let row = (await store.get('receipts', code))!
    const given = givenOf(row).filter(({ id }) => !item || item === id)
    const known = row.due
    if (given.length > 0 || row.commitment) row = await end(books, row, given, 'withdrawn', { with: typeof by === 'string' ? 'receipt' : 'subject' })
    for (const { id } of given) {
      done.items.push(id)
      messenger.emit('mingshi:decision', { purpose, item: id, answer: 'withdrawn' })
    }
    if (!row.due) continue
    const due = await erasureOf(books, row)
    done.erasures.push(due)
    if (row.due !== known) messenger.emit('mingshi:erasure', due)
  }
  return done
}
