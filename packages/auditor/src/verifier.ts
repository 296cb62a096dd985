import { sha256 as noble } from '@noble/hashes/sha2'
import type { Verifier } from '@mingshi/core'

/** Whether this page, or this worker, has WebCrypto: an origin that is not secure (plain http) has none; nor, in Chromium 74, has the worker of a local file. */
export const canVerify = (): boolean => crypto.subtle !== undefined

/** Verification's platform in a browser: noble's hash, WebCrypto's signatures. */
export const browserVerifier: Verifier = {
  sha256: (bytes) => noble(bytes),
  async ecdsa(spki, signature, message) {
    try {
      const key = await crypto.subtle.importKey('spki', own(spki), { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify'])
      return await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, own(signature), own(message))
    } catch {
      return false
    }
  },
  async ed25519(publicKey, signature, message) {
    let key: CryptoKey
    try {
      key = await crypto.subtle.importKey('raw', own(publicKey), 'Ed25519', false, ['verify'])
    } catch {
      return undefined // this browser has no Ed25519: the ECDSA line decides
    }
    return crypto.subtle.verify('Ed25519', key, own(signature), own(message))
  },
}

/** WebCrypto's types want bytes that own their buffer. */
const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes)
