import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { obstacleOf } from './files.ts'
import { Usage } from './usage.ts'

/** A text too large to hold: its chunks go to the disk as they come, where no name leads to them once the program has ended, however it did. */
export class Spool {
  private readonly folder: string
  private readonly descriptor: number
  private waiting: string[] = []
  private held = 0
  length = 0
  crc = 0

  constructor() {
    this.folder = onDisk(() => mkdtempSync(join(tmpdir(), 'mingshi-')))
    this.descriptor = onDisk(() => openSync(join(this.folder, 'spool'), 'w+'))
    if (process.platform !== 'win32') this.unlink() // there it takes the end of the program, or `close`
  }

  add(text: string): void {
    this.waiting.push(text)
    this.held += text.length
    if (this.held > 1_000_000) this.flush()
  }

  flush(): void {
    const bytes = Buffer.from(this.waiting.join(''))
    this.waiting = []
    this.held = 0
    this.crc = crc32(bytes, this.crc)
    this.length += bytes.length
    onDisk(() => writeFileSync(this.descriptor, bytes))
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
    this.unlink()
  }

  private unlink(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}

function onDisk<T>(act: () => T): T {
  try {
    return act()
  } catch (error) {
    throw new Usage(`${tmpdir()}: expected room for what is being made, got ${obstacleOf(error, 'written')}`)
  }
}
