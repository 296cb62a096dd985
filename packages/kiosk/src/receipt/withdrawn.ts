import { codeOfTrouble } from '../health/trouble.ts'
import type { Appended, Log } from '../log/append.ts'
import { receiptOf } from './taken-back.ts'
import { withdraw as takeBack } from './withdraw.ts'

/**
 * A withdrawal with what the person takes away from it: a receipt of each decision that something was taken back of (PIPL 15). Where none can be signed the
 * withdrawal stands all the same: it is in the log.
 */
export const withdraw: typeof takeBack = async (books, guard, interrupt, by, item) => {
  const { ground, store, signer } = books
  const made: Appended[] = []
  const append: Log['append'] = async (...given) => {
    const appended = await books.log.append(...given)
    made.push(appended)
    return appended
  }
  const done = await takeBack({ ...books, log: { ...books.log, append } }, guard, interrupt, by, item)
  done.receipts = []
  try {
    for (const appended of made) {
      const receipt = await receiptOf(ground, store, signer, appended)
      if (receipt) done.receipts.push(receipt)
    }
  } catch (error) {
    books.messenger.health(codeOfTrouble(error))
  }
  return done
}
