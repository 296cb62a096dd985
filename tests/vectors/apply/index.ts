import { formatZip } from '@mingshi/core'
import { fileIn, opened, type Bundle } from './bundle.ts'
import { applyToFiles } from './files.ts'
import { applyToLeaves } from './leaves.ts'
import { applyToSignatures } from './sign.ts'
import type { FileStep, LeafStep, SignStep, Step, ZipStep } from './step.ts'
import { applyToZip } from './zip.ts'

/** A base, mutated step by step. */
export function applied(base: Uint8Array, steps: readonly Step[]): Uint8Array {
  const bundle: Bundle = opened(base)
  const operator = Buffer.from(fileIn(bundle, 'checkpoint').bytes).toString().split('/k/')[0]!
  for (const step of steps) {
    if (is(step, 'leaf', 'drop', 'swap', 'copy', 'insert')) applyToLeaves(bundle, step as LeafStep)
    else if (is(step, 'again', 'chain', 'sign', 'keys')) applyToSignatures(bundle, operator, step as SignStep)
    else if (is(step, 'file', 'add', 'remove', 'rename', 'document')) applyToFiles(bundle, step as FileStep)
    else applyToZip(bundle, step as ZipStep)
  }
  return bundle.zip ?? formatZip(bundle.files)
}

const is = (step: Step, ...verbs: string[]): boolean => verbs.some((verb) => verb in step)
