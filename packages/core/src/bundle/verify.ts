import { base64, sameBytes } from '../bytes.ts'
import type { Fault } from './report.ts'
import { checkIds, faultsPerCheck, type CheckResult, type Report } from './report.ts'
import { openCheckpoint, readCheckpoint } from './verify/checkpoints.ts'
import { Documents } from './verify/documents.ts'
import { readFiles } from './verify/files.ts'
import { verifyKeys } from './verify/keys.ts'
import { Law, Notices, verifyPolicies } from './verify/law.ts'
import { readLines } from './verify/leaves.ts'
import { Order } from './verify/order.ts'
import { Sessions } from './verify/sessions.ts'
import type { Verifier } from './verify/verifier.ts'

/**
 * Evidence to a report. Goes along the log once; never throws on bad evidence. `verified` says that nobody changed the log
 * since it was signed and that it agrees with itself and with the law as we know it. It cannot say that what was never
 * logged did not happen, that the clock was right, or that the key was not copied.
 */
export async function verifyBundle(verifier: Verifier, zip: Uint8Array): Promise<Report> {
  const { sha256 } = verifier
  const results = new Results()
  const files = readFiles(zip, results.fault)
  const head = files.get('checkpoint')
  const newest = head && readCheckpoint(head, 'checkpoint', 'checkpoint', results.fault)
  const keys = verifyKeys(sha256, files, newest?.checkpoint.origin, results.fault)

  const documents = new Documents()
  documents.read(sha256, files, results.fault)
  const law = new Law(sha256, documents)
  const notices = new Notices(sha256, law, documents, results.fault)
  const sessions = new Sessions(law, results.fault)
  const earlier = [...files].filter(([name]) => name.startsWith('checkpoints/'))
  const order = new Order(sha256, new Set(earlier.map(([name]) => Number(name.slice('checkpoints/'.length)))))
  const tally = new Tally()

  for (const line of readLines(files.get('leaves.ndjson') ?? new Uint8Array(0), results.fault)) {
    order.take(line)
    if (!line.leaf) continue
    documents.take(line.leaf, line.index)
    notices.take(line.leaf, line.index)
    sessions.take(line.leaf, line.index)
    tally.take(line.leaf)
  }
  const { size } = order.frontier
  sessions.end(tally.span?.to ?? 0)
  const faults = order.faults()
  faults.forEach(results.fault)
  documents.faults(files).forEach(results.fault)
  const findings = verifyPolicies(sha256, documents, results.fault)

  if (newest) {
    const opened = await openCheckpoint(verifier, newest.note, keys, 'checkpoint', 'checkpoint', results.fault)
    const rootHolds = sameBytes(newest.checkpoint.rootHash, order.root)
    if (newest.checkpoint.size > size) {
      const [first, last] = [size, newest.checkpoint.size - 1]
      results.fault({ check: 'order', where: `leaves.ndjson:${size + 1}`, expected: first === last ? `leaf ${first}` : `leaves ${first} to ${last}`, got: 'the end of the file' })
    } else if (newest.checkpoint.size < size) {
      results.fault({ check: 'order', where: `leaves.ndjson:${newest.checkpoint.size + 1}`, expected: 'the end of the file', got: `${size - newest.checkpoint.size} more leaves than were signed` })
    } else if (!rootHolds && opened && faults.length === 0) {
      results.fault({ check: 'order', where: `leaves.ndjson#${size - 1}`, expected: 'the last leaf as it was signed', got: 'an altered leaf' })
    } else if (!rootHolds) {
      results.fault({ check: 'checkpoint', where: 'checkpoint', expected: `the root of the leaves, ${base64(order.root)}`, got: base64(newest.checkpoint.rootHash) })
    }
  }
  for (const [name, bytes] of earlier) {
    const read = readCheckpoint(bytes, name, 'earlier-checkpoints', results.fault)
    if (!read) continue
    await openCheckpoint(verifier, read.note, keys.filter(({ type }) => type === 2), name, 'earlier-checkpoints', results.fault)
    const root = order.roots.get(read.checkpoint.size)
    if (name !== `checkpoints/${read.checkpoint.size}` || read.checkpoint.origin !== newest?.checkpoint.origin || !root || !sameBytes(root, read.checkpoint.rootHash)) {
      results.fault({ check: 'earlier-checkpoints', where: name, expected: 'the log as it was at that size', got: 'another log' })
    }
  }

  return {
    format: 'mingshi-report/1',
    verdict: results.holds() ? 'verified' : 'not-verified',
    log: newest ? { origin: newest.checkpoint.origin, size, rootHash: base64(order.root) } : null,
    checks: results.list(files.has('leaves.ndjson')),
    counts: tally.counts,
    span: tally.span,
    findings,
  }
}

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
  readonly counts: Record<string, number> = {}
  span: Report['span'] = null

  take(leaf: { type: string; t: number; how?: string }): void {
    const keys = leaf.how === undefined ? [leaf.type] : [leaf.type, `${leaf.type}:${leaf.how}`]
    for (const key of keys) this.counts[key] = (this.counts[key] ?? 0) + 1
    this.span = { from: this.span?.from ?? leaf.t, to: leaf.t }
  }
}
