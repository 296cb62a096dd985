import { SHA256 } from '@noble/hashes/sha2'
import type { Sha256 } from '@mingshi/core'

/** Synchronous, because it runs between reading the head and writing it, and fast on old engines, where `subtle` is slow. */
export const sha256: Sha256 = (bytes) => new SHA256().update(bytes).digest()
