import { MingshiError } from '../../errors.ts'
import { isEnded, wholeLines } from '../lines.ts'
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
  let read = 0
  for await (const stretch of wholeLines(chunksOf(source, leaves.start, leaves.size), longest)) {
    read += stretch.length
    if (stretch.length > longest && !isEnded(stretch)) throw new MingshiError('bad-zip', { at: leaves.start + read, expected: `lines of at most ${longest} bytes`, got: 'a longer one' })
    yield { lines: decoder.decode(stretch).split('\n').filter(Boolean), done: read / leaves.size }
  }
}

/** A leaf has some hundred bytes. */
const longest = 1 << 24
