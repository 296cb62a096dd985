import type { Installation } from '../policy/installation.ts'
import type { Policy } from '../policy/schema.ts'
import type { Notice } from '../notice/notice.ts'
import type { Erasure } from './erasures.ts'
import { FigureCount, type Figures } from './figures.ts'
import { ProvidedList, type Provided } from './provided.ts'
import type { Report } from './report.ts'
import { Samples, type Sample } from './samples.ts'
import { shownIn, type ShownNotice } from './shown.ts'
import { sourceOf, type Source } from './source.ts'
import { Seen } from './survey/seen.ts'
import { verifyBundle, type VerifyOptions } from './verify.ts'
import { Documents } from './verify/documents.ts'
import { readFiles } from './verify/files.ts'
import type { Verifier } from './verify/verifier.ts'

/** What papers say of a bundle. There is one only of a bundle that verified: no figure is made of anything else. */
export interface Verified {
  figures: Figures
  provided: readonly Provided[]
  shown: readonly ShownNotice[]
  samples: readonly Sample[]
  erasures: readonly Erasure[]
  /** By digest. */
  policies: ReadonlyMap<string, Policy>
  installations: ReadonlyMap<string, Installation>
  notices: ReadonlyMap<string, Notice>
}

/**
 * Evidence to its report, and to what it says when all of it holds: in one pass over the leaves, which are not held. Never throws on
 * bad evidence.
 */
export async function readVerified(verifier: Verifier, zip: Uint8Array | Source, options: VerifyOptions = {}): Promise<{ report: Report; verified?: Verified }> {
  const source = zip instanceof Uint8Array ? sourceOf(zip) : zip
  const { policies, installations, notices } = new Documents(verifier.sha256, (await readFiles(source, ignored)).files, ignored)
  const [count, provided, seen, samples] = [new FigureCount(), new ProvidedList(policies), new Seen(), new Samples()]
  const report = await verifyBundle(verifier, source, {
    ...options,
    onLeaf(leaf, index) {
      for (const taker of [count, provided, seen, samples]) taker.take(leaf)
      options.onLeaf?.(leaf, index)
    },
  })
  if (report.verdict !== 'verified') return { report }
  // Verification composed each notice that a leaf names again, so that it is of this shape.
  const documents = { policies, installations, notices: notices as ReadonlyMap<string, Notice> }
  return { report, verified: { figures: count.figures(), provided: provided.list, shown: shownIn(seen, documents), samples: samples.list(), erasures: count.erasures.list(), ...documents } }
}

/** Verification has named every fault of the files. */
const ignored = (): void => {}
