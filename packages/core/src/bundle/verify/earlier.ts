import { sameBytes } from '../../bytes.ts'
import type { PublicKey } from '../../log/key.ts'
import { openCheckpoint, readCheckpoint } from './checkpoints.ts'
import type { Take } from './fault.ts'
import type { Files } from './files.ts'
import type { Grown } from './scan.ts'
import type { Verifier } from './verifier.ts'

const folder = 'checkpoints/'

/** The sizes that earlier checkpoints say they are of; of no record there is none. */
export const earlierSizes = (files: Files): Set<number> =>
  new Set([...files.keys()].filter((name) => name.startsWith(folder)).map((name) => Number(name.slice(folder.length))).filter((size) => size > 0))

/**
 * Earlier checkpoints: the same log as it was at that size, signed by its device key. What can be compared is compared first:
 * a signature is only opened where it could still tell something, so that a bundle of many notes costs no more than its leaves.
 * `before` is called before each of them.
 */
export async function verifyEarlier(
  verifier: Verifier, files: Files, keys: readonly PublicKey[], origin: string | undefined, { roots }: Grown, fault: Take, before: () => void,
): Promise<void> {
  const device = keys.filter(({ type }) => type === 2)
  for (const [name, bytes] of files) {
    if (!name.startsWith(folder)) continue
    before()
    const read = readCheckpoint(bytes, name, 'earlier-checkpoints', fault)
    if (!read) continue
    const { note, checkpoint } = read
    const root = roots.get(checkpoint.size)
    const wrong = name !== `${folder}${checkpoint.size}` ? [`a checkpoint of size ${name.slice(folder.length)}`, `one of size ${checkpoint.size}`]
      : origin !== undefined && checkpoint.origin !== origin ? [`a checkpoint of ${origin}`, `one of ${checkpoint.origin}`]
      : !root || !sameBytes(root, checkpoint.rootHash) ? ['the log as it was at that size', 'another log']
      : undefined
    if (wrong) fault({ check: 'earlier-checkpoints', where: name, expected: wrong[0]!, got: wrong[1]! })
    else await openCheckpoint(verifier, note, device, name, 'earlier-checkpoints', fault)
  }
}
