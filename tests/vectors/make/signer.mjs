import { createHash, createPrivateKey, createECDH, sign } from 'node:crypto'
import { derFromRaw, formatCheckpoint, formatNote, keyId, originOf, utf8 } from '@mingshi/core'

/** As `mingshi sample` derives them (packages/cli/src/sample/keys.ts): whoever knows the seed has the keys, which is what they are for. */
export const seeds = { base: 7, other: 8 }

export const sha256 = (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest())

const ed25519Prefix = Buffer.from('302e020100300506032b657004220420', 'hex')
const spkiPrefix = Buffer.from('3059301306072a8648ce3d020106082a8648ce3d030107034200', 'hex')

/** The keys of a seed for a log of this operator: what signs, and the two public keys under one name. */
export function signerOf(seed, operator) {
  const secret = (what) => createHash('sha256').update(`mingshi sample ${what} ${seed}`).digest()
  const curve = createECDH('prime256v1')
  curve.setPrivateKey(secret('p-256'))
  const point = curve.getPublicKey()
  const part = (from) => point.subarray(from, from + 32).toString('base64url')
  const ecdsa = createPrivateKey({ key: { kty: 'EC', crv: 'P-256', d: secret('p-256').toString('base64url'), x: part(1), y: part(33) }, format: 'jwk' })
  const ed25519 = createPrivateKey({ key: Buffer.concat([ed25519Prefix, secret('ed25519')]), format: 'der', type: 'pkcs8' })
  const spki = new Uint8Array(Buffer.concat([spkiPrefix, point]))
  const name = originOf(sha256, operator, spki)
  const keys = [{ name, type: 2, key: spki }, { name, type: 1, key: new Uint8Array(Buffer.from(ed25519.export({ format: 'jwk' }).x, 'base64url')) }]
  const raw = (bytes) => new Uint8Array(sign('sha256', bytes, { key: ecdsa, dsaEncoding: 'ieee-p1363' }))
  return { name, keys, raw, ed25519: (bytes) => new Uint8Array(sign(null, bytes, ed25519)) }
}

/** A checkpoint signed by `by` under the name that its keys have, or under another log's. */
export function noteOf(by, { origin = by.name, size, rootHash }) {
  const text = formatCheckpoint({ origin, size, rootHash })
  const keys = by.keys.map((key) => ({ ...key, name: origin }))
  const signatures = [derFromRaw(by.raw(utf8(text))), by.ed25519(utf8(text))]
  return formatNote({ text, signatures: keys.map((key, i) => ({ name: origin, keyId: keyId(sha256, key), signature: signatures[i] })) })
}
