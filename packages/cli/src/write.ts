import { accessSync, closeSync, constants, fsyncSync, mkdirSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { obstacleOf } from './files.ts'
import { dropAtEnd, lookUp } from './interrupt.ts'
import { Usage } from './usage.ts'

/** A file that appears whole, in the place of an older one or not at all. */
export function writeText(path: string, text: string): void {
  const { part, keep, drop } = begin(path)
  try {
    writeFileSync(part, text)
    keep()
  } catch (error) {
    drop()
    throw told(path, error)
  }
}

/** The same of one too large to hold, which `write` puts where it is told. A signal that ends the program takes the half of it away first. */
export async function writeWhole<T>(path: string, write: (part: string) => T | Promise<T>): Promise<T> {
  let begun: Begun | undefined
  const forget = dropAtEnd(() => begun?.drop()) // before there is a half, or a signal could come between the two
  try {
    begun = begin(path)
    const written = await write(begun.part)
    begun.keep()
    return written
  } catch (error) {
    begun?.drop()
    throw told(path, error)
  } finally {
    forget()
  }
}

/** What comes in pieces. Between them signals are heard. */
export const writeInPieces = (path: string, pieces: AsyncIterable<string | Uint8Array> | Iterable<string>): Promise<void> =>
  writeWhole(path, async (part) => {
    const descriptor = openSync(part, 'w')
    try {
      for await (const piece of pieces) {
        writeFileSync(descriptor, piece)
        await lookUp()
      }
    } finally {
      closeSync(descriptor)
    }
  })

/** Short pieces, of which there are many, a megabyte at a time. */
export function* inBlocks(pieces: Iterable<string>): Generator<string> {
  let block = ''
  for (const piece of pieces) {
    block += piece
    if (block.length < 1_000_000) continue
    yield block
    block = ''
  }
  yield block
}

interface Begun {
  /** Where to write: beside the file, so that putting it in place is one step of the file system’s. */
  part: string
  keep(): void
  drop(): void
}

/** What is there and no plain file, a pipe say, is written as it comes. Whose file it is, and who may read it, stays as it was. */
function begin(path: string): Begun {
  let part: string | undefined
  try {
    const there = statSync(path, { throwIfNoEntry: false })
    if (there && !there.isFile()) return { part: path, keep() {}, drop() {} }
    if (there) accessSync(path, constants.W_OK)
    const whole = there ? realpathSync(path) : path
    const half = (part = `${whole}.${process.pid}.part`)
    closeSync(openSync(half, 'w', there?.mode))
    return {
      part: half,
      keep() {
        const descriptor = openSync(half, 'r+')
        fsyncSync(descriptor) // a name must not outlive a power cut that its bytes did not
        closeSync(descriptor)
        renameSync(half, whole)
      },
      drop: () => rmSync(half, { force: true }),
    }
  } catch (error) {
    throw part !== undefined && isClosed(error) ? new Usage(`${path}: expected a file that can be written, got a folder that may not be written`) : told(path, error)
  }
}

/** What the system says against a file, in words; anything else is not about it. */
const told = (path: string, error: unknown): unknown =>
  (error as NodeJS.ErrnoException).syscall === undefined ? error : new Usage(`${path}: expected a file that can be written, got ${obstacleOf(error, 'written')}`)

/** A folder to write into; one that is there is used as it is. */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true })
  } catch (error) {
    const got = (error as NodeJS.ErrnoException).code === 'EEXIST' ? 'a file' : isClosed(error) ? 'a folder that may not be written' : obstacleOf(error, 'written')
    throw new Usage(`${path}: expected a folder that can be written, got ${got}`)
  }
}

const isClosed = (error: unknown): boolean => ['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')
