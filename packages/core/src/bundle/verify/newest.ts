import { base64, sameBytes } from '../../bytes.ts'
import type { Checkpoint } from '../../log/checkpoint.ts'
import type { Take } from './fault.ts'
import type { Grown } from './scan.ts'

/** The leaves against the newest checkpoint: as many, and of that root. `opened`: its signatures hold. */
export function verifyRoot({ size: signed, rootHash }: Checkpoint, opened: boolean, { frontier: { size }, root }: Grown, linked: boolean, fault: Take): void {
  const at = (where: string, expected: string, got: string) => fault({ check: 'order', where, expected, got })
  if (signed > size) {
    return at(`leaves.ndjson:${size + 1}`, size === signed - 1 ? `leaf ${size}` : `leaves ${size} to ${signed - 1}`, 'the end of the file')
  }
  if (signed < size) return at(`leaves.ndjson:${signed + 1}`, 'the end of the file', `${size - signed} more leaves than were signed`)
  if (sameBytes(rootHash, root)) return
  if (opened && linked) return at(`leaves.ndjson#${size - 1}`, 'the last leaf as it was signed', 'an altered leaf')
  fault({ check: 'checkpoint', where: 'checkpoint', expected: `the root of the leaves, ${base64(root)}`, got: base64(rootHash) })
}
