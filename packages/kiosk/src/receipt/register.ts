import type { FoundReceipt } from '@mingshi/core'
import { codeOfTrouble } from '../health/trouble.ts'
import { alone } from '../log/alive.ts'
import { givenOf, givenTo, rowsOf, statusOf, type Books, type Consent } from './consent.ts'
import { confirmErasure, erasuresDue, type Erasure, type ErasureResult } from './erasures.ts'
import { rowOf, type Guard } from './finder.ts'
import { review } from './review.ts'
import type { Withdrawal } from './withdraw.ts'
import { withdraw } from './withdrawn.ts'

export interface Register {
  list(filter: { purpose?: string; status?: Consent['status']; subject?: string }): Promise<Consent[]>
  /** By code or text of a receipt. Counts wrong ones: five pause entry for a minute (`entry-paused`). */
  find(receipt: string): Promise<FoundReceipt>
  withdraw(by: string | { subject: string }, item?: string): Promise<Withdrawal>
  due(): Promise<Erasure[]>
  confirm(erasure: string, result: ErasureResult): Promise<void>
  /** At the start and once a day: what time and a new policy have done. `sound`: the policy is in force here. Never rejects. */
  review(sound: boolean): Promise<void>
  /** Waits until whatever has begun is through, and keeps others waiting: for who changes rows and is not of the register. Not from within one of its calls. */
  inTurn<T>(action: () => Promise<T>): Promise<T>
  /** Whether somebody said yes to this purpose as another version of the policy asked it. */
  knewAnother(subject: string, purpose: string): Promise<boolean>
  /** Set by whoever knows of a running visit: ends it, for a consent of this session is about to be withdrawn. */
  interrupt?: (session: string) => void
  readonly guard: Guard
}

/** The consents of this machine: found again, listed, taken back, ended in time (PIPL 15, 44, 45, 47). Works offline and without a face. */
export function openRegister(books: Books): Register {
  const { ground, store, messenger } = books
  const guard: Guard = { misses: 0, pausedUntil: 0 }
  let isReviewed = false
  let last: Promise<unknown> = Promise.resolve()
  /** One after the other: the second of two at once finds what the first has left. */
  const inTurn = <T>(action: () => Promise<T>): Promise<T> => {
    const done = last.then(action)
    last = done.catch(() => {})
    return done
  }

  const register: Register = {
    guard,
    inTurn,
    list: ({ purpose, status, subject }) => inTurn(async () => {
      const rows = subject === undefined ? await store.all('receipts') : await rowsOf(store, subject)
      return rows
        .flatMap((row) => row.items.map(({ id, answer, index }): Consent => ({ purpose: row.purpose, item: id, status: statusOf(row, answer), at: row.at, index })))
        .filter((consent) => (!purpose || consent.purpose === purpose) && (!status || consent.status === status))
    }),
    find: (receipt) => inTurn(async () => {
      const row = await rowOf(books, guard, receipt)
      return { ...row, items: row.items.map(({ id, answer }) => ({ id, answer, status: statusOf(row, answer) })) }
    }),
    withdraw: (by, item) => inTurn(() => withdraw(books, guard, register.interrupt, by, item)),
    due: () => inTurn(() => erasuresDue(books)),
    confirm: (erasure, result) => inTurn(() => confirmErasure(books, erasure, result)),
    review: (sound) => inTurn(async () => {
      try {
        await alone(() => review(books, { policy: sound && !isReviewed, clock: sound }))
        isReviewed = true
      } catch (error) {
        messenger.health(codeOfTrouble(error))
      }
    }),
    async knewAnother(subject, purpose) {
      for (const row of (await rowsOf(store, subject)).filter((each) => each.purpose === purpose)) {
        if (row.items.some(({ answer }) => answer === 'invalidated')) return true
        const [given] = givenOf(row)
        if (given && (await givenTo(store, given.index)).policy !== ground.digests.policy) return true
      }
      return false
    },
  }
  return register
}
