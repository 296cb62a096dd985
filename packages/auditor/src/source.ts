import type { Source } from '@mingshi/core'
import { bytesOf } from './bytes.ts'

/** What is read at once, where less is asked for. */
const window = 1 << 20

/**
 * A file that somebody dropped, read piece by piece: the page stays alive, whatever its size. A bundle’s small files lie beside
 * each other, and each question to the disk takes as long as a large one: what is near is kept.
 */
export function fileSource(file: File): Source {
  let [start, held] = [0, new Uint8Array(0)]
  return {
    size: file.size,
    async read(from, length) {
      const isHeld = from >= start && from + length <= start + held.length
      if (!isHeld) {
        const bytes = await bytesOf(file.slice(from, from + Math.max(length, window)))
        ;[start, held] = [from, bytes]
      } else await turn()
      return held.slice(from - start, from - start + length)
    },
  }
}

const hasPage = typeof document !== 'undefined'
let last = 0
/** Lets the page draw, at most once in a frame: a promise alone does not. A worker has nothing to draw. */
async function turn(): Promise<void> {
  if (!hasPage || performance.now() - last < 16) return
  await new Promise<void>((resolve) => { setTimeout(resolve) })
  last = performance.now()
}
