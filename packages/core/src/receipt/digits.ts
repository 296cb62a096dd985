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
  const rest = width.indexOf(digits.length % 17)
  if (!/^\d*$/.test(digits) || rest < 0) throw new MingshiError('bad-receipt', { expected: 'groups of 17 digits', got: `${digits.length} characters` })
  const bytes: number[] = []
  for (let at = 0; at < digits.length; at += 17) {
    const group = digits.slice(at, at + 17)
    const length = group.length === 17 ? 7 : rest
    const group256: number[] = []
    for (let i = 0, value = BigInt(group); i < length; i++, value /= BigInt(256)) group256.unshift(Number(value % BigInt(256)))
    bytes.push(...group256)
  }
  const whole = new Uint8Array(bytes)
  if (toDigits(whole) !== digits) throw new MingshiError('bad-receipt', { expected: 'digits that hold bytes', got: 'a group too large' })
  return whole
}

/** Digits that n bytes need, n being the position. */
const width = [0, 3, 5, 8, 10, 13, 15, 17]
