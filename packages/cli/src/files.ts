import { closeSync, existsSync, mkdirSync, openSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { MingshiError, parseJson } from '@mingshi/core'
import { lineOf, Usage } from './usage.ts'

/** A file that a command was given, and what it should hold. */
export interface Wanted {
  path: string
  what: string
}

export function readBytes({ path, what }: Wanted): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path))
  } catch (error) {
    throw new Usage(`${path}: expected ${what}, got ${obstacleOf(error, 'read')}`)
  }
}

/** What a file says, for those who point into it: without a byte order mark. */
export const readText = (file: Wanted): string => new TextDecoder().decode(readBytes(file))

/** A JSON file. What cannot be read, or is not JSON in UTF-8, ends the command with 2. */
export function readJson({ path, what }: Wanted): unknown {
  const bytes = readBytes({ path, what })
  if (bytes.length > largest) throw new Usage(`${path}: expected ${what} of at most ${largest / 1e6} MB, got ${Math.ceil(bytes.length / 1e6)} MB`)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return parseJson(text, path)
  } catch (error) {
    if (!(error instanceof MingshiError)) throw new Usage(`${path}: expected JSON in UTF-8, got bytes of another encoding`)
    if (error.code !== 'not-json') throw new Usage(`${path} ${lineOf(error)}`)
    const { at, got } = error.details as { at: number; got: string }
    throw new Usage(`${path}: expected JSON, got ${got}${at >= 0 ? ` at character ${at}` : ''}`)
  }
}

/** Nothing that is a policy or an installation comes near; what is larger is refused before it is parsed. */
const largest = 2_000_000

/** A JSON file of a shape. What is of another one is a `Usage` that says so in one line, with where there is more. */
export function readParsed<T>(wanted: Wanted, parse: (json: unknown) => T, more = ''): T {
  const json = readJson(wanted)
  try {
    return parse(json)
  } catch (error) {
    if (!(error instanceof MingshiError)) throw error
    throw new Usage(`${wanted.path} ${lineOf(error)}${more}`)
  }
}

/** Several JSON files. All that cannot be read are named at once. */
export function readEachJson(files: readonly Wanted[]): unknown[] {
  const wrong: string[] = []
  const read = files.map((file) => {
    try {
      return readJson(file)
    } catch (error) {
      if (!(error instanceof Usage)) throw error
      wrong.push(...error.lines)
      return undefined
    }
  })
  if (wrong.length > 0) throw new Usage(...new Set(wrong))
  return read
}

export function writeText(path: string, text: string): void {
  try {
    writeFileSync(path, text)
  } catch (error) {
    throw new Usage(`${path}: expected a file that can be written, got ${obstacleOf(error, 'written')}`)
  }
}

/** A file too large to hold, that appears whole or not at all. What is there and no plain file, a pipe say, is written as it comes. */
export async function writeWhole<T>(path: string, write: (path: string) => T | Promise<T>): Promise<T> {
  const isPlain = !existsSync(path) || statSync(path).isFile()
  const part = isPlain ? `${path}.part` : path
  try {
    const written = await write(part)
    if (isPlain) renameSync(part, path)
    return written
  } catch (error) {
    if (isPlain) rmSync(part, { force: true })
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error
    throw new Usage(`${path}: expected a file that can be written, got ${obstacleOf(error, 'written')}`)
  }
}

/** Text that comes in pieces. */
export const writeInPieces = (path: string, pieces: AsyncIterable<string>): Promise<void> =>
  writeWhole(path, async (part) => {
    const descriptor = openSync(part, 'w')
    try {
      for await (const piece of pieces) writeFileSync(descriptor, piece)
    } finally {
      closeSync(descriptor)
    }
  })

/** Whether two names are of one file: what is read must not be written over. */
export const isSameFile = (one: string, other: string): boolean => existsSync(one) && existsSync(other) && realpathSync(one) === realpathSync(other)

/** A folder to write into; one that is there is used as it is. */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true })
  } catch (error) {
    throw new Usage(`${path}: expected a folder that can be written, got ${(error as NodeJS.ErrnoException).code === 'EEXIST' ? 'a file' : obstacleOf(error, 'written')}`)
  }
}

/** What stands in the way of a file, in words; the system's own code where we have none. */
export function obstacleOf(error: unknown, done: 'read' | 'written'): string {
  const { code } = error as NodeJS.ErrnoException
  const missing = done === 'read' ? 'no such file' : 'no such folder'
  const closed = `a file that may not be ${done}`
  const words: Record<string, string> = {
    ENOENT: missing, ENOTDIR: missing, EISDIR: 'a folder', EACCES: closed, EPERM: closed, EROFS: closed, ENOSPC: 'a full disk',
    ENAMETOOLONG: 'a name that is too long', ELOOP: 'a link to itself', ERR_FS_FILE_TOO_LARGE: 'a file that is too large',
  }
  return (code && words[code]) || code || String(error)
}
