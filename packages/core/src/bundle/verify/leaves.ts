import { fromUtf8 } from '../../bytes.ts'
import { canonical } from '../../canonical.ts'
import { pictureOf } from '../../errors.ts'
import { problemsOf } from '../../policy/problems.ts'
import { quickCheck } from '../../receipt/quick-check.ts'
import { leafSchema, type Leaf } from '../../receipt/record.ts'
import { endOfLine, isEnded, partsOf, wholeLines } from '../lines.ts'
import type { Fault } from '../report.ts'

/** A line of `leaves.ndjson`: its bytes are what the tree is made of; `leaf` is undefined when they are no leaf of ours. */
export interface ReadLine {
  index: number
  bytes: Uint8Array
  leaf: Leaf | undefined
}

/** The lines of the file as its pieces come, those of one piece at a time and only until the next, with the faults of their shape. `index` is of the first. */
export async function* readLines(pieces: AsyncIterable<Uint8Array>, fault: (fault: Fault) => void, index = 0): AsyncGenerator<ReadLine[]> {
  for await (const stretch of wholeLines(pieces, longest)) {
    if (!isEnded(stretch)) {
      if (stretch.length > longest) return void tooLong(stretch, index, fault)
      fault({ check: 'leaves', where: `leaves.ndjson:${index + 1}`, expected: 'a newline at the end', got: 'none' })
    }
    const lines: ReadLine[] = []
    for (const part of partsOf(stretch, together)) index = readPart(part, index, lines, fault)
    yield lines
  }
}

/** Adds the lines of some bytes; the index of the one behind them. */
function readPart(part: Uint8Array, index: number, lines: ReadLine[], fault: (fault: Fault) => void): number {
  const ascii = asciiOf(part)
  let values = ascii === undefined || part.length > together ? undefined : valuesIn(ascii)
  for (let start = 0, n = 0; start < part.length; index++, n++) {
    const end = ascii === undefined ? endOfLine(part, start) : endOfText(ascii, start)
    const bytes = part.subarray(start, end)
    const text = ascii?.slice(start, end)
    if (values && !isLeaf(text!, values[n])) values = undefined
    lines.push({ index, bytes, leaf: values ? (values[n] as Leaf) : readLeaf(bytes, index, fault, text) })
    start = end + 1
  }
  return index
}

/**
 * What some lines say, parsed as one list, which takes a third less than one by one. It may be that of other lines: `[1` and `2]` are two of them as well.
 * What the pattern of a leaf fits opens and closes its own braces, so that as long as each line so far was a leaf, so far each value is that of its line.
 */
function valuesIn(text: string): readonly unknown[] | undefined {
  try {
    return JSON.parse(`[${(text.endsWith('\n') ? text.slice(0, -1) : text).replace(/\n/g, ',')}]`) as unknown[]
  } catch {
    return undefined // which of the lines it is, they say one by one
  }
}

function endOfText(text: string, start: number): number {
  const found = text.indexOf('\n', start)
  return found < 0 ? text.length : found
}

/** Bytes that are characters, one each, as those of nearly every leaf are: then a place in one is a place in the other. */
function asciiOf(bytes: Uint8Array): string | undefined {
  try {
    const text = decoder.decode(bytes)
    return text.length === bytes.length ? text : undefined
  } catch {
    return undefined // which of the lines it is, they say one by one
  }
}

const decoder = /*@__PURE__*/ new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function readLeaf(bytes: Uint8Array, index: number, fault: (fault: Fault) => void, read?: string): Leaf | undefined {
  if (bytes.length > longest) return void tooLong(bytes, index, fault)
  try {
    const text = read ?? fromUtf8(bytes, 'leaf')
    const json: unknown = JSON.parse(text)
    if (isLeaf(text, json)) return json as Leaf
    return slowly(text, json, index, fault)
  } catch (error) {
    fault({ check: 'leaves', where: `leaves.ndjson:${index + 1}`, expected: 'one line of JSON', got: pictureOf(error) })
    return undefined
  }
}

/** By the schema itself, which says what is wrong. */
function slowly(text: string, json: unknown, index: number, fault: (fault: Fault) => void): Leaf | undefined {
  const where = `leaves.ndjson:${index + 1}`
  const result = leafSchema.safeParse(json)
  if (result.success) {
    // A second spelling of the same facts could hide something from one reader that another one sees.
    const spelled = canonical(result.data)
    if (spelled !== text) fault({ check: 'leaves', where, expected: 'the canonical spelling', got: difference(spelled, text) })
    return result.data
  }
  const [first] = problemsOf(result.error.issues, json)
  fault({ check: 'leaves', where, expected: `${first?.path ?? '$'} ${first?.expected ?? 'a leaf'}`, got: first?.got ?? 'another shape' })
  return undefined
}

/** In bytes. No leaf has a tenth of it; a file without a newline is not gathered in memory until its end. */
const longest = 1 << 16

/** In bytes, read as one text: short enough for the memory of what is soon gone. */
const together = 1 << 15

const tooLong = ({ length }: Uint8Array, index: number, fault: (fault: Fault) => void): void =>
  fault({ check: 'leaves', where: `leaves.ndjson:${index + 1}`, expected: `a line of at most ${longest} bytes`, got: `${length} bytes and more` })

let check: ReturnType<typeof quickCheck> | undefined
const isLeaf = (text: string, value: unknown): boolean => (check ??= quickCheck(leafSchema))(text, value)

/** Where a text leaves its canonical spelling. */
function difference(spelled: string, text: string): string {
  let at = 0
  while (at < spelled.length && spelled[at] === text[at]) at++
  return `${pictureOf(text.slice(at, at + 20))} at character ${at}`
}
