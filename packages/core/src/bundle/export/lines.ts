import { concat } from '../../bytes.ts'
import { MingshiError } from '../../errors.ts'
import { chunksOf, type Source } from '../source.ts'
import { openZip } from '../zip.ts'

/** Lines of one piece of the log. */
export interface TextLines {
  lines: string[]
  /** How much of the log is through, from 0 to 1. */
  done: number
}

/**
 * The lines of a bundle’s log as its pieces come, unverified and unread: a view hides nothing that stands there. Bytes that are
 * not UTF-8 become U+FFFD. Throws `bad-zip` on what is no bundle, and on a line that no program of ours has written.
 */
export async function* readTextLines(source: Source): AsyncGenerator<TextLines> {
  const leaves = (await openZip(source)).find(({ name }) => name === 'leaves.ndjson')
  if (!leaves) throw new MingshiError('bad-zip', { at: 0, expected: 'a bundle with leaves.ndjson', got: 'none' })
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const textLines = (...pieces: Uint8Array[]): string[] => decoder.decode(concat(...pieces)).split('\n').filter(Boolean)
  let rest: Uint8Array[] = []
  let [held, read] = [0, 0]
  for await (const piece of chunksOf(source, leaves.start, leaves.size)) {
    const end = piece.lastIndexOf(10) + 1
    read += piece.length
    if (end > 0) {
      yield { lines: textLines(...rest, piece.subarray(0, end)), done: read / leaves.size }
      ;[rest, held] = [[], 0]
    }
    rest.push(piece.subarray(end))
    held += piece.length - end
    if (held > longest) throw new MingshiError('bad-zip', { at: leaves.start + read, expected: `lines of at most ${longest} bytes`, got: 'a longer one' })
  }
  if (held > 0) yield { lines: textLines(...rest), done: 1 }
}

/** A leaf has some hundred bytes. */
const longest = 1 << 24
