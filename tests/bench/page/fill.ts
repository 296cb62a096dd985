import { append, emptyFrontier, formatCheckpoint, formatNote, leafHash, noPrev, prevOf, readTextLines, rootHash, utf8, type Source } from '@mingshi/core'
import { openDB } from 'idb'
import { openMirror, span } from '../../../packages/kiosk/src/store/mirror.ts'
import { openMachine } from './machine.ts'

/**
 * A machine's log with the first `count` lines of a sample in it, as if they had been appended one by one: the lines in bulk, then the
 * head that belongs to them under a note of this machine's own key, and the second copy.
 */
export async function fill(operator: string, file: File, count: number): Promise<void> {
  const { sha256, signer, store } = await openMachine(operator)
  const database = await openDB(`mingshi/${operator}`)
  let frontier = emptyFrontier
  let prev = noPrev
  let segment: string[] = []
  const mirror = await openMirror(signer.origin, 0)
  const note = async (): Promise<string> => {
    const text = formatCheckpoint({ origin: signer.origin, size: frontier.size, rootHash: rootHash(sha256, frontier) })
    return formatNote({ text, signatures: await signer.signNote(utf8(text)) })
  }
  const add = async (lines: readonly string[]): Promise<void> => {
    const { store: leaves, done } = database.transaction('leaves', 'readwrite', { durability: 'relaxed' })
    lines.forEach((line, i) => void leaves.add(line, frontier.size + i))
    for (const line of lines) {
      const hash = leafHash(sha256, utf8(line))
      frontier = append(sha256, frontier, hash)
      prev = prevOf(hash)
      segment.push(line)
      if (segment.length === span) await copy()
    }
    await done
  }
  const copy = async (): Promise<void> => {
    if (segment.length > 0) await mirror.add({ at: frontier.size - segment.length, lines: segment, note: await note(), writes: [] })
    segment = []
  }
  for await (const { lines } of readTextLines(sourceIn(file))) {
    await add(lines.slice(0, count - frontier.size))
    if (frontier.size === count) break
  }
  await copy()
  const head = { size: frontier.size, roots: frontier.roots, prev, note: await note() }
  await database.put('head', head, 'head')
  database.close()
  const held = await store.count(0, count)
  if (held !== count) throw new Error(`expected ${count} lines in the log, got ${held}`)
}

export const sourceIn = (file: File): Source => ({
  size: file.size,
  read: async (from, length) => new Uint8Array(await file.slice(from, from + length).arrayBuffer()),
})
