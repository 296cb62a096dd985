import { base64, fromBase64 } from '../bytes.ts'
import { MingshiError, pictureOf } from '../errors.ts'
import { keyName } from './key.ts'

/**
 * The signed state of a log, without extension lines (C2SP tlog-checkpoint.md, v1.0.0). Its text is the text of a signed note:
 *
 *     <origin>\n<size in decimal>\n<root hash in base64>\n
 */
export interface Checkpoint {
  /** `<operator's domain>/k/<16 hex digits of the device key's SPKI digest>`. */
  origin: string
  size: number
  /** 32 bytes. */
  rootHash: Uint8Array
}

export const formatCheckpoint = ({ origin, size, rootHash }: Checkpoint): string => `${origin}\n${size}\n${base64(rootHash)}\n`

/** Throws `bad-note` on anything that `formatCheckpoint` would not have printed. */
export function parseCheckpoint(text: string): Checkpoint {
  const match = new RegExp(`^(${keyName})\\n(0|[1-9]\\d{0,15})\\n([A-Za-z0-9+/]{43}=)\\n$`).exec(text)
  if (!match) {
    throw new MingshiError('bad-note', { line: 1, expected: 'origin, size and root hash on three lines', got: pictureOf(text) })
  }
  return { origin: match[1]!, size: Number(match[2]), rootHash: fromBase64(match[3]!, 'root hash') }
}
