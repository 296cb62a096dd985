import type { PublicKey } from '@mingshi/core'

export interface Signer {
  name: string
  keys: PublicKey[]
  /** ECDSA over P-256 with SHA-256, as r || s. */
  raw(bytes: Uint8Array): Uint8Array
  ed25519(bytes: Uint8Array): Uint8Array
}

export const seeds: { base: number; other: number }
export function sha256(bytes: Uint8Array): Uint8Array
export function signerOf(seed: number, operator: string): Signer
export function noteOf(by: Signer, checkpoint: { origin?: string; size: number; rootHash: Uint8Array }): string
