import { fromUtf8 } from '../../bytes.ts'
import { canonical } from '../../canonical.ts'
import { pictureOf } from '../../errors.ts'
import { problemsOf } from '../../policy/problems.ts'
import { leafSchema, type Leaf } from '../../receipt/record.ts'
import { asciiOf, isEnded, linesIn, partsOf, wholeLines } from '../lines.ts'
import type { Fault } from '../report.ts'
import { scanAhead, type Looked } from './scan.ts'

/** A line of `leaves.ndjson`; `leaf` is undefined when it is no leaf of ours. */
export interface ReadLine {
  index: number
  leaf: Leaf | undefined
}

/** Lines that came together, and what was seen of their bytes. */
export interface Stretch<Seen extends Looked> {
  lines: readonly ReadLine[]
  seen: Seen
}

/** The lines of the file as its pieces come, with the faults of their shape; `look` is a few stretches ahead of what is read. `index` is of the first. */
export async function* readLines<Seen extends Looked>(pieces: AsyncIterable<Uint8Array>, look: (bytes: Uint8Array) => Seen | Promise<Seen>, fault: (fault: Fault) => void, index = 0): AsyncGenerator<Stretch<Seen>> {
  const waiting: (Seen | Promise<Seen>)[] = []
  const next = async (): Promise<Stretch<Seen>> => {
    const seen = await waiting.shift()!
    const lines = readStretch(seen, index, fault)
    index += lines.length
    return { lines, seen }
  }
  for await (const bytes of wholeLines(pieces, longest)) {
    if (!isEnded(bytes) && bytes.length > longest) {
      while (waiting.length > 0) yield await next()
      return void tooLong(bytes, index, fault)
    }
    waiting.push(look(bytes))
    if (waiting.length > scanAhead || !(waiting[0] instanceof Promise)) yield await next()
  }
  while (waiting.length > 0) yield await next()
}

function readStretch({ bytes, fits }: Looked, index: number, fault: (fault: Fault) => void): ReadLine[] {
  if (!isEnded(bytes)) fault({ check: 'leaves', where: `leaves.ndjson:${index + 1}`, expected: 'a newline at the end', got: 'none' }) // one line, the last
  const lines: ReadLine[] = []
  for (const part of partsOf(bytes)) {
    const values = valuesIn(part)
    if (values && values.every((_, i) => fits[lines.length + i] === 1)) for (const value of values) lines.push({ index: index + lines.length, leaf: value as Leaf })
    else for (const line of linesIn(part)) lines.push({ index: index + lines.length, leaf: readLeaf(line, index + lines.length, fault) })
  }
  return lines
}

/**
 * What some lines say, parsed as one list, which takes a third less than one by one. It may be that of other lines: `[1` and `2]` are two of them as well.
 * What fits the pattern of a leaf opens and closes its own braces, so that as long as each line so far does, so far each value is that of its line.
 */
function valuesIn(part: Uint8Array): readonly unknown[] | undefined {
  const text = asciiOf(part)
  if (text === undefined) return undefined
  try {
    const values = JSON.parse(`[${(text.endsWith('\n') ? text.slice(0, -1) : text).replace(/\n/g, ',')}]`) as unknown[]
    return values.length > 0 ? values : undefined
  } catch {
    return undefined // which of the lines it is, they say one by one
  }
}

function readLeaf(bytes: Uint8Array, index: number, fault: (fault: Fault) => void): Leaf | undefined {
  if (bytes.length > longest) return void tooLong(bytes, index, fault)
  try {
    const text = fromUtf8(bytes, 'leaf')
    const json: unknown = JSON.parse(text)
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

const tooLong = ({ length }: Uint8Array, index: number, fault: (fault: Fault) => void): void =>
  fault({ check: 'leaves', where: `leaves.ndjson:${index + 1}`, expected: `a line of at most ${longest} bytes`, got: `${length} bytes and more` })

/** Where a text leaves its canonical spelling. */
function difference(spelled: string, text: string): string {
  let at = 0
  while (at < spelled.length && spelled[at] === text[at]) at++
  return `${pictureOf(text.slice(at, at + 20))} at character ${at}`
}
