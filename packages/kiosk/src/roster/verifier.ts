import type { Sha256, Verifier } from '@mingshi/core'

/** By WebCrypto. Ed25519 is not in every engine: then a line by it says nothing, and the one by P-256 has to hold. */
export const verifierOf = (sha256: Sha256): Verifier => ({
  sha256,
  ecdsa: (spki, signature, message) => verified('spki', spki, { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }, signature, message).catch(() => false),
  ed25519: (key, signature, message) => verified('raw', key, { name: 'Ed25519' }, signature, message).catch((error: Error) => (error.name === 'NotSupportedError' ? undefined : false)),
})

async function verified(format: 'spki' | 'raw', bytes: Uint8Array, algorithm: EcKeyImportParams & EcdsaParams | { name: string }, signature: Uint8Array, message: Uint8Array): Promise<boolean> {
  const key = await crypto.subtle.importKey(format, bytes as BufferSource, algorithm, false, ['verify'])
  return crypto.subtle.verify(algorithm, key, signature as BufferSource, message as BufferSource)
}
