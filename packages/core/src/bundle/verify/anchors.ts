import { hex, utf8 } from '../../bytes.ts'
import type { Sha256 } from '../../digest.ts'
import type { Leaf, LeafOf } from '../../receipt/record.ts'
import { notesIn, readCosignature } from './cosignatures.ts'
import { atLeaf, type Take } from './fault.ts'
import type { Files } from './files.ts'

/**
 * What the machine says that it got back from outside is in the bundle: the checkpoint of that size, with that line. Whether the
 * line holds only a key says, and whose key that is only somebody who knows the witness (`verifyWitnesses`).
 */
export class Anchors {
  private readonly found: { leaf: LeafOf<'anchor'>; index: number }[] = []
  private readonly sha256: Sha256

  constructor(sha256: Sha256) {
    this.sha256 = sha256
  }

  take(leaf: Leaf, index: number): void {
    if (leaf.type === 'anchor') this.found.push({ leaf, index })
  }

  end(files: Files, fault: Take): void {
    if (this.found.length === 0) return
    const texts = new Map<number, string>()
    const lines = new Set<string>()
    for (const note of notesIn(files)) {
      texts.set(note.size, `sha256:${hex(this.sha256(utf8(note.text)))}`)
      for (const line of note.lines) lines.add(named(note.size, line.name, hex(line.keyId), timeOf(line)))
    }
    for (const { leaf: { size, witness, keyId, time, note: digest }, index } of this.found) {
      const at = atLeaf(fault, 'earlier-checkpoints', index)
      const text = texts.get(size)
      if (size > index) at(`a checkpoint of at most ${index} records, those before it`, `one of ${size}`)
      else if (text === undefined) at(`checkpoints/${size}, which it is about`, 'no such checkpoint')
      else if (text !== digest) at(`${digest}, the text of that checkpoint`, text)
      else if (!lines.has(named(size, witness, keyId, time))) at(`the cosignature of ${witness} (${keyId}) at ${time} on checkpoints/${size}`, 'no such line')
    }
  }
}

const named = (...facts: unknown[]): string => facts.join(' ')

function timeOf(line: Parameters<typeof readCosignature>[0]): number | undefined {
  const read = readCosignature(line)
  return 'time' in read ? read.time : undefined
}
