import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs'
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

/** Whether two names are of one plain file: what is read must not be written over. */
export const isSameFile = (one: string, other: string): boolean =>
  existsSync(one) && existsSync(other) && statSync(one).isFile() && realpathSync(one) === realpathSync(other)

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
