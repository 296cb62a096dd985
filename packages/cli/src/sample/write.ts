import { closeSync, copyFileSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { layZip, type File } from '@mingshi/core'
import { obstacleOf } from '../files.ts'
import { Usage } from '../usage.ts'

/** A file too large to hold: its chunks go to the disk as they come. */
export class Spool {
  private readonly folder = mkdtempSync(join(tmpdir(), 'mingshi-'))
  private readonly path = join(this.folder, 'leaves')
  private readonly descriptor = openSync(this.path, 'w+')
  private waiting: string[] = []
  private held = 0
  length = 0
  crc = 0

  add(line: string): void {
    this.waiting.push(line)
    this.held += line.length
    if (this.held > 1_000_000) this.flush()
  }

  flush(): void {
    const bytes = Buffer.from(this.waiting.join(''))
    this.waiting = []
    this.held = 0
    this.crc = crc32(bytes, this.crc)
    this.length += bytes.length
    writeSync(this.descriptor, bytes)
  }

  /** In pieces of a megabyte, from the start. */
  *chunks(): Generator<Uint8Array> {
    const chunk = Buffer.alloc(1 << 20)
    for (let at = 0; at < this.length;) {
      const read = readSync(this.descriptor, chunk, 0, chunk.length, at)
      yield chunk.subarray(0, read)
      at += read
    }
  }

  close(): void {
    closeSync(this.descriptor)
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** A bundle whose first file is a spool. Appears whole or not at all. */
export function writeBundle(path: string, leaves: Spool, beside: readonly File[]): void {
  leaves.flush()
  const files = [{ name: 'leaves.ndjson', crc: leaves.crc, length: leaves.length }, ...beside.map(({ name, bytes }) => ({ name, crc: crc32(bytes), length: bytes.length }))]
  const { headers, directory } = layZip(files)
  const folder = mkdtempSync(join(tmpdir(), 'mingshi-'))
  const whole = join(folder, 'bundle.zip')
  const out = openSync(whole, 'w')
  try {
    writeSync(out, headers[0]!)
    for (const chunk of leaves.chunks()) writeSync(out, chunk)
    beside.forEach(({ bytes }, i) => {
      writeSync(out, headers[i + 1]!)
      writeSync(out, bytes)
    })
    writeSync(out, directory)
    copyFileSync(whole, path)
  } catch (error) {
    throw new Usage(`${path}: expected a file that can be written, got ${obstacleOf(error, 'written')}`)
  } finally {
    closeSync(out)
    rmSync(folder, { recursive: true, force: true })
  }
}
