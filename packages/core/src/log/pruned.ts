import { fromBase64, utf8 } from '../bytes.ts'
import { canonical } from '../canonical.ts'
import type { Frontier } from './tree.ts'

/**
 * Where a log begins whose first records were pruned (RFC 9162, section 2.1): the roots of the perfect subtrees that `size` records made,
 * largest first, from which the tree goes on as if they were there; and those of them that what is left refers to, whole.
 */
export interface Pruned {
  format: 'mingshi-pruned/1'
  /** Index of the first record that is left. */
  size: number
  /** Base64, 32 bytes each. */
  roots: string[]
  /** How record `size` names the one before it. */
  prev: string
  /** How many records of each type were pruned, as the machine counted them. */
  counts: Record<string, number>
  /** Records below `size` that were kept, as they were, in their order. */
  leaves: { i: number }[]
}

/** The bytes of the file `pruned`, whose digest the record of the pruning holds. */
export const formatPruned = (pruned: Omit<Pruned, 'format'>): string => canonical({ format: 'mingshi-pruned/1', ...pruned })

/** Undefined on anything that `formatPruned` would not have printed. Whether its records are records is not asked here. */
export function parsePruned(text: string): Pruned | undefined {
  try {
    const { size, roots, prev, counts, leaves } = JSON.parse(text) as Pruned
    const holds = isNatural(size) && size > 0 && roots.length === bitsOf(size) && roots.every((root) => fromBase64(root, 'root').length === 32) && /^[0-9a-f]{16}$/.test(prev) &&
      Object.values(counts).every(isNatural) && leaves.every(({ i }, at) => isNatural(i) && i < size && (at === 0 || i > leaves[at - 1]!.i))
    return holds && formatPruned({ size, roots, prev, counts, leaves }) === text ? (JSON.parse(text) as Pruned) : undefined
  } catch {
    return undefined
  }
}

export const frontierFrom = ({ size, roots }: Pick<Pruned, 'size' | 'roots'>): Frontier => ({ size, roots: roots.map((root) => fromBase64(root, 'root')) })

/** The bytes of a record that was kept: it has one spelling. */
export const bytesOfKept = (leaf: { i: number }): Uint8Array => utf8(canonical(leaf))

const isNatural = (n: unknown): boolean => Number.isSafeInteger(n) && (n as number) >= 0
const bitsOf = (n: number): number => n.toString(2).replace(/0/g, '').length
