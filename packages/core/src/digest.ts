import { utf8, hex } from './bytes.ts'
import { canonical } from './canonical.ts'

/** SHA-256 of some bytes: 32 bytes. Handed in, so that core has no crypto of its own. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array

/** `sha256:` and 64 hex digits: the SHA-256 of a document's canonical bytes. */
export type Digest = `sha256:${string}`

/** The digest that names a policy, an installation or a notice everywhere: in records, findings and file names. */
export const digestOf = (sha256: Sha256, document: unknown): Digest => `sha256:${hex(sha256(utf8(canonical(document))))}`

export const isDigest = (text: unknown): text is Digest => typeof text === 'string' && /^sha256:[0-9a-f]{64}$/.test(text)
