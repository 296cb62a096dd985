import { base64 } from '../bytes.ts'
import { MingshiError } from '../errors.ts'
import { sourceOf, type Source } from './source.ts'
import type { Leaf } from '../receipt/record.ts'
import type { Fault } from './report.ts'
import { checkIds, faultsPerCheck, type CheckResult, type Report } from './report.ts'
import { Anchors } from './verify/anchors.ts'
import { openCheckpoint, readCheckpoint } from './verify/checkpoints.ts'
import { Documents } from './verify/documents.ts'
import { earlierSizes, verifyEarlier } from './verify/earlier.ts'
import { Epochs } from './verify/epochs.ts'
import { Exports } from './verify/exports.ts'
import { leavesOf, readFiles } from './verify/files.ts'
import { verifyKeys, verifyOperator, verifyStartKeys } from './verify/keys.ts'
import { Law } from './verify/law.ts'
import { readLines } from './verify/leaves.ts'
import { verifyRoot } from './verify/newest.ts'
import { Notices } from './verify/notices.ts'
import { Order } from './verify/order.ts'
import { verifyPolicies } from './verify/policies.ts'
import { Pruning, readBeginning } from './verify/pruned.ts'
import { scanOnTheWay } from './verify/scan.ts'
import { Sessions } from './verify/sessions.ts'
import { Times } from './verify/times.ts'
import type { RuleLanguage } from '../rules/rule.ts'
import type { Verifier } from './verify/verifier.ts'

/**
 * Evidence to a report. Goes along the log once; never throws on bad evidence. `verified` says that nobody changed the log
 * since it was signed and that it agrees with itself and with the law as we know it. It cannot say that what was never
 * logged did not happen, that the clock was right, or that the key was not copied. Rejects only where the medium fails, and with
 * `cancelled` where somebody asked for that.
 */
export async function verifyBundle(verifier: Verifier, zip: Uint8Array | Source, { language = 'en', onProgress, onLeaf, signal }: VerifyOptions = {}): Promise<Report> {
  const { sha256 } = verifier
  const source = zip instanceof Uint8Array ? sourceOf(zip) : zip
  const results = new Results()
  const { fault } = results
  const { files, leaves } = await readFiles(source, fault)
  if (files.size === 0 && !leaves) return nothing(results) // no bundle at all: that its keys and leaves are missing as well is no news
  const head = files.get('checkpoint')
  const newest = head && readCheckpoint(head, 'checkpoint', 'checkpoint', fault)
  const origin = newest?.checkpoint.origin
  const keys = verifyKeys(sha256, files, origin, fault)

  const documents = new Documents(sha256, files, fault)
  const beginning = readBeginning(files, fault)
  const order = new Order(beginning)
  const scanner = (verifier.scan ?? scanOnTheWay(sha256))(order.from, earlierSizes(files))
  const epochs = new Epochs(fault)
  const times = new Times(fault)
  const notices = new Notices(sha256, documents, fault)
  const law = new Law(sha256, documents)
  const sessions = new Sessions(law, fault)
  const pruning = new Pruning(beginning, fault)
  const exports = new Exports()
  const anchors = new Anchors(sha256)
  const tally = new Tally()

  for (const leaf of beginning?.kept ?? []) {
    for (const each of [documents, epochs, notices, sessions]) each.take(leaf, leaf.i)
    times.recall(leaf)
    if (leaf.type === 'genesis') tally.sample = leaf.sample === true
  }
  let read = 0
  for await (const { lines, seen } of leaves ? readLines(leavesOf(source, leaves, fault, verifier.crc32), (bytes) => scanner.scan(bytes), fault, order.from.size) : []) {
    order.take(lines, seen.heads)
    for (const line of lines) {
      if (!line.leaf) continue
      documents.take(line.leaf, line.index)
      epochs.take(line.leaf, line.index)
      times.take(line.leaf, line.index)
      pruning.take(line.leaf, line.index)
      notices.take(line.leaf, line.index)
      sessions.take(line.leaf, line.index)
      exports.take(line.leaf)
      anchors.take(line.leaf, line.index)
      tally.take(line.leaf)
      onLeaf?.(line.leaf, line.index)
    }
    read += seen.bytes.length
    onProgress?.(read / leaves!.size)
    goOn(signal)
  }
  const grown = await scanner.end()
  const { root, frontier: { size } } = grown
  const linked = order.faults()
  linked.forEach(fault)
  epochs.end(size)
  sessions.end()
  documents.end()
  exports.end(files, fault)
  anchors.end(files, fault, beginning ? beginning.frontier.size : 0)
  const pruned = pruning.end(sha256, files, law)
  const findings = verifyPolicies(sha256, documents, language, fault)
  verifyStartKeys(sha256, keys, epochs.vkeys, fault)
  verifyOperator(origin, documents.installations, fault)

  if (newest) {
    const opened = await openCheckpoint(verifier, newest.note, keys, 'checkpoint', 'checkpoint', fault)
    verifyRoot(newest.checkpoint, opened, grown, linked.length === 0, fault)
  }
  await verifyEarlier(verifier, files, keys, origin, grown, fault, () => goOn(signal))

  return {
    format: 'mingshi-report/1',
    verdict: results.holds() ? 'verified' : 'not-verified',
    sample: tally.sample,
    log: newest ? { origin: newest.checkpoint.origin, size, rootHash: base64(root) } : null,
    ...(pruned && { pruned }),
    checks: results.list(leaves !== undefined),
    counts: tally.counts,
    span: tally.span,
    findings,
  }
}

