import { sameBytes } from '../../bytes.ts'
import { keyId } from '../../log/key.ts'
import { parseCode } from '../../receipt/code.ts'
import { readReceipt } from '../../receipt/read-receipt.ts'
import { receiptToSign, type Receipt } from '../../receipt/receipt.ts'
import { objectIn } from '../csv.ts'
import type { Source } from '../source.ts'
import type { Verifier } from '../verify/verifier.ts'
import { linesAtPace } from './log-lines.ts'
import { partOf, type Pace } from './pace.ts'
import { orUnreadable, readLog, type ReadLog } from './read-log.ts'
import { walk } from './walk.ts'

/**
 * What one receipt says about one bundle.
 *
 * - `in-this-log`: signed by this machine, its leaf stands where it says, and all before it is as it was then.
 * - `contradicted`: this machine signed the receipt and shows another log now. That proves that records were changed or removed
 *   after it was issued; it does not say by whom.
 * - `after-this-bundle`: signed by this machine, about records that come after the end of this bundle, which is older.
 * - `removed`: as that, but this bundle reaches to a later time: its end was replaced.
 * - `pruned`: signed by this machine, and what it is about was pruned since; nothing that is left contradicts it. That its record was as the
 *   receipt says, this bundle cannot show: an older one can.
 * - `not-signed`: it names this log, and this log’s key did not sign it. Somebody made it up.
 * - `another-log`: of another machine, or of this one before it was reset.
 * - `code-only`: the short code of a receipt. The machine finds by it; nothing of it is signed or in a log, so it says nothing of a bundle.
 * - `unreadable`: no receipt, or no bundle with leaves and with the key that its log is named after.
 */
export type ReceiptVerdict = 'in-this-log' | 'contradicted' | 'after-this-bundle' | 'removed' | 'pruned' | 'not-signed' | 'another-log' | 'code-only' | 'unreadable'

export interface ReceiptReport {
  verdict: ReceiptVerdict
  /** What was expected where, and what was found, when it is contradicted. */
  faults: { expected: string; got: string }[]
  /** Its claims, when it could be read. */
  receipt?: Pick<Receipt, 'origin' | 'index' | 'size' | 'issuedAt' | 'policy' | 'purpose' | 'answers'>
}

/**
 * `text` is what the QR code holds: a URL with digits behind `#`, `mingshi:` and digits, or the digits. Never throws on bad evidence; rejects only
 * where the medium fails, and with `cancelled` where somebody asked for that.
 */
export async function verifyReceipt(verifier: Verifier, zip: Uint8Array | Source, text: string, pace: Pace = {}): Promise<ReceiptReport> {
  const read = readReceipt(text)
  if (!read) return { verdict: parseCode(text) === undefined ? 'unreadable' : 'code-only', faults: [] }
  const { origin, index, size, issuedAt, policy, purpose, answers } = read.receipt
  const say: Say = (verdict, faults = []) => ({ verdict, faults, receipt: { origin, index, size, issuedAt, policy, purpose, answers } })
  const log = await readLog(verifier.sha256, zip)
  return log ? orUnreadable(compare(verifier, log, read, say, pace), say('unreadable')) : say('unreadable')
}

type Say = (verdict: ReceiptVerdict, faults?: ReceiptReport['faults']) => ReceiptReport
type Read = NonNullable<ReturnType<typeof readReceipt>>

async function compare(verifier: Verifier, log: ReadLog, read: Read, say: Say, pace: Pace): Promise<ReceiptReport> {
  const { sha256 } = verifier
  const { origin, index, size, issuedAt } = read.receipt
  if (log.origin !== origin) return say('another-log')
  const { deviceKey } = log
  const isOurs = sameBytes(read.kid, keyId(sha256, deviceKey)) && (await verifier.ecdsa(deviceKey.key, read.signature, receiptToSign(read.receipt)))
  if (!isOurs) return say('not-signed')

  const walked = await walk(sha256, log, { size, index }, partOf(pace, 0, 0.5))
  if (walked.size < size) return say(timeOf(walked.last) > (issuedAt + 1) * 1000 ? 'removed' : 'after-this-bundle')
  const faults: ReceiptReport['faults'] = []
  const { leaf, rootAt } = walked
  const [leafGone, rootGone] = [!leaf && index < log.begin.size, !rootAt && size < log.begin.size]
  if (!leafGone && (!leaf || !sameBytes(leaf.hash, read.receipt.leafHash))) faults.push({ expected: `leaf ${index} as it was`, got: 'another leaf' })
  if (!rootGone && (!rootAt || !sameBytes(rootAt, read.receipt.rootHash))) faults.push({ expected: `the root of ${size} records as it was`, got: 'another root' })
  if (leaf && faults.length === 0) faults.push(...(await faultsOfClaims(log, read.receipt, objectIn(leaf.bytes) ?? {}, partOf(pace, 0.5, 1))))
  return faults.length > 0 ? say('contradicted', faults) : say(leafGone || rootGone ? 'pruned' : 'in-this-log')
}

/** What the receipt says in letters is what the leaves of its session say, up to its own; its policy is the one that was asked under. */
async function faultsOfClaims(log: ReadLog, { index, policy, purpose, answers }: Receipt, leaf: Record<string, unknown>, pace: Pace): Promise<ReceiptReport['faults']> {
  const faults: ReceiptReport['faults'] = []
  const differ = (what: string, expected: unknown, got: string): void => {
    if (expected !== got) faults.push({ expected: `${what} ${String(expected)}, as the log has it up to leaf ${index}`, got })
  }
  const stood = await sessionAt(log, leaf.session, index, pace)
  differ('policy', stood.policy ?? leaf.policy, policy)
  differ('purpose', leaf.purpose, purpose)
  differ('answers', stood.letters, answers)
  return faults
}

/** How a session stood behind a leaf: the policy that it was opened under, and what had become of each of its items. */
async function sessionAt(log: ReadLog, session: unknown, last: number, pace: Pace): Promise<{ policy: unknown; letters: string }> {
  const letters = new Map<string, string>()
  let policy: unknown
  const take = (bytes: Uint8Array): void => {
    const { type, item, items, ...leaf } = objectIn(bytes) ?? {}
    if (leaf.session !== session) return
    if (type === 'session.opened') policy = leaf.policy
    if (type === 'session.opened' && Array.isArray(items)) items.forEach((each) => letters.set(String(each), 'n'))
    const [, letter] = /^consent\.([a-z])/.exec(String(type)) ?? []
    if (letter) letters.set(String(item), letter)
  }
  for (const [index, bytes] of log.kept) if (index <= last) take(bytes)
  const lines = linesAtPace(log, pace)
  while (lines.index < last && (lines.step() || (await lines.more()))) take(lines.bytes)
  return { policy, letters: [...letters.values()].join('') }
}

const timeOf = (bytes: Uint8Array | undefined): number => Number((bytes && objectIn(bytes))?.t ?? 0)
