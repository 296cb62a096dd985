import { concat } from '../bytes.ts'
import type { Sha256 } from '../digest.ts'

/** RFC 6962, section 2.1: the hash of an entry is SHA-256(0x00 || entry). 32 bytes. */
export const leafHash = (sha256: Sha256, entry: Uint8Array): Uint8Array => sha256(concat(leafPrefix, entry))

/** RFC 6962, section 2.1: the hash of two subtrees is SHA-256(0x01 || left || right). 32 bytes. */
export const nodeHash = (sha256: Sha256, left: Uint8Array, right: Uint8Array): Uint8Array =>
  sha256(concat(nodePrefix, left, right))

/** RFC 6962, section 2.1: the root of a log without entries is SHA-256 of the empty string. */
export const emptyRoot = (sha256: Sha256): Uint8Array => sha256(new Uint8Array(0))

const leafPrefix = /*@__PURE__*/ new Uint8Array([0])
const nodePrefix = /*@__PURE__*/ new Uint8Array([1])
