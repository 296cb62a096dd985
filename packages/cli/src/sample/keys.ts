import { createECDH, createHash, createPrivateKey, sign, type KeyObject } from 'node:crypto'
import { derFromRaw, formatCheckpoint, formatNote, keyId, originOf, utf8, type Checkpoint, type PublicKey } from '@mingshi/core'
import { sha256 } from '../platform.ts'

/** Signs a sample. Its keys come from its seed: whoever knows the seed has them, as befits what nobody should believe. */
export interface SampleSigner {
  /** Of its log. */
  name: string
  keys: readonly PublicKey[]
  /** ECDSA over P-256 with SHA-256, as r || s. */
  raw(bytes: Uint8Array): Uint8Array
  ed25519(bytes: Uint8Array): Uint8Array
}

/** RFC 5208 before the 32 bytes of an Ed25519 key (RFC 8410, section 7). */
const ed25519Prefix = Buffer.from('302e020100300506032b657004220420', 'hex')

export function signerOf(seed: number, operator: string): SampleSigner {
  const bytes = (what: string): Buffer => createHash('sha256').update(`mingshi sample ${what} ${seed}`).digest()
  const ecdsa = p256From(bytes('p-256'))
  const ed25519 = createPrivateKey({ key: Buffer.concat([ed25519Prefix, bytes('ed25519')]), format: 'der', type: 'pkcs8' })
  const name = originOf(sha256, operator, ecdsa.spki)
  const { x } = ed25519.export({ format: 'jwk' })
  const keys: PublicKey[] = [{ name, type: 2, key: ecdsa.spki }, { name, type: 1, key: new Uint8Array(Buffer.from(x!, 'base64url')) }]
  return {
    name,
    keys,
    raw: (message) => new Uint8Array(sign('sha256', message, { key: ecdsa.key, dsaEncoding: 'ieee-p1363' })),
    ed25519: (message) => new Uint8Array(sign(null, message, ed25519)),
  }
}

/** A checkpoint signed by `by` under its own name; or, for what must be found out, under another log’s. */
export function noteOf(by: SampleSigner, { origin = by.name, size, rootHash }: Pick<Checkpoint, 'size' | 'rootHash'> & { origin?: string }): string {
  const text = formatCheckpoint({ origin, size, rootHash })
  const signatures = [derFromRaw(by.raw(utf8(text))), by.ed25519(utf8(text))]
  return formatNote({ text, signatures: by.keys.map((key, i) => ({ name: origin, keyId: keyId(sha256, { ...key, name: origin }), signature: signatures[i]! })) })
}

/** RFC 5480: an uncompressed point of P-256 behind its algorithm. */
const spkiPrefix = Buffer.from('3059301306072a8648ce3d020106082a8648ce3d030107034200', 'hex')

function p256From(secret: Buffer): { key: KeyObject; spki: Uint8Array } {
  const curve = createECDH('prime256v1')
  curve.setPrivateKey(secret)
  const point = curve.getPublicKey()
  const coordinate = (from: number): string => point.subarray(from, from + 32).toString('base64url')
  const jwk = { kty: 'EC', crv: 'P-256', d: secret.toString('base64url'), x: coordinate(1), y: coordinate(33) }
  return { key: createPrivateKey({ key: jwk, format: 'jwk' }), spki: new Uint8Array(Buffer.concat([spkiPrefix, point])) }
}
