import { concat, fromUtf8, sameBytes, utf8 } from '../bytes.ts'
import { MingshiError } from '../errors.ts'
import { crc32 } from './crc32.ts'
import type { Source } from './source.ts'

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

/** A zip without its files' bytes, for whoever writes it piece by piece: each header stands before its file, the directory behind all. `bad-zip` of 4 GiB or more. */
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
  if (offset + directory.length > largest) throw bad(largest, 'a zip of less than 4 GiB', `${offset + directory.length} bytes`)
  return { headers, directory: concat(directory, endOf(files.length, directory.length, offset)) }
}

/** Where a file of a zip is, and what its bytes should sum up to. */
export interface Entry {
  name: string
  crc: number
  start: number
  size: number
}

/** Bytes to files: as `openZip`, with their bytes. Only a wrong checksum is let through and marks its file, so that what was changed can still be named. */
export function parseZip(zip: Uint8Array): File[] {
  const reading = readEntries(zip.length)
  let step = reading.next()
  while (!step.done) step = reading.next(zip.subarray(step.value[0], step.value[0] + step.value[1]))
  return step.value.map(({ name, crc, start, size }) => {
    const bytes = zip.subarray(start, start + size)
    return crc32(bytes) === crc ? { name, bytes } : { name, bytes, damaged: true }
  })
}

/**
 * The files of a zip, without reading them. Goes by the directory at the end and accepts only what `formatZip` would print, with
 * safe, distinct names: a zip that two programs could read differently is `bad-zip`.
 */
export async function openZip(source: Source): Promise<Entry[]> {
  const reading = readEntries(source.size)
  let step = reading.next()
  while (!step.done) step = reading.next(await source.read(...step.value))
  return step.value
}

/** Asks for the bytes that it needs, each time with where and how many. */
function* readEntries(size: number): Generator<[number, number], Entry[], Uint8Array> {
  const end = size - endLength
  if (end < 0) throw bad(0, 'a zip', `${size} bytes`)
  const last = yield [end, endLength]
  const [count, directory] = [u16At(last, 10), u32At(last, 16)]
  if (directory > end || !sameBytes(last, endOf(count, end - directory, directory))) throw bad(end, 'the end of a zip without a comment', 'other bytes')
  if (end - directory > count * (entryLength + longestName)) throw bad(directory, `a directory of ${count} files`, `${end - directory} bytes`)
  const listed = yield [directory, end - directory]
  const entries: Entry[] = []
  const names = new Set<string>()
  let [at, offset] = [0, 0]
  for (let i = 0; i < count; i++) {
    if (at + entryLength > listed.length) throw bad(directory + at, `directory entry ${i}`, 'the end of the directory')
    const name = fromUtf8(listed.subarray(at + entryLength, at + entryLength + u16At(listed, at + 28)), 'file name')
    if (!safeName.test(name) || names.has(name)) throw bad(directory + at, 'safe names, each once', JSON.stringify(name))
    if (u16At(listed, at + 10) !== 0) throw bad(directory + at, `${name} stored without compression`, `compression method ${u16At(listed, at + 10)}`)
    const [crc, length] = [u32At(listed, at + 16), u32At(listed, at + 24)]
    const local = localHeader(name, crc, length)
    const entry = directoryEntry(local, offset)
    if (!sameBytes(listed.subarray(at, at + entry.length), entry)) throw bad(directory + at, `the directory entry of ${name}`, 'other bytes')
    const start = offset + local.length
    if (start + length > directory) throw bad(start, `${length} bytes of ${name}`, `${Math.max(0, directory - start)}`)
    if (!sameBytes(yield [offset, local.length], local)) throw bad(offset, `the header of ${name}`, 'other bytes')
    entries.push({ name, crc, start, size: length })
    names.add(name)
    offset = start + length
    at += entry.length
  }
  if (at !== listed.length || offset !== directory) throw bad(directory + at, 'nothing between files, directory and end', 'other bytes')
  return entries
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
/** Lengths and places are of 32 bits (APPNOTE 6.3, section 4.4). */
const largest = 0xffff_ffff
/** Names of a bundle are a third of this. A directory is read in one piece, and must not be what fills the memory. */
const longestName = 255
const endLength = 22

const u16At = (bytes: Uint8Array, at: number): number => bytes[at]! | (bytes[at + 1]! << 8)
const u32At = (bytes: Uint8Array, at: number): number => (u16At(bytes, at) | (u16At(bytes, at + 2) << 16)) >>> 0

/** Relative, plain, no way up and none to the root: also on systems where a backslash or a colon means something. */
const safeName = /^[A-Za-z0-9_-][A-Za-z0-9_.-]*(\/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*$/

/** 1 January 1980, 00:00: a zip's zero. */
const fixedTime = /*@__PURE__*/ new Uint8Array([0, 0, 33, 0])

const u16 = (n: number): Uint8Array => new Uint8Array([n & 255, n >>> 8])
const u32 = (n: number): Uint8Array => new Uint8Array([n & 255, (n >>> 8) & 255, (n >>> 16) & 255, n >>> 24])

const bad = (at: number, expected: string, got: string) => new MingshiError('bad-zip', { at, expected, got })
