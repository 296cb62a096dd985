import { utf8 } from '../bytes.ts'
import type { Sha256 } from '../digest.ts'
import type { Problem } from '../errors.ts'
import { deriveItems } from '../items/derive.ts'
import type { Installation } from '../policy/installation.ts'
import type { Policy } from '../policy/schema.ts'
import { toDigits } from './digits.ts'
import { formatReceipt } from './receipt.ts'

/** Bits of data of a QR code of version 13 at level M (ISO/IEC 18004, table 7): what a phone still reads off a small display. */
const room = 2672

/** A log that is longer than four billion records is none of a machine's. */
const longest = 2 ** 32 - 1

/**
 * Whether every receipt of a machine under a policy fits into one QR code of at most version 13, level M: the longest that could be issued is laid out as
 * the kiosk lays it out, the text before the digits as bytes, the digits as numbers. Where one does not, what of the installation to shorten, and to what.
 */
export function receiptProblems(sha256: Sha256, policy: Policy, { operator, receiptUrl }: Installation): Problem[] {
  const prefix = utf8(receiptUrl === undefined ? 'mingshi:' : `${receiptUrl}#`).length
  const sizes = policy.purposes.map((purpose) => ({ id: purpose.id, items: deriveItems(sha256, policy, purpose).length })).filter(({ items }) => items > 0)
  const digits = sizes.map(({ id, items }) => digitsOf(operator, id, items))
  const over = 4 + 16 + 8 * prefix + 4 + 12 + numericBits(Math.max(0, ...digits)) - room
  if (over <= 0) return []
  const most = prefix - 1 - Math.ceil(over / 8)
  const why = 'so that the longest receipt of this policy and operator is a QR code of version 13, level M, at most'
  if (receiptUrl !== undefined && most >= shortestUrl) return [{ path: '$.receiptUrl', expected: `at most ${most} bytes, ${why}`, got: `${prefix - 1}` }]
  return [{ path: '$.operator', expected: `an operator, purposes’ ids and a receiptUrl together shorter by ${Math.ceil(over / 8)} bytes, ${why}`, got: `${operator.length} characters of operator, ${prefix - 1} bytes before the digits` }]
}

const shortestUrl = 'https://a.cn'.length

function digitsOf(operator: string, purpose: string, items: number): number {
  const [hash, secret] = [new Uint8Array(32), new Uint8Array(16)]
  const receipt = {
    origin: `${operator}/k/0123456789abcdef`, issuedAt: longest, secret, index: longest, leafHash: hash, size: longest, rootHash: hash,
    policy: `sha256:${'0'.repeat(64)}` as const, purpose, answers: 'g'.repeat(items),
  }
  return toDigits(formatReceipt(receipt, new Uint8Array(4), new Uint8Array(64))).length
}

/** Three digits in ten bits, two in seven, one in four (ISO/IEC 18004, 7.4.3). */
const numericBits = (digits: number): number => Math.floor(digits / 3) * 10 + [0, 4, 7][digits % 3]!
