import type { Edit } from './step.ts'

/** Bytes to other bytes. Throws where there is nothing to edit: a vector that changes nothing shows nothing. */
export function edited(bytes: Uint8Array, { replace, text, hex, xor, append, cut, fill }: Edit): Uint8Array {
  let now: Uint8Array = Buffer.from(bytes)
  if (fill) now = new Uint8Array(fill.length).fill(fill.byte ?? 32)
  if (text !== undefined) now = Buffer.from(text)
  if (hex !== undefined) now = Buffer.from(hex, 'hex')
  if (replace) now = replaced(Buffer.from(now), Buffer.from(replace[0]), Buffer.from(replace[1]))
  if (xor) now = now.map((byte, i) => (i === (xor[0] < 0 ? now.length : 0) + xor[0] ? byte ^ xor[1] : byte))
  if (cut !== undefined) now = now.slice(0, cut)
  if (append !== undefined) now = Buffer.concat([now, Buffer.from(append)])
  if (Buffer.compare(now, bytes) === 0) throw new Error(`expected an edit that changes something, got ${JSON.stringify({ replace, text, hex, xor, append, cut, fill })}`)
  return now
}

function replaced(bytes: Buffer, from: Buffer, to: Buffer): Buffer {
  const at = bytes.indexOf(from)
  if (at < 0) throw new Error(`expected ${from.toString()} to replace, got none`)
  return Buffer.concat([bytes.subarray(0, at), to, bytes.subarray(at + from.length)])
}
