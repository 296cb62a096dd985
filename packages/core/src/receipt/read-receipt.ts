import { fromDigits } from './digits.ts'
import { parseReceipt } from './receipt.ts'

/**
 * A receipt in the text that its QR code holds: a URL with digits behind `#`, `mingshi:` and digits, or the digits alone.
 * Undefined when there is none in it. Never throws; the signature is not verified yet.
 */
export function readReceipt(text: string): ReturnType<typeof parseReceipt> | undefined {
  try {
    return parseReceipt(fromDigits(/(?:^|[#:])(\d{17,})$/.exec(text.trim())![1]!))
  } catch {
    return undefined
  }
}
