import { emptyFrontier, fromBase64, noPrev, parseZip, type File, type Frontier } from '@mingshi/core'

/** A bundle on its way to a mutated one: files in order, until a step needs them to be a zip. */
export interface Bundle {
  files: File[]
  zip?: Uint8Array
}

export const opened = (zip: Uint8Array): Bundle => ({ files: parseZip(zip).map(({ name, bytes }) => ({ name, bytes: Buffer.from(bytes) })) })

export function fileIn({ files }: Bundle, name: string): File {
  const file = files.find((each) => each.name === name)
  if (!file) throw new Error(`expected a file ${name}, got none`)
  return file
}

/** The lines of the log, without newlines. */
export function linesIn(bundle: Bundle): Buffer[] {
  const lines: Buffer[] = []
  const bytes = Buffer.from(fileIn(bundle, 'leaves.ndjson').bytes)
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf(10, at)
    lines.push(bytes.subarray(at, end < 0 ? bytes.length : end))
    at = end < 0 ? bytes.length : end + 1
  }
  return lines
}

export function setLines(bundle: Bundle, lines: readonly Uint8Array[]): void {
  fileIn(bundle, 'leaves.ndjson').bytes = Buffer.concat(lines.flatMap((line) => [line, Buffer.from('\n')]))
}

/** The tree and the link that the first line goes on from: those of the file `pruned`, where there is one. */
export function beginningOf(bundle: Bundle): { frontier: Frontier; prev: string } {
  const file = bundle.files.find(({ name }) => name === 'pruned')
  if (!file) return { frontier: emptyFrontier, prev: noPrev }
  const { size, roots, prev } = JSON.parse(Buffer.from(file.bytes).toString()) as { size: number; roots: string[]; prev: string }
  return { frontier: { size, roots: roots.map((root) => fromBase64(root)) }, prev }
}
