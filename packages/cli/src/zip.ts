import { crc32 } from 'node:zlib'
import { layZip, type File } from '@mingshi/core'
import type { Spool } from './spool.ts'
import { Usage } from './usage.ts'
import { writeInPieces } from './write.ts'

/** A file of a zip: its bytes come in pieces, for it may be large. */
export interface Piecewise {
  name: string
  crc: number
  length: number
  pieces: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

export const held = ({ name, bytes }: File): Piecewise => ({ name, crc: crc32(bytes), length: bytes.length, pieces: () => [bytes] })

/** All that was added to a spool. */
export function spooled(name: string, spool: Spool): Piecewise {
  spool.flush()
  return { name, crc: spool.crc, length: spool.length, pieces: () => spool.chunks() }
}

/** Lengths and places in a zip are of 32 bits (APPNOTE 6.3, section 4.4). */
const largest = 0xffff_ffff

/** Files to a zip of any size. `onProgress` is told how much of it is written, from 0 to 1. */
export async function writeZip(path: string, files: readonly Piecewise[], onProgress: (done: number) => void = () => {}): Promise<void> {
  const total = files.reduce((sum, { length }) => sum + length, 0)
  if (total + files.length * 400 > largest) throw new Usage(`${path}: expected a zip of at most 4 GiB, got ${(total / 2 ** 30).toFixed(1)} GiB to put into it`)
  const { headers, directory } = layZip(files)
  let written = 0
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (const [i, file] of files.entries()) {
      yield headers[i]!
      for await (const piece of file.pieces()) {
        yield piece
        onProgress((written += piece.length) / total)
      }
    }
    yield directory
  }
  await writeInPieces(path, pieces())
}
