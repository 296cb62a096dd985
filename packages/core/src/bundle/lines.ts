import { concat } from '../bytes.ts'

const newline = 10

/**
 * A file of lines as its pieces come, in stretches that end with a newline. Only the last one may have none: where it is longer than
 * `longest`, the file was left there, and what is behind is not looked for; otherwise the file ends so.
 */
export async function* wholeLines(pieces: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<Uint8Array> {
  let rest: Uint8Array[] = []
  let held = 0
  for await (const piece of pieces) {
    const end = piece.lastIndexOf(newline) + 1
    if (end > 0) {
      const first = rest.length > 0 ? piece.indexOf(newline) + 1 : 0
      if (first > 0) yield concat(...rest, piece.subarray(0, first)) // the one line that two pieces share, lest all of the piece is copied
      if (end > first) yield piece.subarray(first, end)
      ;[rest, held] = [[], 0]
    }
    if (end === piece.length) continue
    rest.push(piece.slice(end)) // its own bytes, lest they hold the whole piece
    held += piece.length - end
    if (held > longest) break
  }
  if (held > 0) yield concat(...rest)
}

export const isEnded = (stretch: Uint8Array): boolean => stretch[stretch.length - 1] === newline

/** The lines in some bytes, without their newlines. */
export function* linesIn(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length;) {
    const end = endOfLine(bytes, start)
    yield bytes.subarray(start, end)
    start = end + 1
  }
}

/** Where the line that begins at `start` ends: at its newline, or with the bytes. */
export function endOfLine(bytes: Uint8Array, start: number): number {
  const found = bytes.indexOf(newline, start)
  return found < 0 ? bytes.length : found
}

/** Some bytes in parts of whole lines, short enough to be one text each: a longer line is one by itself. */
export function* partsOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length;) {
    const last = bytes.length - start <= together ? bytes.length : bytes.lastIndexOf(newline, start + together - 1) + 1
    const end = last > start ? last : endOfLine(bytes, start) + 1
    yield bytes.subarray(start, end)
    start = end
  }
}

/** Bytes that are characters, one each, as those of nearly every leaf are: then a place in one is a place in the other. Undefined of others, and of a line that is too long to be one. */
export function asciiOf(part: Uint8Array): string | undefined {
  if (part.length > together) return undefined
  try {
    const text = decoder.decode(part)
    return text.length === part.length ? text : undefined
  } catch {
    return undefined // which of the lines it is, they say one by one
  }
}

const decoder = /*@__PURE__*/ new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Where the line that begins at `start` ends, in a text. */
export function endOfText(text: string, start: number): number {
  const found = text.indexOf('\n', start)
  return found < 0 ? text.length : found
}

/** In bytes: short enough for the memory of what is soon gone. */
const together = 1 << 15
