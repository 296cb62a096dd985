import { base64, concat, fromBase64, hex, utf8 } from '../bytes.ts'
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

/** Throws `bad-note` on a line that `formatVkey` would not have printed, a wrong key id included. */
export function parseVkey(sha256: Sha256, vkey: string): PublicKey {
  const [, name = '', , encoded = ''] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(vkey) ?? []
  const bytes = fromBase64(encoded, 'vkey')
  const publicKey = { name, type: bytes[0] as KeyType, key: bytes.slice(1) }
  if (name === '' || (publicKey.type !== 1 && publicKey.type !== 2) || formatVkey(sha256, publicKey) !== vkey) {
    throw new MingshiError('bad-note', { line: 1, expected: 'name+keyid+key of type 1 or 2', got: pictureOf(vkey) })
  }
  return publicKey
}

/** The origin of the log whose device key has this SPKI: it needs no server, and a reset machine cannot take it over. */
export const originOf = (sha256: Sha256, operator: string, spki: Uint8Array): string =>
  `${operator}/k/${hex(sha256(spki)).slice(0, 16)}`
