import { append, emptyFrontier, leafHash, readTextLines, utf8 } from '@mingshi/core'
import { browserVerifier } from '../../../packages/auditor/src/verifier.ts'
import { sourceIn } from './fill.ts'

/** What nobody who verifies a bundle in a page can leave out: read it, parse each line, the 2n-1 hashes of the tree, with the page's own hash. */
export async function floorOfPage(file: File): Promise<number> {
  const { sha256 } = browserVerifier
  const since = performance.now()
  let frontier = emptyFrontier
  for await (const { lines } of readTextLines(sourceIn(file))) {
    for (const line of lines) {
      JSON.parse(line)
      frontier = append(sha256, frontier, leafHash(sha256, utf8(line)))
    }
  }
  if (frontier.size === 0) throw new Error('expected lines, got none')
  return performance.now() - since
}
