import { base64, concat, fromBase64 } from '../bytes.ts'
import { MingshiError, pictureOf } from '../errors.ts'
import type { PublicKey } from '../log/key.ts'

/** A public key as openssl reads it: SubjectPublicKeyInfo in PEM (RFC 7468, section 13). */
export function formatPem({ type, key }: PublicKey): string {
  const spki = type === 1 ? concat(ed25519Prefix, key) : key
  const lines = base64(spki).match(/.{1,64}/g)!.join('\n')
  return `-----BEGIN PUBLIC KEY-----\n${lines}\n-----END PUBLIC KEY-----\n`
}

/** PEM to the bytes of its SubjectPublicKeyInfo. Throws `bad-encoding` on anything else. */
export function parsePem(pem: string): Uint8Array {
  const match = /^-----BEGIN PUBLIC KEY-----\n([A-Za-z0-9+/=\n]+)\n-----END PUBLIC KEY-----\n$/.exec(pem)
  if (!match) throw new MingshiError('bad-encoding', { what: 'key file', expected: 'a public key in PEM', got: pictureOf(pem) })
  return fromBase64(match[1]!.replace(/\n/g, ''), 'key file')
}

/** RFC 8410, section 4: the algorithm and bit string that stand before the 32 bytes of an Ed25519 key. */
const ed25519Prefix = /*@__PURE__*/ new Uint8Array([0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00])
