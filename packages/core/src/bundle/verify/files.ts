import { MingshiError, pictureOf } from '../../errors.ts'
import { addedByTools } from '../bundle.ts'
import type { Fault } from '../report.ts'
import { parseZip, type File } from '../zip.ts'

export type Files = ReadonlyMap<string, Uint8Array>

/** The files of a bundle. What is none gives no file and one fault, at a byte; verification never throws on bad evidence. */
export function readFiles(zip: Uint8Array, fault: (fault: Fault) => void): Files {
  const held = filesIn(zip, (at, got) => fault({ check: 'files', where: `byte ${at}`, expected: 'a bundle as Mingshi exports it', got }))
  const files = new Map<string, Uint8Array>()
  if (!held) return files
  for (const { name, bytes, damaged } of held) {
    files.set(name, bytes)
    if (damaged) fault({ check: 'files', where: name, expected: 'the bytes of its checksum', got: 'other bytes' })
    if (!knownName.test(name) && !addedByTools.includes(name)) fault({ check: 'files', where: name, expected: 'a file of a bundle', got: 'an unknown name' })
  }
  for (const name of always) {
    if (!files.has(name)) fault({ check: 'files', where: name, expected: 'a file of every bundle', got: 'no such file' })
  }
  return files
}

/** Undefined where there is nothing of a bundle at all. */
function filesIn(zip: Uint8Array, none: (at: number, got: string) => void): File[] | undefined {
  if (zip.length === 0) return void none(0, 'an empty file')
  if (zip[0] !== 0x50 || zip[1] !== 0x4b) return void none(0, 'a file that is no zip') // PK
  try {
    const files = parseZip(zip)
    if (files.some(({ name }) => always.includes(name))) return files
    return void none(0, files.length > 0 ? `a zip of other files: ${pictureOf(files.map(({ name }) => name).join(', '))}` : 'an empty zip')
  } catch (error) {
    if (!(error instanceof MingshiError)) throw error
    const { expected = 'a zip', got = '', at = 0 } = error.details as { expected?: string; got?: string; at?: number }
    return void none(at, `a zip of another kind, or damaged: at byte ${at} expected ${expected}, got ${got}`)
  }
}

const always: readonly string[] = ['leaves.ndjson', 'checkpoint', 'vkeys.txt']

const knownName = /^(leaves\.ndjson|checkpoint|vkeys\.txt|checkpoints\/\d+|keys\/[0-9a-f]{8}\.pem|(policies|installations|notices)\/[0-9a-f]{64}\.json)$/
