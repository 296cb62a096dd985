import { commitmentOf, disclosureOf, isOnTheirs, type Answer, type Entry, type Fairness, type Line, type RecordStep } from '@mingshi/core'
import type { Appended, Facts, Log } from '../log/append.ts'
import { gateFound } from '../camera/strength.ts'
import { randomBytes } from '../platform/clock.ts'
import { fairnessOf } from '../measure/measured.ts'
import { displayFacts } from '../platform/display.ts'
import { purposeOf, type Ground } from '../ground/ground.ts'
import { noticeFor, type Publisher } from './publish.ts'
import type { ReceiptRow, Write } from '../store/store.ts'

/** What one visit's records share, and what becomes of them. Wiped with the visit. */
export interface Dossier {
  session: string
  purpose: string
  /** The language on the screen now; every record says in which one it was shown. */
  lang: string
  /** The receipt's secret, and the code that comes from it. */
  secret: Uint8Array
  code: string
  /** The host's reference to the person, if it gave one: only ever stored as an erasable disclosure. */
  subject?: { disclosure: string; commitment: string; reference: string }
  answers: { id: string; answer: Answer; index: number }[]
  /** What was measured of the screen that stands, so far; undefined where nothing measures. */
  fairness?: Fairness | null
  row?: ReceiptRow
}

export function subjectOf({ sha256 }: Ground, reference: string): NonNullable<Dossier['subject']> {
  const disclosure = disclosureOf(randomBytes(32), reference)
  return { disclosure, commitment: commitmentOf(sha256, disclosure), reference }
}

/** Entries of the flow to leaves of the log, in one durable append, with what is stored beside them. */
export async function record(
  ground: Ground, log: Log, publish: Publisher, dossier: Dossier, entries: readonly Entry[], step?: RecordStep,
): Promise<Appended> {
  const { purpose, lang } = dossier
  const publications = entries.flatMap((entry) => ((entry.type === 'session.opened' || itemOf(entry)) && publish(purpose, lang, shownOf(entry))) || [])
  const facts = entries.map((entry) => factsOf(ground, dossier, entry))
  const writes = (lines: readonly Line[]): Write[] =>
    publications.map(({ write }) => write).concat(rowWrites(ground, dossier, entries, lines.slice(lines.length - entries.length), step))
  const appended = await log.append([...publications.map(({ facts: published }) => published), ...facts], writes)
  publications.forEach(({ done }) => done())
  return appended
}

/** Which notice of the purpose stood on the screen: a guardian reads theirs where others read the eight items. */
const shownOf = (entry: Entry): string | undefined => (isOnTheirs(entry) ? 'guardian' : itemOf(entry))

const itemOf = (entry: Entry): string | undefined => ('item' in entry ? entry.item : undefined)

/** Facts of one leaf: what the flow knows, and what the visit shares. */
function factsOf(ground: Ground, dossier: Dossier, entry: Entry): Facts {
  const { session, purpose, lang, subject } = dossier
  const shared = { ...entry, session, purpose, ...ground.digests }
  const item = itemOf(entry)
  if (entry.type !== 'session.opened' && !item) return shared
  const shown = { ...shared, lang, ...fairnessOf(dossier), notice: noticeFor(ground, purpose, lang, shownOf(entry))!.digest }
  if (!item) return { ...shown, ...gateFound(), display: displayFacts(ground.installation) }
  const { fingerprint } = ground.built.items[purpose]!.find(({ id }) => id === item)!
  return { ...shown, fingerprint, commitment: entry.type === 'consent.given' && subject ? subject.commitment : undefined }
}

/**
 * What is stored beside the leaves: the session while it is open, and the row by which the person finds the decision again,
 * written with the decision and completed with the session's end.
 */
function rowWrites(ground: Ground, dossier: Dossier, entries: readonly Entry[], lines: readonly Line[], step: RecordStep | undefined): Write[] {
  const { session, code, subject } = dossier
  const { id: purpose, retention, storing } = purposeOf(ground, dossier.purpose)!
  const writes: Write[] = []
  if (step === 'opened') writes.push({ table: 'sessions', put: { session, boot: ground.clock.boot, purpose, ...ground.digests } })
  entries.forEach((entry, i) => {
    const id = itemOf(entry)
    if (id) dossier.answers = dossier.answers.filter((answer) => answer.id !== id).concat({ id, answer: entry.type === 'consent.given' ? 'given' : 'refused', index: lines[i]!.index })
  })
  if (step === 'decided' || step === 'refused') {
    // Where a required item is refused, what was given before it is over too.
    const once = step === 'refused' || (retention !== undefined && 'until' in retention)
    dossier.row = { code, session, purpose, at: ground.clock.wall(), items: dossier.answers, once, ended: false, kept: false }
  }
  const { row } = dossier
  if (row && subject && step === 'decided') {
    const { commitment, disclosure, reference } = subject
    row.commitment = commitment
    writes.push({ table: 'disclosures', put: { commitment, code, subject: reference, disclosure } })
  }
  for (const entry of entries) {
    if (row && entry.type === 'camera.off' && entry.result === 'matched') {
      row.used = ground.clock.wall()
      row.kept = storing !== 'none' && row.items.some(({ id, answer }) => id === 'template' && answer === 'given')
    }
    if (entry.type !== 'session.ended') continue
    writes.push({ table: 'sessions', remove: session })
    if (row) row.ended = true
  }
  if (row) writes.push({ table: 'receipts', put: { ...row } })
  return writes
}
