import { MingshiError, pictureOf } from './errors.ts'

const encoder = /*@__PURE__*/ new TextEncoder()

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text)

/** UTF-8 bytes to text. Throws `bad-encoding` on bytes that are not UTF-8; a byte order mark is kept, so it shows. */
export function fromUtf8(bytes: Uint8Array, what = 'text'): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    throw new MingshiError('bad-encoding', { what, expected: 'UTF-8', got: `${bytes.length} bytes` }, cause)
  }
}

export const hex = (bytes: Uint8Array): string => {
  let text = ''
  for (const byte of bytes) text += (byte < 16 ? '0' : '') + byte.toString(16)
  return text
}

/** Lower-case hex only: what `hex` would print. */
export function fromHex(text: string): Uint8Array<ArrayBuffer> {
  const bytes = Uint8Array.from(text.match(/../g) || [], (pair) => parseInt(pair, 16))
  if (hex(bytes) !== text) throw new MingshiError('bad-encoding', { what: 'hex', expected: 'lower-case hex', got: pictureOf(text) })
  return bytes
}

export const base64 = (bytes: Uint8Array): string => {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}

/** Standard base64 with padding (RFC 4648, section 4). Accepts only what `base64` would print. */
export function fromBase64(text: string, what = 'base64'): Uint8Array<ArrayBuffer> {
  try {
    const binary = atob(text)
    const bytes = new Uint8Array(binary.length)
    for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i)
    if (base64(bytes) === text) return bytes
  } catch {
    // falls through to the one error below
  }
  throw new MingshiError('bad-encoding', { what, expected: 'padded base64', got: pictureOf(text) })
}

/** RFC 4648, section 5, without padding. */
export const base64url = (bytes: Uint8Array): string =>
  base64(bytes).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')

/** Accepts only what `base64url` would print. */
export function fromBase64url(text: string, what = 'base64url'): Uint8Array<ArrayBuffer> {
  if (!/^[\w-]*$/.test(text)) throw new MingshiError('bad-encoding', { what, expected: 'base64url', got: pictureOf(text) })
  const padding = '='.repeat((4 - (text.length % 4)) % 4)
  return fromBase64(text.replace(/-/g, '+').replace(/_/g, '/') + padding, what)
}

export function concat(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** By hand: a call for each byte of a large log takes many times as long. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return a.length === b.length
}
