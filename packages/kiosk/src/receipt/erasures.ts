import { MingshiError } from '@mingshi/core'
import { expect } from '../health/expect.ts'
import type { ReceiptRow } from '../store/store.ts'
import type { Books } from './consent.ts'
import { forgotten } from './end.ts'

/** What the host must delete, by when (Unix ms), and of whom, in its own reference. */
export interface Erasure {
  erasure: string
  purpose: string
  item: string
  /** Taken back, no longer what the policy asks, past its time, or asked for at the service screen. */
  because: 'withdrawal' | 'change' | 'expiry' | 'request'
  deadline: number
  overdue: boolean
  subject?: string | undefined
}

/** `deleted`: it was there and is gone. `not-found`: the host looked, and had nothing of this subject. There is no third: until then it is due. */
export type ErasureResult = 'deleted' | 'not-found'

export async function erasureOf({ ground, store }: Books, { due, purpose, commitment }: ReceiptRow): Promise<Erasure> {
  const disclosure = commitment && (await store.get('disclosures', commitment))
  return { purpose, item: 'template', ...due!, overdue: ground.clock.wall() > due!.deadline, subject: disclosure ? disclosure.subject : undefined }
}

/** What was not confirmed yet. */
export async function erasuresDue(books: Books): Promise<Erasure[]> {
  const rows = (await books.store.all('receipts')).filter(({ due }) => due)
  return Promise.all(rows.map((row) => erasureOf(books, row)))
}

/** The host has erased: recorded once, and the reference to the person goes as well. */
export async function confirmErasure({ ground, store, log }: Books, erasure: string, result: ErasureResult): Promise<void> {
  expect('erasures.confirm', 'deleted or not-found', result, result === 'deleted' || result === 'not-found')
  const row = (await store.all('receipts')).find(({ due }) => due && due.erasure === erasure)
  if (!row) throw new MingshiError('unknown-erasure', { got: String(erasure) })
  const { session, purpose } = row
  delete row.due
  const writes = await forgotten(store, row)
  await log.append([{ type: 'erasure.done', session, purpose, ...ground.digests, erasure, result }], () => [{ table: 'receipts', put: row }, ...writes])
}
