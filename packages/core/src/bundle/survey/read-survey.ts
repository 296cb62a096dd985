import { readingMs } from '../../notice/reading.ts'
import type { Notice } from '../../notice/notice.ts'
import type { Finding, RuleLanguage } from '../../rules/rule.ts'
import { lintPolicy } from '../../rules/lint.ts'
import { partOf } from '../compare/pace.ts'
import { sourceOf, type Source } from '../source.ts'
import type { Report } from '../report.ts'
import { verifyBundle, type VerifyOptions } from '../verify.ts'
import { Documents } from '../verify/documents.ts'
import { earlierSizes } from '../verify/earlier.ts'
import { readFiles } from '../verify/files.ts'
import type { Verifier } from '../verify/verifier.ts'
import { verifyOutside, type Outside, type OutsideReport } from './outside.ts'
import { Survey } from './survey.ts'

/** A bundle gone through once: what holds of it, what it shows, and the documents that it has. */
export interface Surveyed {
  report: Report
  survey: Survey
  /** What was handed in beside the bundle says of it. */
  outside: OutsideReport
  documents: Pick<Documents, 'policies' | 'installations'> & { notices: ReadonlyMap<string, Notice> }
  /** Each policy with each installation that it was in force with, linted again, in any language. */
  findings(language: RuleLanguage): { policy: string; finding: Finding }[]
}

/**
 * Evidence to its report and its survey, in one pass over the leaves; what was handed in beside it comes first, and is half of the way. Never
 * throws on bad evidence.
 */
export async function readSurvey(verifier: Verifier, zip: Uint8Array | Source, { outside = {}, ...options }: VerifyOptions & { outside?: Outside } = {}): Promise<Surveyed> {
  const source = zip instanceof Uint8Array ? sourceOf(zip) : zip
  const { sha256 } = verifier
  const { files } = await readFiles(source, ignored)
  const documents = new Documents(sha256, files, ignored)
  const notices = new Map([...documents.notices].filter((each): each is [string, Notice] => isNotice(each[1])))
  const half = [outside.receipts, outside.older, outside.checkpoints].some((each) => each && each.length > 0) ? 0.5 : 0
  const besides = await verifyOutside(verifier, source, outside, partOf(options, 0, half))
  const survey = new Survey({
    anchors: besides.anchors,
    sizes: earlierSizes(files),
    readMs: new Map([...notices].map(([digest, { blocks }]) => [digest, readingMs(blocks.map(({ text }) => text).join(''))])),
    itemOf: new Map([...notices].flatMap(([digest, { item }]) => (item === undefined ? [] : [[digest, item] as const]))),
  })
  const report = await verifyBundle(verifier, source, {
    ...options,
    ...partOf(options, half, 1),
    onLeaf(leaf, index) {
      documents.take(leaf, index)
      survey.take(leaf, index)
    },
  })
  const findings = (language: RuleLanguage): ReturnType<Surveyed['findings']> => {
    const found = new Map<string, { policy: string; finding: Finding }>()
    for (const pair of documents.pairs) {
      const [digest = '', other = ''] = pair.split(' ')
      const [policy, installation] = [documents.policies.get(digest), documents.installations.get(other)]
      if (!policy || !installation) continue
      for (const finding of lintPolicy(sha256, policy, { installation, language })) found.set(`${digest} ${finding.rule} ${finding.path}`, { policy: digest, finding })
    }
    return [...found.values()]
  }
  return { report, survey, outside: besides, documents: { policies: documents.policies, installations: documents.installations, notices }, findings }
}

/** Verification has named every fault of the files. */
const ignored = (): void => {}

/** Of a bundle that does not verify, a notice may be of any shape. */
function isNotice(document: unknown): document is Notice {
  const { blocks, lang, purpose, item } = document as Partial<Record<keyof Notice, unknown>>
  const isText = (value: unknown): boolean => typeof value === 'string'
  return isText(lang) && isText(purpose) && (item === undefined || isText(item)) && Array.isArray(blocks) && (blocks as unknown[]).every(isBlock)
}
const isBlock = (block: unknown): boolean => typeof block === 'object' && block !== null && typeof (block as { label?: unknown }).label === 'string' && typeof (block as { text?: unknown }).text === 'string'
