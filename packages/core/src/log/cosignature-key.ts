import { base64, concat, fromBase64, hex, utf8 } from '../bytes.ts'
import type { Sha256 } from '../digest.ts'
import { MingshiError, pictureOf } from '../errors.ts'
import { keyName } from './key.ts'

/** An outsider who signs checkpoints: the name and the Ed25519 key of a witness. An auditor names it; a bundle never vouches for one. */
export interface Witness {
  name: string
  /** 32 bytes. */
  key: Uint8Array
}

/** C2SP tlog-cosignature.md, “Format”: keys that cosign are of type 0x04, so that one of type 0x01 never passes for them. */
const type = 4

/** The 4 bytes that tell keys of one name apart: the start of SHA-256(name, newline, 0x04, key). */
export const witnessId = (sha256: Sha256, { name, key }: Witness): Uint8Array => sha256(concat(utf8(`${name}\n`), new Uint8Array([type]), key)).slice(0, 4)

/** A witness as one line: `name+keyid in hex+base64(0x04 || key)`. */
export const formatWitness = (sha256: Sha256, witness: Witness): string =>
  `${witness.name}+${hex(witnessId(sha256, witness))}+${base64(concat(new Uint8Array([type]), witness.key))}`

/** Throws `bad-note` on a line that `formatWitness` would not have printed: another type, another length or a wrong key id included. */
export function parseWitness(sha256: Sha256, vkey: string): Witness {
  const [, name = '', , encoded = ''] = new RegExp(`^(${keyName})\\+([0-9a-f]{8})\\+([A-Za-z0-9+/]+=*)$`).exec(vkey) ?? []
  const bytes = fromBase64(encoded, 'vkey')
  const witness = { name, key: bytes.slice(1) }
  if (name === '' || bytes[0] !== type || witness.key.length !== 32 || formatWitness(sha256, witness) !== vkey) {
    throw new MingshiError('bad-note', { line: 1, expected: 'name+keyid+key of a witness, Ed25519 of type 4', got: pictureOf(vkey) })
  }
  return witness
}
