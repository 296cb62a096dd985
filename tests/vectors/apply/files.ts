import { canonical, hex, utf8 } from '@mingshi/core'
import { sha256 } from '../make/signer.mjs'
import { fileIn, type Bundle } from './bundle.ts'
import { edited } from './edit.ts'
import type { FileStep } from './step.ts'

export function applyToFiles(bundle: Bundle, step: FileStep): void {
  if ('remove' in step) bundle.files.splice(bundle.files.indexOf(fileIn(bundle, step.remove)), 1)
  else if ('rename' in step) fileIn(bundle, step.rename[0]).name = step.rename[1]
  else if ('document' in step) applyToDocument(bundle, step)
  else if ('add' in step) {
    const { add: name, like, first, ...edit } = step
    const from = like === undefined ? new Uint8Array(0) : fileIn(bundle, like).bytes
    const file = { name, bytes: Object.keys(edit).length > 0 ? edited(from, edit) : from }
    if (first) bundle.files.unshift(file)
    else bundle.files.push(file)
  } else {
    const { file, ...edit } = step
    fileIn(bundle, file).bytes = edited(fileIn(bundle, file).bytes, edit)
  }
}

/** A document that says something else, under its new digest everywhere; where it is a leaf's, its links want `again` behind it. */
function applyToDocument(bundle: Bundle, { document: name, set = {}, unset = [] }: Extract<FileStep, { document: string }>): void {
  const file = fileIn(bundle, name)
  const json = JSON.parse(Buffer.from(file.bytes).toString()) as Record<string, unknown>
  const parentOf = (path: string[]): Record<string, unknown> => path.slice(0, -1).reduce((parent, key) => parent[key] as Record<string, unknown>, json)
  for (const [path, value] of Object.entries(set)) parentOf(path.split('.'))[path.split('.').at(-1)!] = value
  for (const path of unset) delete parentOf(path.split('.'))[path.split('.').at(-1)!]
  const before = hex(sha256(file.bytes))
  file.bytes = utf8(canonical(json))
  const after = hex(sha256(file.bytes))
  if (after === before) throw new Error(`expected a change of ${name}, got none`)
  file.name = name.replace(before, after) // `pruned` keeps its name
  const leaves = fileIn(bundle, 'leaves.ndjson')
  leaves.bytes = Buffer.from(Buffer.from(leaves.bytes).toString().replaceAll(`sha256:${before}`, `sha256:${after}`))
}
