import { createPublicKey, hash, verify } from 'node:crypto'
import { formatPem, type Sha256, type Verifier } from '@mingshi/core'

export const sha256: Sha256 = (bytes) => new Uint8Array(hash('sha256', bytes, 'buffer'))

/** Verification's platform on Node: OpenSSL. A key or signature that it cannot read does not verify. */
export const nodeVerifier: Verifier = {
  sha256,
  ecdsa: (spki, signature, message) =>
    answer(() => verify('sha256', message, { key: createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' }), dsaEncoding: 'ieee-p1363' }, signature)),
  ed25519: (key, signature, message) => answer(() => verify(null, message, createPublicKey(formatPem({ name: 'x', type: 1, key })), signature)),
}

async function answer(ask: () => boolean): Promise<boolean> {
  try {
    return ask()
  } catch {
    return false
  }
}
