import { base64url, concat, hex, utf8 } from '@mingshi/core'

/** A public key of P-256 (RFC 7517, RFC 7518, section 6.2.1): its coordinates, and nothing private. */
export interface SealTo {
  kty: 'EC'
  crv: 'P-256'
  x: string
  y: string
}

const curve = { name: 'ECDH', namedCurve: 'P-256' } as const

/** The key in a JWK, or undefined where it is none that can be sealed to: a private one is not handed around. */
export async function sealKeyOf(jwk: unknown): Promise<SealTo | undefined> {
  const { kty, crv, x, y, d, use, alg } = Object(jwk) as Record<string, unknown>
  if (kty !== 'EC' || crv !== 'P-256' || d !== undefined || (use !== undefined && use !== 'enc') || (alg !== undefined && alg !== 'ECDH-ES')) return undefined
  if (![x, y].every((coordinate) => typeof coordinate === 'string' && /^[\w-]{43}$/.test(coordinate))) return undefined
  const key = { kty, crv, x, y } as SealTo
  return crypto.subtle.importKey('jwk', { ...key }, curve, false, []).then(() => key, () => undefined) // a point off the curve
}

/** RFC 7638: the SHA-256 of the required members in their order. */
export async function thumbprintOf({ crv, kty, x, y }: SealTo): Promise<Uint8Array> {
  return sha256(utf8(JSON.stringify({ crv, kty, x, y })))
}

/** As records name a key. */
export const digestOfKey = async (key: SealTo): Promise<string> => `sha256:${hex(await thumbprintOf(key))}`

/** Bytes to a compact JWE (RFC 7516) that the holder of one key opens: ECDH-ES in direct agreement (RFC 7518, section 4.6), A256GCM. */
export async function seal(to: SealTo, bytes: Uint8Array): Promise<string> {
  const pair = await crypto.subtle.generateKey(curve, true, ['deriveBits'])
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey)
  const kid = base64url(await thumbprintOf(to))
  const header = base64url(utf8(JSON.stringify({ alg: 'ECDH-ES', enc: 'A256GCM', kid, cty: 'application/json', epk: { kty, crv, x, y } })))
  const theirs = await crypto.subtle.importKey('jwk', { ...to }, curve, false, [])
  const shared = new Uint8Array(await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, pair.privateKey, 256))
  const key = await crypto.subtle.importKey('raw', (await concatKdf(shared)) as BufferSource, 'AES-GCM', false, ['encrypt'])
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8(header) as BufferSource }, key, bytes as BufferSource))
  return [header, '', base64url(iv), base64url(sealed.subarray(0, -16)), base64url(sealed.subarray(-16))].join('.')
}

/** RFC 7518, section 4.6.2: one round gives 256 bits. The algorithm is A256GCM, the parties are nobody. */
const concatKdf = (shared: Uint8Array): Promise<Uint8Array> => {
  const algorithm = utf8('A256GCM')
  return sha256(concat(word(1), shared, word(algorithm.length), algorithm, word(0), word(0), word(256)))
}

const word = (value: number): Uint8Array => Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value)

const sha256 = async (bytes: Uint8Array): Promise<Uint8Array> => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as BufferSource))
