import { concat, fromUtf8, sameBytes, utf8 } from '../bytes.ts'
import { MingshiError } from '../errors.ts'
import { crc32 } from './crc32.ts'

/** A file of a bundle: a relative path with `/`, and its bytes. */
export interface File {
  name: string
  bytes: Uint8Array
  /** Its bytes are not those that its checksum was made of. Only ever set by `parseZip`. */
  damaged?: true
}

/**
 * A zip of stored files (PKWARE APPNOTE 6.3): no compression, no comments, no extra fields, UTF-8 names, one fixed time, so
 * that the same files always give the same zip. Every unzip program opens it.
 */
export function formatZip(files: readonly File[]): Uint8Array<ArrayBuffer> {
  const { headers, directory } = layZip(files.map(({ name, bytes }) => ({ name, crc: crc32(bytes), length: bytes.length })))
  return concat(...files.flatMap(({ bytes }, i) => [headers[i]!, bytes]), directory)
}

/** A zip without its files' bytes, for whoever writes it piece by piece: each header stands before its file, the directory behind all. */
export function layZip(files: readonly { name: string; crc: number; length: number }[]): { headers: Uint8Array[]; directory: Uint8Array } {
  const entries: Uint8Array[] = []
  let offset = 0
  const headers = files.map(({ name, crc, length }) => {
    const local = localHeader(name, crc, length)
    entries.push(directoryEntry(local, offset))
    offset += local.length + length
    return local
  })
  const directory = concat(...entries)
  return { headers, directory: concat(directory, endOf(files.length, directory.length, offset)) }
}

/**
 * Bytes to files. Reads by the directory at the end and accepts only what `formatZip` would print, with safe, distinct names:
 * a zip that two programs could read differently is `bad-zip`. Only a wrong checksum is let through and marks its file, so
 * that what was changed can still be named.
 */
export function parseZip(zip: Uint8Array): File[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const end = zip.length - endLength
  if (end < 0) throw bad(0, 'a zip', `${zip.length} bytes`)
  const [count, directory] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)]
  expectBytes(zip, end, endOf(count, end - directory, directory), 'the end of a zip without a comment')
  const files: File[] = []
  const names = new Set<string>()
  let [at, offset] = [directory, 0]
  for (let i = 0; i < count; i++) {
    if (at + entryLength > end) throw bad(at, `directory entry ${i}`, 'the end of the directory')
    const name = fromUtf8(zip.subarray(at + entryLength, Math.min(end, at + entryLength + view.getUint16(at + 28, true))), 'file name')
    if (!safeName.test(name) || names.has(name)) throw bad(at, 'safe names, each once', JSON.stringify(name))
    if (view.getUint16(at + 10, true) !== 0) throw bad(at, `${name} stored without compression`, `compression method ${view.getUint16(at + 10, true)}`)
    const [crc, size] = [view.getUint32(at + 16, true), view.getUint32(at + 24, true)]
    const local = localHeader(name, crc, size)
    expectBytes(zip, at, directoryEntry(local, offset), `the directory entry of ${name}`)
    expectBytes(zip, offset, local, `the header of ${name}`)
    const start = offset + local.length
    if (start + size > directory) throw bad(start, `${size} bytes of ${name}`, `${directory - start}`)
    const bytes = zip.subarray(start, start + size)
    files.push(crc32(bytes) === crc ? { name, bytes } : { name, bytes, damaged: true })
    names.add(name)
    offset = start + size
    at += entryLength + utf8(name).length
  }
  if (at !== end || offset !== directory) throw bad(at, 'nothing between files, directory and end', 'other bytes')
  return files
}

/** 30 bytes and the name: version 2.0, UTF-8 names, stored, a fixed time. */
const localHeader = (name: string, crc: number, size: number): Uint8Array => {
  const path = utf8(name)
  return concat(u32(0x04034b50), u16(20), u16(0x0800), u16(0), fixedTime, u32(crc), u32(size), u32(size), u16(path.length), u16(0), path)
}

/** 46 bytes and the name: it repeats the local header from its version to its lengths. */
const directoryEntry = (local: Uint8Array, offset: number): Uint8Array =>
  concat(u32(0x02014b50), u16(20), local.subarray(4, 30), u16(0), u16(0), u16(0), u32(0), u32(offset), local.subarray(30))

const endOf = (count: number, length: number, offset: number): Uint8Array =>
  concat(u32(0x06054b50), u16(0), u16(0), u16(count), u16(count), u32(length), u32(offset), u16(0))

const entryLength = 46
const endLength = 22

function expectBytes(zip: Uint8Array, at: number, expected: Uint8Array, what: string): void {
  if (!sameBytes(zip.subarray(at, at + expected.length), expected)) throw bad(at, what, 'other bytes')
}

/** Relative, plain, no way up and none to the root: also on systems where a backslash or a colon means something. */
const safeName = /^[A-Za-z0-9_-][A-Za-z0-9_.-]*(\/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*$/

/** 1 January 1980, 00:00: a zip's zero. */
const fixedTime = /*@__PURE__*/ new Uint8Array([0, 0, 33, 0])

const u16 = (n: number): Uint8Array => new Uint8Array([n & 255, n >>> 8])
const u32 = (n: number): Uint8Array => new Uint8Array([n & 255, (n >>> 8) & 255, (n >>> 16) & 255, n >>> 24])

const bad = (at: number, expected: string, got: string) => new MingshiError('bad-zip', { at, expected, got })
