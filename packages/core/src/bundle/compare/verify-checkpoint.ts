import { hex, sameBytes } from '../../bytes.ts'
import { parseCheckpoint, type Checkpoint } from '../../log/checkpoint.ts'
import { witnessId, type Witness } from '../../log/cosignature-key.ts'
import { parseNote, type Note } from '../../log/note.ts'
import type { Source } from '../source.ts'
import { openCheckpoint } from '../verify/checkpoints.ts'
import { cosigns } from '../verify/cosignatures.ts'
import type { Verifier } from '../verify/verifier.ts'
import type { Pace } from './pace.ts'
import { orUnreadable, readLog, type ReadLog } from './read-log.ts'
import { walk } from './walk.ts'

/**
 * What one checkpoint that somebody outside kept says about one bundle: a witness’s own copy, which the operator cannot leave out.
 *
 * - `in-this-log`: the records that it is about come to the root that was signed.
 * - `contradicted`: they come to another: records were changed after it was signed.
 * - `after-this-bundle`: it is about more records than the bundle has: that is an older one, or its end was cut off.
 * - `pruned`: it is about records that were pruned since, and of which no root is left.
 * - `false-line`: a line under the key of a witness that was asked about is none of its.
 * - `not-signed`: neither this log’s key nor a witness that was asked about signed it. Anybody can write that down.
 * - `another-log`, `unreadable`: as of a receipt.
 */
export interface CheckpointReport {
  verdict: 'in-this-log' | 'contradicted' | 'after-this-bundle' | 'pruned' | 'false-line' | 'not-signed' | 'another-log' | 'unreadable'
  /** Records that it says it is about, and those of the bundle; absent where one of the two cannot be read. */
  sizes?: [number, number]
  /** Whether this log’s own key signed it. */
  machine: boolean
  /** Witnesses that were asked about and signed it; `time` is of their clocks, in POSIX seconds. */
  cosigned: { name: string; keyId: string; time: number }[]
  /** Names on it that nobody asked about: unverified. */
  unasked: string[]
}

/**
 * `text` is the signed note. Never throws on bad evidence; rejects only where the medium fails, and with `cancelled` where somebody asked
 * for that.
 */
export async function verifyCheckpoint(verifier: Verifier, zip: Uint8Array | Source, text: string, witnesses: readonly Witness[], pace: Pace = {}): Promise<CheckpointReport> {
  const unreadable: CheckpointReport = { verdict: 'unreadable', machine: false, cosigned: [], unasked: [] }
  const read = readNote(text)
  const log = read && (await readLog(verifier.sha256, zip))
  return log ? orUnreadable(compare(verifier, log, read, witnesses, pace), unreadable) : unreadable
}

type Read = NonNullable<ReturnType<typeof readNote>>

async function compare(verifier: Verifier, log: ReadLog, { note, checkpoint: { origin, size, rootHash } }: Read, witnesses: readonly Witness[], pace: Pace): Promise<CheckpointReport> {
  const { sha256 } = verifier
  const walked = await walk(sha256, log, { size }, pace)
  const said: Omit<CheckpointReport, 'verdict'> = { sizes: [size, walked.size], machine: false, cosigned: [], unasked: [] }
  if (origin !== log.origin) return { verdict: 'another-log', ...said }
  let isFalse = false
  for (const line of note.signatures.filter(({ name }) => name !== origin)) {
    const witness = witnesses.find((each) => each.name === line.name && sameBytes(witnessId(sha256, each), line.keyId))
    const holds = witness ? await cosigns(verifier, witness.key, note.text, line) : undefined
    if (holds === undefined) said.unasked.push(line.name) // or no Ed25519 here: that is no answer either
    else if ('time' in holds) said.cosigned.push({ name: line.name, keyId: hex(line.keyId), time: holds.time })
    else isFalse = true
  }
  said.machine = await openCheckpoint(verifier, note, [log.deviceKey], 'checkpoint', 'checkpoint', () => {})
  if (isFalse) return { verdict: 'false-line', ...said }
  if (!said.machine && said.cosigned.length === 0) return { verdict: 'not-signed', ...said }
  if (walked.size < size) return { verdict: 'after-this-bundle', ...said }
  if (!walked.rootAt) return { verdict: 'pruned', ...said }
  return { verdict: sameBytes(walked.rootAt, rootHash) ? 'in-this-log' : 'contradicted', ...said }
}

/** A checkpoint of no records says nothing. */
function readNote(text: string): { note: Note; checkpoint: Checkpoint } | undefined {
  try {
    const note = parseNote(text)
    const checkpoint = parseCheckpoint(note.text)
    return checkpoint.size > 0 ? { note, checkpoint } : undefined
  } catch {
    return undefined
  }
}
