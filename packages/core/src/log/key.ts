import { base64, concat, fromBase64, fromHex, hex, sameBytes, utf8 } from '../bytes.ts'
import type { Sha256 } from '../digest.ts'
import { MingshiError, pictureOf } from '../errors.ts'

/** Signature types of C2SP signed-note: 0x01 is Ed25519, 0x02 is ECDSA with SHA-256 (here always over P-256). */
export type KeyType = 1 | 2

/** A public key of a log. `key` is the raw 32 bytes for Ed25519, the SubjectPublicKeyInfo (DER) for ECDSA. */
export interface PublicKey {
  name: string
  type: KeyType
  key: Uint8Array
}

/**
 * What a name of a key or of a log may look like. C2SP (signed-note.md) refuses the empty one, spaces and `+`; here it is also
 * visible ASCII, so that it prints as what it is, on a terminal too, and too short for what is made from a body.
 */
export const keyName = '[!-*,-~]{1,120}'

/**
 * The 4 bytes that tell keys of one name apart (signed-note.md): for Ed25519 the start of SHA-256(name, newline, type, key),
 * for ECDSA the start of SHA-256(SPKI).
 */
export function keyId(sha256: Sha256, { name, type, key }: PublicKey): Uint8Array {
  const hashed = type === 1 ? concat(utf8(`${name}\n`), new Uint8Array([type]), key) : key
  return sha256(hashed).slice(0, 4)
}

/** A public key as one line: `name+keyid in hex+base64(type || key)`. */
export const formatVkey = (sha256: Sha256, publicKey: PublicKey): string =>
  `${publicKey.name}+${hex(keyId(sha256, publicKey))}+${base64(concat(new Uint8Array([publicKey.type]), publicKey.key))}`

/** Throws `bad-note` on a line that `formatVkey` would not have printed, a wrong key id or another curve included. */
export function parseVkey(sha256: Sha256, vkey: string): PublicKey {
  const [, name = '', , encoded = ''] = new RegExp(`^(${keyName})\\+([0-9a-f]{8})\\+([A-Za-z0-9+/]+=*)$`).exec(vkey) ?? []
  const bytes = fromBase64(encoded, 'vkey')
  const publicKey = { name, type: bytes[0] as KeyType, key: bytes.slice(1) }
  if (name === '' || !isKey(publicKey) || formatVkey(sha256, publicKey) !== vkey) {
    throw new MingshiError('bad-note', { line: 1, expected: 'name+keyid+key, Ed25519 of type 1 or P-256 of type 2', got: pictureOf(vkey) })
  }
  return publicKey
}

const isKey = ({ type, key }: PublicKey): boolean =>
  type === 1 ? key.length === 32 : type === 2 && key.length === p256Prefix.length + 64 && sameBytes(key.subarray(0, p256Prefix.length), p256Prefix)

/** RFC 5480, section 2: what stands before the 64 bytes of an uncompressed point of P-256. No other curve is a log's. */
const p256Prefix = /*@__PURE__*/ fromHex('3059301306072a8648ce3d020106082a8648ce3d03010703420004')

/** The origin of the log whose device key has this SPKI: it needs no server, and a reset machine cannot take it over. */
export const originOf = (sha256: Sha256, operator: string, spki: Uint8Array): string =>
  `${operator}/k/${hex(sha256(spki)).slice(0, 16)}`