export interface VerifyOptions {
  /** That of the findings. */
  language?: RuleLanguage
  /** Told how much of the leaves is through, from 0 to 1, after every piece. What it throws ends the verification. */
  onProgress?: (done: number) => void
  /**
   * An AbortSignal: looked at after every piece of the leaves and before every earlier checkpoint. Whoever is to abort has to get a turn
   * in between: a source that waits for its medium gives one with every read.
   */
  signal?: { readonly aborted: boolean }
  /** Told every line that is a leaf, in the order of the file, whether the rest of it holds or not. */
  onLeaf?: (leaf: Leaf, index: number) => void
}

/** Throws `cancelled` where somebody asked for that. */
export function goOn(signal: VerifyOptions['signal']): void {
  if (signal?.aborted) throw new MingshiError('cancelled', { step: 'verification' })
}

const nothing = (results: Results): Report =>
  ({ format: 'mingshi-report/1', verdict: 'not-verified', sample: false, log: null, checks: results.list(false), counts: {}, span: null, findings: [] })

class Results {
  private readonly byCheck = new Map<string, { count: number; faults: Fault[] }>()

  readonly fault = (fault: Fault): void => {
    const result = this.byCheck.get(fault.check) ?? { count: 0, faults: [] }
    result.count++
    if (result.faults.length < faultsPerCheck) result.faults.push(fault)
    this.byCheck.set(fault.check, result)
  }

  holds(): boolean {
    return this.byCheck.size === 0
  }

  list(readable: boolean): CheckResult[] {
    return checkIds.map((id) => {
      const result = this.byCheck.get(id)
      return { id, verdict: result ? 'broken' : readable ? 'holds' : 'skipped', count: result?.count ?? 0, faults: result?.faults ?? [] }
    })
  }
}

class Tally {
  private readonly numbers = new Map<string, number>()
  span: Report['span'] = null
  sample = false

  take(leaf: { type: string; t: number; how?: string; sample?: true | undefined }): void {
    this.sample ||= leaf.sample === true
    this.count(leaf.type)
    if (leaf.how !== undefined) this.count(`${leaf.type}:${leaf.how}`)
    if (this.span) this.span.to = leaf.t
    else this.span = { from: leaf.t, to: leaf.t }
  }

  private count(key: string): void {
    this.numbers.set(key, (this.numbers.get(key) ?? 0) + 1)
  }

  get counts(): Record<string, number> {
    return Object.fromEntries(this.numbers)
  }
}
