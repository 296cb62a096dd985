import { concat } from '../bytes.ts'

/**
 * WebCrypto signs P-256 as r || s (64 bytes, IEEE P1363); notes and openssl want the DER SEQUENCE of two INTEGERs.
 * COSE and JOSE want r || s.
 */
export function derFromRaw(signature: Uint8Array): Uint8Array {
  const integers = concat(derInteger(signature.slice(0, 32)), derInteger(signature.slice(32, 64)))
  return concat(new Uint8Array([0x30, integers.length]), integers)
}

/** DER to r || s. Undefined when the DER is not the one that `derFromRaw` prints. */
export function rawFromDer(der: Uint8Array): Uint8Array | undefined {
  const first = der[3] ?? 0
  const second = der[5 + first] ?? 0
  const raw = new Uint8Array(64)
  for (const [start, length, end] of [[4, first, 32], [6 + first, second, 64]] as const) {
    const integer = der.slice(start, start + length)
    const digits = integer[0] === 0 ? integer.slice(1) : integer
    if (digits.length > 32) return undefined
    raw.set(digits, end - digits.length)
  }
  const again = derFromRaw(raw)
  return again.length === der.length && again.every((byte, i) => byte === der[i]) ? raw : undefined
}

function derInteger(digits: Uint8Array): Uint8Array {
  let start = 0
  while (start < digits.length - 1 && digits[start] === 0) start++
  const shortest = digits.slice(start)
  const body = shortest[0]! >= 0x80 ? concat(new Uint8Array([0]), shortest) : shortest
  return concat(new Uint8Array([0x02, body.length]), body)
}
