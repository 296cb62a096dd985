import { derFromRaw, keyId, originOf, type NoteSignature, type PublicKey, type Sha256 } from '@mingshi/core'
import type { KeyPairs, KeyStore } from '../store/keys.ts'

/** Signs for this machine. An interface, so that a native shell can bring a key of its hardware. */
export interface Signer {
  /** `<operator>/k/<16 hex digits>`: the name of the log and of its keys. */
  origin: string
  /** The ECDSA key first. */
  keys: readonly PublicKey[]
  /** The signature lines of a note. */
  signNote(text: Uint8Array): Promise<NoteSignature[]>
  /** ES256 over any bytes: r || s, 64 bytes. */
  signRaw(message: Uint8Array): Promise<Uint8Array>
}

export const ecdsa = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const

/** New keys, and so a new log. */
export async function makeSigner(sha256: Sha256, store: KeyStore, operator: string): Promise<Signer> {
  const pairs = await makeKeys()
  await store.save(pairs)
  return signerOf(sha256, pairs, operator)
}

/** The signer of keys that this machine has. */
export async function signerOf(sha256: Sha256, pairs: KeyPairs, operator: string): Promise<Signer> {
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', pairs.ecdsa.publicKey))
  const origin = originOf(sha256, operator, spki)
  const keys: PublicKey[] = [{ name: origin, type: 2, key: spki }]
  if (pairs.ed25519) keys.push({ name: origin, type: 1, key: new Uint8Array(await crypto.subtle.exportKey('raw', pairs.ed25519.publicKey)) })

  const signRaw = async (message: Uint8Array): Promise<Uint8Array> =>
    new Uint8Array(await crypto.subtle.sign(ecdsa, pairs.ecdsa.privateKey, message as BufferSource))
  return {
    origin,
    keys,
    signRaw,
    signNote: (text) =>
      Promise.all(
        keys.map(async (key): Promise<NoteSignature> => {
          const signature = key.type === 2
            ? derFromRaw(await signRaw(text))
            : new Uint8Array(await crypto.subtle.sign('Ed25519', pairs.ed25519!.privateKey, text as BufferSource))
          return { name: origin, keyId: keyId(sha256, key), signature }
        }),
      ),
  }
}

async function makeKeys(): Promise<KeyPairs> {
  const pair = (await crypto.subtle.generateKey(ecdsa, false, ['sign', 'verify'])) as CryptoKeyPair
  try {
    return { ecdsa: pair, ed25519: (await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])) as CryptoKeyPair }
  } catch {
    return { ecdsa: pair } // engines before Chrome 137 have no Ed25519; P-256 is everywhere
  }
}
