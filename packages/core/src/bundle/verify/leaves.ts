import { fromUtf8 } from '../../bytes.ts'
import { canonical } from '../../canonical.ts'
import { pictureOf } from '../../errors.ts'
import { problemsOf } from '../../policy/problems.ts'
import { quickCheck } from '../../receipt/quick-check.ts'
import { leafSchema, type Leaf } from '../../receipt/record.ts'
import { isEnded, linesIn, wholeLines } from '../lines.ts'
import type { Fault } from '../report.ts'

/** A line of `leaves.ndjson`: its bytes are what the tree is made of; `leaf` is absent when they are no leaf of ours. */
export interface ReadLine {
  index: number
  bytes: Uint8Array
  leaf?: Leaf
}

/** The lines of the file as its pieces come, those of one piece at a time, each with the faults of its shape. `index` is of the first. */
export async function* readLines(pieces: AsyncIterable<Uint8Array>, fault: (fault: Fault) => void, index = 0): AsyncGenerator<Generator<ReadLine>> {
  function* read(stretch: Uint8Array): Generator<ReadLine> {
    for (const bytes of linesIn(stretch)) {
      const leaf = readLeaf(bytes, index, fault)
      yield leaf ? { index, bytes, leaf } : { index, bytes }
      index++
    }
  }
  for await (const stretch of wholeLines(pieces, longest)) {
    if (!isEnded(stretch)) {
      if (stretch.length > longest) return void tooLong(stretch, index, fault)
      fault({ check: 'leaves', where: `leaves.ndjson:${index + 1}`, expected: 'a newline at the end', got: 'none' })
    }
    yield read(stretch)
  }
}

function readLeaf(bytes: Uint8Array, index: number, fault: (fault: Fault) => void): Leaf | undefined {
  if (bytes.length > longest) return void tooLong(bytes, index, fault)
  const where = `leaves.ndjson:${index + 1}`
  try {
    const text = fromUtf8(bytes, 'leaf')
    const json: unknown = JSON.parse(text)
    if ((isLeaf ??= quickCheck(leafSchema))(text, json)) return json as Leaf
    const result = leafSchema.safeParse(json)
    if (result.success) {
      // A second spelling of the same facts could hide something from one reader that another one sees.
      const spelled = canonical(result.data)
      if (spelled !== text) fault({ check: 'leaves', where, expected: 'the canonical spelling', got: difference(spelled, text) })
      return result.data
    }
    const [first] = problemsOf(result.error.issues, json)
    fault({ check: 'leaves', where, expected: `${first?.path ?? '$'} ${first?.expected ?? 'a leaf'}`, got: first?.got ?? 'another shape' })
  } catch (error) {
    fault({ check: 'leaves', where, expected: 'one line of JSON', got: pictureOf(error) })
  }
  return undefined
}

/** In bytes. No leaf has a tenth of it; a file without a newline is not gathered in memory until its end. */
const longest = 1 << 16

const tooLong = ({ length }: Uint8Array, index: number, fault: (fault: Fault) => void): void =>
  fault({ check: 'leaves', where: `leaves.ndjson:${index + 1}`, expected: `a line of at most ${longest} bytes`, got: `${length} bytes and more` })

let isLeaf: ReturnType<typeof quickCheck> | undefined

/** Where a text leaves its canonical spelling. */
function difference(spelled: string, text: string): string {
  let at = 0
  while (at < spelled.length && spelled[at] === text[at]) at++
  return `${pictureOf(text.slice(at, at + 20))} at character ${at}`
}
