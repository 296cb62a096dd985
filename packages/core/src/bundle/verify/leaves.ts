import { fromUtf8 } from '../../bytes.ts'
import { canonical, isSurelyCanonical } from '../../canonical.ts'
import { pictureOf } from '../../errors.ts'
import { problemsOf } from '../../policy/problems.ts'
import { quickCheck } from '../../receipt/quick-check.ts'
import { leafSchema, type Leaf } from '../../receipt/record.ts'
import type { Fault } from '../report.ts'

/** A line of `leaves.ndjson`: its bytes are what the tree is made of; `leaf` is absent when they are no leaf of ours. */
export interface ReadLine {
  index: number
  bytes: Uint8Array
  leaf?: Leaf
}

/** The lines of the file, one by one, each with the faults of its shape. */
export function* readLines(file: Uint8Array, fault: (fault: Fault) => void): Generator<ReadLine> {
  let start = 0
  for (let index = 0; start < file.length; index++) {
    const newline = file.indexOf(10, start)
    const bytes = file.subarray(start, newline < 0 ? file.length : newline)
    if (newline < 0) fault({ check: 'leaves', where: `leaves.ndjson:${index + 1}`, expected: 'a newline at the end', got: 'none' })
    const leaf = readLeaf(bytes, index, fault)
    yield leaf ? { index, bytes, leaf } : { index, bytes }
    start += bytes.length + 1
  }
}

function readLeaf(bytes: Uint8Array, index: number, fault: (fault: Fault) => void): Leaf | undefined {
  const where = `leaves.ndjson:${index + 1}`
  try {
    const text = fromUtf8(bytes, 'leaf')
    const json: unknown = JSON.parse(text)
    if ((isLeaf ??= quickCheck(leafSchema))(json) && isSurelyCanonical(text, json)) return json as Leaf
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

let isLeaf: ((json: unknown) => boolean) | undefined

/** Where a text leaves its canonical spelling. */
function difference(spelled: string, text: string): string {
  let at = 0
  while (at < spelled.length && spelled[at] === text[at]) at++
  return `${pictureOf(text.slice(at, at + 20))} at character ${at}`
}
