import type { StoredAnswer } from '@mingshi/core'
import type { Ground } from '../ground/ground.ts'
import type { Messenger } from '../health/messenger.ts'
import type { Log } from '../log/append.ts'
import type { Signer } from '../log/signer.ts'
import type { ReceiptRow, Store } from '../store/store.ts'

/** A consent as `kiosk.consents.list` shows it. */
export interface Consent {
  purpose: string
  item: string
  status: StoredAnswer
  /** Unix ms of the decision. */
  at: number
  /** Index of its leaf. */
  index: number
}

/** Where consents are kept, and who is told of them. */
export interface Books {
  ground: Ground
  store: Store
  log: Log
  signer: Signer
  messenger: Messenger
}

/** The yeses of a decision that nothing has ended. */
export const givenOf = ({ items }: ReceiptRow): ReceiptRow['items'] => items.filter(({ answer }) => answer === 'given')

/** A consent for one visit is over with it; one that is withdrawn or refused stays so. */
export const statusOf = ({ once, ended }: ReceiptRow, answer: StoredAnswer): StoredAnswer => (answer === 'given' && once && ended ? 'expired' : answer)

/** What a consent was given to: its own leaf says it, whatever the policy says now. */
export async function givenTo(store: Store, index: number): Promise<{ policy: string; fingerprint: string }> {
  return JSON.parse((await store.lines(index, index + 1))[0]!) as { policy: string; fingerprint: string }
}

/** Every decision of somebody, by the host's reference: only a disclosure knows it. */
export async function rowsOf(store: Store, subject: string): Promise<ReceiptRow[]> {
  const codes = (await store.all('disclosures')).filter((disclosure) => disclosure.subject === subject).map(({ code }) => code)
  return (await store.all('receipts')).filter(({ code }) => codes.includes(code))
}
