import { base64url, utf8 } from '../bytes.ts'
import type { Sha256 } from '../digest.ts'

/**
 * A subject reference that can be erased: a disclosure in the form of RFC 9901, section 4.2 — base64url of
 * `[salt, "subject", reference]`. The leaf holds only its hash; without the salt nobody can guess back.
 */
export const disclosureOf = (salt: Uint8Array, subject: string): string =>
  base64url(utf8(JSON.stringify([base64url(salt), 'subject', subject])))

/** What the leaf holds: base64url of SHA-256 over the disclosure's ASCII (RFC 9901, section 4.2.3). */
export const commitmentOf = (sha256: Sha256, disclosure: string): string => base64url(sha256(utf8(disclosure)))
