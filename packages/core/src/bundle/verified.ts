import type { Installation } from '../policy/installation.ts'
import type { Policy } from '../policy/schema.ts'
import type { Notice } from '../notice/notice.ts'
import type { Leaf } from '../receipt/record.ts'
import type { Report } from './report.ts'
import { sourceOf, type Source } from './source.ts'
import { verifyBundle, type VerifyOptions } from './verify.ts'
import { Documents } from './verify/documents.ts'
import { leavesOf, readFiles } from './verify/files.ts'
import { readLines } from './verify/leaves.ts'
import type { Verifier } from './verify/verifier.ts'

/** What a bundle says, read. There is one only of a bundle that verified: no figure is made of anything else. */
export interface Verified {
  leaves: readonly Leaf[]
  /** By digest. */
  policies: ReadonlyMap<string, Policy>
  installations: ReadonlyMap<string, Installation>
  notices: ReadonlyMap<string, Notice>
}

/** Evidence to its report, and to what it says when all of it holds. Never throws on bad evidence. */
export async function readVerified(verifier: Verifier, zip: Uint8Array | Source, options?: VerifyOptions): Promise<{ report: Report; verified?: Verified }> {
  const source = zip instanceof Uint8Array ? sourceOf(zip) : zip
  const report = await verifyBundle(verifier, source, options)
  if (report.verdict !== 'verified') return { report }
  const opened = await readFiles(source, ignored)
  const { policies, installations, notices } = new Documents(verifier.sha256, opened.files, ignored)
  const leaves: Leaf[] = []
  for await (const lines of readLines(leavesOf(source, opened.leaves!, ignored), ignored)) for (const { leaf } of lines) leaves.push(leaf!)
  // Verification composed each notice that a leaf names again, so that it is of this shape.
  return { report, verified: { leaves, policies, installations, notices: notices as ReadonlyMap<string, Notice> } }
}

/** The report has named every fault by now, and there was none. */
const ignored = (): void => {}
