import { createHash, createPublicKey, verify } from 'node:crypto'
import { formatPem } from '@mingshi/core'

export const sha256 = (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest())

export const verifier = {
  sha256,
  ecdsa: (spki, signature, message) => Promise.resolve(verify('sha256', message, { key: createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' }), dsaEncoding: 'ieee-p1363' }, signature)),
  ed25519: (key, signature, message) => Promise.resolve(verify(null, message, createPublicKey(formatPem({ name: 'x', type: 1, key })), signature)),
}
