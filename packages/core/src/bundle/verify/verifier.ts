import type { Sha256 } from '../../digest.ts'
import type { Scan } from './scan.ts'

/** What verification needs of the platform: a hash, and the two kinds of signature. */
export interface Verifier {
  sha256: Sha256
  /** P-256 with SHA-256. `spki` is DER, `signature` is r || s. False when it does not verify; never throws. */
  ecdsa(spki: Uint8Array, signature: Uint8Array, message: Uint8Array): Promise<boolean>
  /** Undefined where the platform has no Ed25519: the line is then left unverified, as C2SP wants for unknown keys. */
  ed25519(publicKey: Uint8Array, signature: Uint8Array, message: Uint8Array): Promise<boolean | undefined>
  /** CRC-32 as zip uses it, of bytes behind those with the checksum `before`; for where the platform has a fast one. */
  crc32?(bytes: Uint8Array, before?: number): number
  /** What is said of the leaves by their bytes alone, for where the platform has a second thread. Without it that is seen on the way, by `sha256`. */
  scan?: Scan
}
