import { MingshiError, pictureOf } from '../../errors.ts'
import { addedByTools } from '../bundle.ts'
import { crc32 } from '../crc32.ts'
import { passingChunksOf, type Source } from '../source.ts'
import { openZip, type Entry } from '../zip.ts'
import type { Take } from './fault.ts'

export type Files = ReadonlyMap<string, Uint8Array>

/** The small files of a bundle, and where its leaves are: those are read piece by piece, for they may be many. */
export interface Opened {
  files: Files
  leaves?: Entry
}

/** The files of a bundle. What is none gives no file and one fault, at a byte; verification never throws on bad evidence. */
export async function readFiles(source: Source, fault: Take): Promise<Opened> {
  const entries = await entriesIn(source, (at, got) => fault({ check: 'files', where: `byte ${at}`, expected: 'a bundle as Mingshi exports it', got }))
  const files = new Map<string, Uint8Array>()
  let room = together
  if (!entries) return { files }
  for (const { name, crc, start, size } of entries) {
    if (name === leavesName || addedByTools.includes(name)) continue
    const most = name === disclosuresName || name === prunedName ? room : Math.min(largest, room)
    const wrong = !knownName.test(name) ? ['a file of a bundle', 'an unknown name'] : size > most ? [`at most ${most} bytes`, `${size} bytes`] : undefined
    if (wrong) {
      fault({ check: 'files', where: name, expected: wrong[0]!, got: wrong[1]! })
      continue
    }
    room -= size
    const bytes = await source.read(start, size)
    files.set(name, bytes)
    if (crc32(bytes) !== crc) damaged(name, fault)
  }
  for (const name of always) {
    if (!entries.some((entry) => entry.name === name)) fault({ check: 'files', where: name, expected: 'a file of every bundle', got: 'no such file' })
  }
  const leaves = entries.find(({ name }) => name === leavesName)
  return leaves ? { files, leaves } : { files }
}

/** The leaves in pieces, each only until the next; when they are through, whether they are the bytes of their checksum. */
export async function* leavesOf(source: Source, { crc, start, size }: Entry, fault: Take, sumOf = crc32): AsyncGenerator<Uint8Array> {
  let sum = 0
  for await (const piece of passingChunksOf(source, start, size)) {
    sum = sumOf(piece, sum)
    yield piece
  }
  if (sum !== crc) damaged(leavesName, fault)
}

const damaged = (where: string, fault: Take): void => fault({ check: 'files', where, expected: 'the bytes of its checksum', got: 'other bytes' })

/** Undefined where there is nothing of a bundle at all. */
async function entriesIn(source: Source, none: (at: number, got: string) => void): Promise<Entry[] | undefined> {
  if (source.size === 0) return void none(0, 'an empty file')
  const [first, second] = await source.read(0, Math.min(2, source.size))
  if (first !== 0x50 || second !== 0x4b) return void none(0, 'a file that is no zip') // PK
  try {
    const entries = await openZip(source)
    if (entries.some(({ name }) => always.includes(name))) return entries
    return void none(0, entries.length > 0 ? `a zip of other files: ${pictureOf(entries.map(({ name }) => name).join(', '))}` : 'an empty zip')
  } catch (error) {
    if (!(error instanceof MingshiError)) throw error
    const { expected = 'a zip', got = '', at = 0 } = error.details as { expected?: string; got?: string; at?: number }
    return void none(at, `a zip of another kind, or damaged: at byte ${at} expected ${expected}, got ${got}`)
  }
}

/** In bytes. Nothing but the leaves, and the table that a tool makes of them, comes near: a document has at most half of it. */
const largest = 1 << 21
/** Of all small files together: they are held while the leaves go by. */
const together = 1 << 26

const leavesName = 'leaves.ndjson'
export const disclosuresName = 'disclosures.jwe'
/** Holds the records of consents that still stand. */
export const prunedName = 'pruned'
const always: readonly string[] = ['leaves.ndjson', 'checkpoint', 'vkeys.txt']

const knownName = /^(leaves\.ndjson|checkpoint|vkeys\.txt|disclosures\.jwe|pruned|checkpoints\/\d+|keys\/[0-9a-f]{8}\.pem|(policies|installations|notices)\/[0-9a-f]{64}\.json)$/
