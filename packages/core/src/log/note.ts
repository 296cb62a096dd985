import { base64, concat, fromBase64 } from '../bytes.ts'
import { MingshiError, pictureOf } from '../errors.ts'
import { keyName } from './key.ts'

/**
 * A signed note of C2SP (signed-note.md, v1.0.0): a text that ends in a newline, a blank line, and one line per signature.
 *
 *     example.cn/k/2f0c41a8d1b7e693
 *     12
 *     o6rzZ1k0m9ZVwS5pSgtJ7n1o9q7m3b4Jc5t8L0x1ZQ0=
 *
 *     — example.cn/k/2f0c41a8d1b7e693 Az3grlgt…
 */
export interface Note {
  /** Ends in a newline. This is what the signatures are over. */
  text: string
  signatures: readonly NoteSignature[]
}

export interface NoteSignature {
  /** The key's name: `keyName`. */
  name: string
  /** 4 bytes, which tell keys of one name apart. */
  keyId: Uint8Array
  /** DER for ECDSA (type 0x02), 64 bytes for Ed25519 (type 0x01). */
  signature: Uint8Array
}

export function formatNote({ text, signatures }: Note): string {
  const lines = signatures.map(({ name, keyId, signature }) => `— ${name} ${base64(concat(keyId, signature))}\n`)
  return `${text}\n${lines.join('')}`
}

/** Text to note. Throws `bad-note` with the line on anything that `formatNote` would not have printed. Opens nothing. */
export function parseNote(noteText: string): Note {
  const split = noteText.lastIndexOf('\n\n')
  if (split < 0) throw badNote(0, 'a blank line before the signatures', noteText)
  const text = noteText.slice(0, split + 1)
  const firstLine = text.split('\n').length + 1
  const rest = noteText.slice(split + 2)
  if (rest === '' || !rest.endsWith('\n')) throw badNote(firstLine, 'signature lines that end in a newline', rest)
  const signatures = rest.slice(0, -1).split('\n').map((line, i) => parseSignature(line, firstLine + i))
  const note = { text, signatures }
  if (text === '\n' || formatNote(note) !== noteText) throw badNote(1, 'a text and its signatures', noteText)
  return note
}

function parseSignature(line: string, number: number): NoteSignature {
  const match = new RegExp(`^— (${keyName}) ([A-Za-z0-9+/]+=*)$`).exec(line)
  if (!match) throw badNote(number, '“— name base64”', line)
  const bytes = fromBase64(match[2]!, `signature on line ${number}`)
  if (bytes.length < 5) throw badNote(number, 'a key id of 4 bytes and a signature', line)
  return { name: match[1]!, keyId: bytes.slice(0, 4), signature: bytes.slice(4) }
}

const badNote = (line: number, expected: string, got: string) =>
  new MingshiError('bad-note', { line, expected, got: pictureOf(got) })
