/** The questions that verification answers, in the order in which it asks them. */
export const checkIds = [
  'files', 'leaves', 'order', 'pruned', 'times', 'keys', 'checkpoint', 'earlier-checkpoints', 'documents', 'policies', 'notices', 'sessions',
] as const
export type CheckId = (typeof checkIds)[number]

/** One thing that does not hold: where it is, what was expected there, what was found. */
export interface Fault {
  check: CheckId
  /** A file of the bundle, with `:<line>` (from 1) or `#<index>` (a leaf, from 0) where that is known. */
  where: string
  expected: string
  got: string
}

export interface CheckResult {
  id: CheckId
  /** `skipped`: there was nothing to look at, because the files could not be read. */
  verdict: 'holds' | 'broken' | 'skipped'
  /** How many faults there were; `faults` lists at most twenty of them. */
  count: number
  faults: Fault[]
}

/** `mingshi-report/1`: what verification found. `verified` means that every check holds, and no more than that. */
export interface Report {
  format: 'mingshi-report/1'
  verdict: 'verified' | 'not-verified'
  log: { origin: string; size: number; rootHash: string } | null
  /** The first `size` records were pruned at that time, by that leaf; `kept` of them are there, and what rests on the others cannot be shown. */
  pruned?: { size: number; leaf: number; at: number; kept: number } | undefined
  /** The first leaf says that all of it is made up: it holds together, and no machine wrote it. */
  sample: boolean
  checks: CheckResult[]
  /** Leaves by type, and ended sessions by how they ended, as `session.ended:<how>`. */
  counts: Record<string, number>
  /** Unix ms of the first and the last leaf. */
  span: { from: number; to: number } | null
  /** Findings of the lint that are not illegal, per policy digest: printed, without effect on the verdict. */
  findings: { policy: string; rule: string; severity: string; path: string; message: string }[]
}

export const faultsPerCheck = 20
