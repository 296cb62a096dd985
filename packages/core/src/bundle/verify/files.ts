import { MingshiError } from '../../errors.ts'
import { addedByTools } from '../bundle.ts'
import type { Fault } from '../report.ts'
import { parseZip } from '../zip.ts'

export type Files = ReadonlyMap<string, Uint8Array>

/** The files of a bundle. One that is no zip of ours gives none and one fault; verification never throws on bad evidence. */
export function readFiles(zip: Uint8Array, fault: (fault: Fault) => void): Files {
  const files = new Map<string, Uint8Array>()
  try {
    for (const { name, bytes, damaged } of parseZip(zip)) {
      files.set(name, bytes)
      if (damaged) fault({ check: 'files', where: name, expected: 'the bytes of its checksum', got: 'other bytes' })
      if (!knownName.test(name) && !addedByTools.includes(name)) fault({ check: 'files', where: name, expected: 'a file of a bundle', got: 'an unknown name' })
    }
  } catch (error) {
    if (!(error instanceof MingshiError)) throw error
    const { expected = 'a zip', got = '', at = 0 } = error.details as { expected?: string; got?: string; at?: number }
    fault({ check: 'files', where: `byte ${at}`, expected, got })
    return files
  }
  for (const name of ['leaves.ndjson', 'checkpoint', 'vkeys.txt']) {
    if (!files.has(name)) fault({ check: 'files', where: name, expected: 'a file of every bundle', got: 'no such file' })
  }
  return files
}

const knownName = /^(leaves\.ndjson|checkpoint|vkeys\.txt|checkpoints\/\d+|keys\/[0-9a-f]{8}\.pem|(policies|installations|notices)\/[0-9a-f]{64}\.json)$/
