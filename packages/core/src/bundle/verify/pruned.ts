import { fromUtf8, hex } from '../../bytes.ts'
import { canonical } from '../../canonical.ts'
import type { Sha256 } from '../../digest.ts'
import { frontierFrom, parsePruned } from '../../log/pruned.ts'
import type { Frontier } from '../../log/tree.ts'
import { leafSchema, type Leaf, type LeafOf } from '../../receipt/record.ts'
import { endOfPeriod } from '../../policy/period.ts'
import type { Report } from '../report.ts'
import { atLeaf, type Take } from './fault.ts'
import { prunedName, type Files } from './files.ts'
import type { Law } from './law.ts'

/** With which record a bundle begins, and what is known of those before it. */
export interface Beginning {
  frontier: Frontier
  prev: string
  /** Kept ones, in their order. */
  kept: Leaf[]
}

/** The file `pruned`: undefined where there is none, or none that can be read, which is a fault. */
export function readBeginning(files: Files, fault: Take): Beginning | undefined {
  const file = files.get(prunedName)
  if (!file) return undefined
  const at = (expected: string, got: string): void => fault({ check: 'pruned', where: prunedName, expected, got })
  const pruned = parsePruned(textOf(file))
  if (!pruned) return void at('a canonical mingshi-pruned/1', 'another document')
  const kept = pruned.leaves.flatMap((leaf): Leaf[] => {
    const { success, data } = leafSchema.safeParse(leaf)
    if (success && canonical(data) === canonical(leaf)) return [data]
    at('records of the log', `none at ${leaf.i}`)
    return []
  })
  if (!files.has(`checkpoints/${pruned.size}`)) at(`checkpoints/${pruned.size}, which the log signed at that size`, 'no such file')
  return { frontier: frontierFrom(pruned), prev: pruned.prev, kept }
}

/**
 * The beginning of a log is pruned by a record of its own, which names the file that stands for it by digest: what the tree and the kept
 * records were is what the machine signed then. Nothing goes before its term is over: the first record that is left bounds all before it.
 */
export class Pruning {
  private last: { leaf: LeafOf<'log.pruned'>; index: number } | undefined
  private first: Leaf | undefined
  private readonly beginning: Beginning | undefined
  private readonly fault: Take

  constructor(beginning: Beginning | undefined, fault: Take) {
    this.beginning = beginning
    this.fault = fault
  }

  take(leaf: Leaf, index: number): void {
    this.first ??= leaf
    if (leaf.type !== 'log.pruned') return
    const before = this.last?.leaf.size ?? 0
    if (leaf.size <= before || leaf.size > index) atLeaf(this.fault, 'pruned', index)(`records from ${before + 1} to ${index} pruned`, String(leaf.size))
    this.last = { leaf, index }
  }

  /** What it says of the records that are gone. */
  end(sha256: Sha256, files: Files, law: Law): Report['pruned'] {
    const file = files.get(prunedName)
    if (!this.beginning || !file) return undefined
    const { size } = this.beginning.frontier
    const at = (expected: string, got: string): void => this.fault({ check: 'pruned', where: prunedName, expected, got })
    if (!this.last) return void at('a log.pruned that names it', 'none')
    const { leaf, index } = this.last
    const digest = `sha256:${hex(sha256(file))}`
    if (leaf.pruned !== digest || leaf.size !== size) at(`what leaf ${index} names: ${leaf.pruned}, of ${leaf.size} records`, `${digest}, of ${size}`)
    this.verifyTerm(leaf, index, law)
    return { size, leaf: index, at: leaf.t, kept: this.beginning.kept.length }
  }

  /** PIPL 56(2): the records of what was done are kept for the policy's term. Lint says whether that is long enough. */
  private verifyTerm({ policy, t }: LeafOf<'log.pruned'>, index: number, law: Law): void {
    const { first } = this
    const keep = law.policy(policy)?.records?.keep
    if (!first || !law.policy(policy)) return // named by other checks
    const end = keep === undefined ? undefined : endOfPeriod(keep, first.t)
    const at = atLeaf(this.fault, 'pruned', index)
    if (end === undefined) at('a policy that says how long records are kept', keep ?? 'none')
    else if (t < end) at(`nothing pruned before ${keep} are over for record ${first.i}, ${new Date(end).toISOString()}`, new Date(t).toISOString())
  }
}

function textOf(file: Uint8Array): string {
  try {
    return fromUtf8(file, prunedName)
  } catch {
    return ''
  }
}
