import { codeOf, fromDigits, MingshiError, parseCode, secretOf } from '@mingshi/core'
import type { ReceiptRow } from '../store/store.ts'
import type { Books } from './consent.ts'

/** Wrong codes so far, and until when entry is paused (Unix ms). */
export interface Guard {
  misses: number
  pausedUntil: number
}

const attempts = 5
const pauseMs = 60_000

/** The decision of a receipt. Counts wrong ones: five pause entry for a minute (`entry-paused`). */
export async function rowOf({ ground: { clock }, store }: Books, guard: Guard, receipt: string): Promise<ReceiptRow> {
  if (clock.wall() < guard.pausedUntil) throw new MingshiError('entry-paused', { until: guard.pausedUntil })
  const code = codeIn(receipt)
  const row = code && (await store.get('receipts', code))
  if (row) {
    guard.misses = 0
    return row
  }
  if (++guard.misses % attempts === 0) guard.pausedUntil = clock.wall() + pauseMs
  throw new MingshiError('unknown-receipt', { got: code || 'no code' })
}

/** The code in what somebody typed or scanned: the short code itself, or the text of the QR code. */
export function codeIn(receipt: string): string | undefined {
  const digits = /[#:](\d{17,})$/.exec(receipt)
  if (!digits) return parseCode(receipt)
  const secret = secretOf(fromDigits(digits[1]!))
  return secret && codeOf(secret)
}
