import { fromUtf8, sameBytes, utf8 } from '../../bytes.ts'
import { pictureOf } from '../../errors.ts'
import { parseCheckpoint, type Checkpoint } from '../../log/checkpoint.ts'
import { rawFromDer } from '../../log/ecdsa.ts'
import { keyId, type PublicKey } from '../../log/key.ts'
import { parseNote, type Note } from '../../log/note.ts'
import type { CheckId, Fault } from '../report.ts'
import type { Verifier } from './verifier.ts'

/** A signed note read as a checkpoint; a fault and undefined when it is none. Opens nothing yet. */
export function readCheckpoint(
  file: Uint8Array, where: string, check: CheckId, fault: (fault: Fault) => void,
): { note: Note; checkpoint: Checkpoint } | undefined {
  try {
    const note = parseNote(fromUtf8(file, where))
    return { note, checkpoint: parseCheckpoint(note.text) }
  } catch (error) {
    fault({ check, where, expected: 'a signed checkpoint', got: pictureOf(error) })
    return undefined
  }
}

/**
 * Opens a checkpoint: each of `keys` must have signed it. Lines by other keys are passed over (signed-note.md). True when
 * it holds; a signature that this platform cannot verify is left out of the answer.
 */
export async function openCheckpoint(
  verifier: Verifier, { text, signatures }: Note, keys: readonly PublicKey[], where: string, check: CheckId, fault: (fault: Fault) => void,
): Promise<boolean> {
  let opened = keys.length > 0
  for (const key of keys) {
    const id = keyId(verifier.sha256, key)
    const line = signatures.find(({ name, keyId: lineId }) => name === key.name && sameBytes(lineId, id))
    const holds = line ? await signedBy(verifier, key, line.signature, utf8(text)) : false
    if (holds !== false) continue
    opened = false
    const kind = key.type === 1 ? 'Ed25519' : 'ECDSA'
    fault({ check, where, expected: `the ${kind} signature of ${key.name}`, got: line ? 'one that does not verify' : 'none' })
  }
  return opened
}

function signedBy(verifier: Verifier, { type, key }: PublicKey, signature: Uint8Array, message: Uint8Array): Promise<boolean | undefined> {
  if (type === 1) return verifier.ed25519(key, signature, message)
  const raw = rawFromDer(signature)
  return raw ? verifier.ecdsa(key, raw, message) : Promise.resolve(false)
}
