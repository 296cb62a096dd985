import { hex, utf8 } from '../../bytes.ts'
import type { Sha256 } from '../../digest.ts'

/** The same UUID for the same name, whoever exports it (RFC 9562, section 5.8: version 8, of SHA-256). */
export function uuidOf(sha256: Sha256, name: string): string {
  const bytes = sha256(utf8(`mingshi export ${name}`)).slice(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x80
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return hex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
