import { sameBytes } from '../../bytes.ts'
import type { Sha256 } from '../../digest.ts'
import { Growing } from '../../log/growing.ts'
import type { Frontier } from '../../log/tree.ts'
import { linesAtPace } from './log-lines.ts'
import type { Pace } from './pace.ts'
import type { ReadLog } from './read-log.ts'

/** Of what was pruned, the perfect subtrees that a log of `size` records has whole: they are the same, or it is another history. */
export async function sharesSubtrees(sha256: Sha256, log: ReadLog, size: number, pruned: Frontier, pace: Pace = {}): Promise<boolean> {
  const whole = subtreesOf(pruned).filter(({ start, end }) => log.begin.size <= start && end <= size)
  const lines = linesAtPace(log, pace)
  for (const { start, end, root } of whole) {
    const tree = new Growing(sha256)
    while (lines.index < end - 1 && (lines.step() || (await lines.more()))) if (lines.index >= start) tree.add(lines.bytes)
    if (!sameBytes(tree.root, root)) return false
  }
  return true
}

/** Largest first, and each a power of two: together they are all of it (RFC 6962, section 2.1). */
function subtreesOf({ size, roots }: Frontier): { start: number; end: number; root: Uint8Array }[] {
  let end = 0
  return roots.map((root) => {
    const start = end
    end += 2 ** Math.floor(Math.log2(size - start))
    return { start, end, root }
  })
}
