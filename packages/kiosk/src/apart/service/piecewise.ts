import { crc32, utf8 } from '@mingshi/core'

/**
 * A file whose bytes are never held at once: each piece becomes the browser's, which keeps many of them on its disk. In one string a log of
 * some 800,000 records is longer than an engine lets one be (V8: 512 Mi characters).
 */
export class Piecewise {
  readonly pieces: Blob[] = []
  crc = 0
  length = 0
  constructor(readonly name: string) {}

  add(text: string): void {
    const bytes = utf8(text)
    this.crc = crc32(bytes, this.crc)
    this.length += bytes.length
    this.pieces.push(new Blob([bytes]))
  }
}
