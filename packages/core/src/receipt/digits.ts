import { MingshiError } from '../errors.ts'

/**
 * Bytes as decimal digits, for the numeric mode of a QR code: 7 bytes (big endian) become 17 digits, a shorter rest the
 * fewest digits that hold it. A scanner that knows nothing of us still opens the URL that carries them in its fragment.
 */
export function toDigits(bytes: Uint8Array): string {
  let digits = ''
  for (let at = 0; at < bytes.length; at += 7) {
    const group = bytes.slice(at, at + 7)
    let value = BigInt(0)
    for (const byte of group) value = value * BigInt(256) + BigInt(byte)
    digits += String(value).padStart(width[group.length]!, '0')
  }
  return digits
}

/** Accepts only what `toDigits` would print; throws `bad-receipt` on the rest. */
export function fromDigits(digits: string): Uint8Array {
  const bytes: number[] = []
  for (const group of digits.match(/\d{1,17}/g) || []) {
    const at = bytes.length
    let value = BigInt(group)
    for (let i = width.indexOf(group.length); i > 0; i--, value /= BigInt(256)) bytes.splice(at, 0, Number(value % BigInt(256)))
  }
  const whole = Uint8Array.from(bytes)
  if (toDigits(whole) !== digits) throw new MingshiError('bad-receipt', { expected: 'groups of 17 digits that hold 7 bytes', got: `${digits.length} characters` })
  return whole
}

/** Digits that n bytes need, n being the position. */
const width = [0, 3, 5, 8, 10, 13, 15, 17]
