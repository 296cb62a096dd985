import type { Leaf } from '../receipt/record.ts'
import { logOf, type VerifiedLog } from './export/verified-log.ts'
import type { Report } from './report.ts'
import { sourceOf, type Source } from './source.ts'
import { verifyBundle, type VerifyOptions } from './verify.ts'
import type { Verifier } from './verify/verifier.ts'

/** What a bundle says, read. There is one only of a bundle that verified: no figure is made of anything else. */
export interface Verified extends Pick<VerifiedLog, 'policies' | 'installations' | 'notices'> {
  leaves: readonly Leaf[]
}

/** Evidence to its report, and to what it says when all of it holds. Never throws on bad evidence. */
export async function readVerified(verifier: Verifier, zip: Uint8Array | Source, options?: VerifyOptions): Promise<{ report: Report; verified?: Verified }> {
  const source = zip instanceof Uint8Array ? sourceOf(zip) : zip
  const report = await verifyBundle(verifier, source, options)
  const log = await logOf(verifier, source, report)
  if (!log) return { report }
  const { policies, installations, notices } = log
  const leaves: Leaf[] = []
  for await (const leaf of log.leaves()) leaves.push(leaf)
  return { report, verified: { leaves, policies, installations, notices } }
}
