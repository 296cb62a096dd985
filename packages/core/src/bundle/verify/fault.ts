import type { CheckId, Fault } from '../report.ts'

/** Where a fault goes. */
export type Take = (fault: Fault) => void

/** Says what is wrong with the thing that is being looked at. */
export type At = (expected: string, got: string) => void

/** Faults of the leaf at `index`. */
export const atLeaf = (fault: Take, check: CheckId, index: number): At =>
  (expected, got) => fault({ check, where: `leaves.ndjson#${index}`, expected, got })
