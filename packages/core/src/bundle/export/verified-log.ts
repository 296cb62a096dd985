import type { Installation } from '../../policy/installation.ts'
import type { Policy } from '../../policy/schema.ts'
import type { Notice } from '../../notice/notice.ts'
import type { Leaf } from '../../receipt/record.ts'
import type { Report } from '../report.ts'
import type { Source } from '../source.ts'
import { goOn, verifyBundle, type VerifyOptions } from '../verify.ts'
import { Documents } from '../verify/documents.ts'
import { leavesOf, readFiles } from '../verify/files.ts'
import { Law } from '../verify/law.ts'
import { readLines } from '../verify/leaves.ts'
import { look } from '../verify/scan.ts'
import { readBeginning } from '../verify/pruned.ts'
import type { Verifier } from '../verify/verifier.ts'

/**
 * A log that verified, to be gone along as often as somebody likes: its leaves are read again each time and never held. Where its beginning was
 * pruned, what was kept of that comes first.
 */
export interface VerifiedLog {
  origin: string
  sample: boolean
  /** By digest. */
  policies: ReadonlyMap<string, Policy>
  installations: ReadonlyMap<string, Installation>
  notices: ReadonlyMap<string, Notice>
  law: Law
  leaves(show?: (done: number) => void): AsyncGenerator<Leaf>
}

/**
 * Evidence to its log; null unless all of it holds. `show` is told how far the verification is. Rejects only where the medium fails, and with
 * `cancelled` where `signal` says so, then or while somebody goes along the leaves.
 */
export const openVerified = async (verifier: Verifier, source: Source, show: (done: number) => void = () => {}, signal?: VerifyOptions['signal']): Promise<VerifiedLog | null> =>
  logOf(verifier, source, await verifyBundle(verifier, source, { onProgress: show, ...(signal && { signal }) }), signal)

/** The log that a report is of; null unless it verified. */
export async function logOf({ sha256 }: Verifier, source: Source, { verdict, log, sample }: Report, signal?: VerifyOptions['signal']): Promise<VerifiedLog | null> {
  if (verdict !== 'verified' || !log) return null
  const { files, leaves } = await readFiles(source, ignored)
  const documents = new Documents(sha256, files, ignored)
  const { policies, installations, notices } = documents
  return {
    origin: log.origin, sample, policies, installations, law: new Law(sha256, documents),
    // Verification composed each notice that a leaf names again, so that it is of this shape.
    notices: notices as ReadonlyMap<string, Notice>,
    async *leaves(show = () => {}) {
      yield* readBeginning(files, ignored)?.kept ?? []
      let read = 0
      for await (const { lines, seen } of readLines(leavesOf(source, leaves!, ignored), look, ignored)) {
        for (const { leaf } of lines) yield leaf!
        read += seen.bytes.length
        show(read / leaves!.size)
        goOn(signal)
      }
    },
  }
}

/** The report has named every fault by now, and there was none. */
const ignored = (): void => {}
