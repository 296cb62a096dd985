import { fromUtf8, hex, sameBytes } from '../../bytes.ts'
import { MingshiError } from '../../errors.ts'
import { parseCheckpoint } from '../../log/checkpoint.ts'
import { witnessId, type Witness } from '../../log/cosignature-key.ts'
import { cosignedMessage, parseCosignature, type Cosignature } from '../../log/cosignature.ts'
import { parseNote, type NoteSignature } from '../../log/note.ts'
import { sourceOf, type Source } from '../source.ts'
import { readFiles, type Files } from './files.ts'
import type { Verifier } from './verifier.ts'

/**
 * What one witness that an auditor named says about a bundle.
 *
 * - `cosigned`: it signed at least one checkpoint of it, and every line under its key is what it printed.
 * - `false-line`: a line under its key is none of it: somebody made it up, or changed what it had signed.
 * - `nothing`: no line under its name and key.
 * - `not-verifiable`: there are lines, and this engine has no Ed25519. That is no answer, and no yes.
 */
export interface WitnessReport {
  name: string
  keyId: string
  verdict: 'cosigned' | 'false-line' | 'nothing' | 'not-verifiable'
  /** What it signed, the newest first. `time` is of its clock, in POSIX seconds. */
  cosigned: { where: string; size: number; time: number }[]
  /** At most twenty. */
  faults: { where: string; expected: string; got: string }[]
}

/** Lines that nobody asked about: what they claim, unverified. */
export interface Unasked {
  name: string
  keyId: string
  lines: number
  /** The newest of them, where it has the shape of a cosignature. */
  newest: { size: number; time: number } | null
}

export interface WitnessesReport {
  witnesses: WitnessReport[]
  unasked: Unasked[]
}

/**
 * Cosignatures on `checkpoint` and `checkpoints/<size>`. That these are of this log’s leaves is what verification of the bundle says;
 * a witness adds that it was so at a time. Never throws on bad evidence.
 */
export async function verifyWitnesses(verifier: Verifier, zip: Uint8Array | Source, witnesses: readonly Witness[]): Promise<WitnessesReport> {
  const { files } = await readFiles(zip instanceof Uint8Array ? sourceOf(zip) : zip, () => {})
  const known = witnesses.map((witness) => {
    const id = witnessId(verifier.sha256, witness)
    const report: WitnessReport = { name: witness.name, keyId: hex(id), verdict: 'nothing', cosigned: [], faults: [] }
    return { ...witness, id, report }
  })
  const unasked = new Map<string, Unasked>()
  for (const { where, text, size, lines } of notesIn(files)) {
    for (const { name, key, id, report } of known) {
      const [line, again] = lines.filter((each) => each.name === name && sameBytes(each.keyId, id))
      if (!line) continue
      const holds = again ? { expected: 'one line of it', got: 'another one' } : await cosigns(verifier, key, text, line)
      if (holds === undefined) report.verdict = report.verdict === 'nothing' ? 'not-verifiable' : report.verdict
      else if ('time' in holds) report.cosigned.push({ where, size, time: holds.time })
      else if (report.faults.length < mostListed) report.faults.push({ where, ...holds })
    }
    for (const line of lines) if (!known.some(({ name, id }) => line.name === name && sameBytes(line.keyId, id))) gather(unasked, line, size)
  }
  for (const { report } of known) {
    report.cosigned.sort((a, b) => b.time - a.time || b.size - a.size)
    if (report.faults.length > 0) report.verdict = 'false-line'
    else if (report.cosigned.length > 0) report.verdict = 'cosigned'
  }
  return { witnesses: known.map(({ report }) => report), unasked: [...unasked.values()] }
}

/** The cosignature where it holds, what is wrong where it does not, undefined where the platform cannot say. */
async function cosigns(verifier: Verifier, key: Uint8Array, text: string, line: NoteSignature): Promise<Cosignature | { expected: string; got: string } | undefined> {
  const read = readCosignature(line)
  if (!('time' in read)) return read
  const holds = await verifier.ed25519(key, read.signature, cosignedMessage(text, read.time))
  return holds === false ? { expected: 'its cosignature of this checkpoint', got: 'one that does not verify' } : holds && read
}

export function readCosignature(line: NoteSignature): Cosignature | { expected: string; got: string } {
  try {
    return parseCosignature(line)
  } catch (error) {
    const { expected, got } = (error as MingshiError<'bad-note'>).details
    return { expected, got }
  }
}

/** Checkpoints of the log that `checkpoint` is of, with the lines that are not the log’s own. What is none, verification names. */
export function notesIn(files: Files): { where: string; text: string; size: number; lines: NoteSignature[] }[] {
  const notes = [...files].flatMap(([where, bytes]) => {
    if (!/^checkpoint(s\/\d+)?$/.test(where)) return []
    try {
      const { text, signatures } = parseNote(fromUtf8(bytes, where))
      const { origin, size } = parseCheckpoint(text)
      return [{ where, text, size, origin, lines: signatures.filter(({ name }) => name !== origin) }]
    } catch {
      return []
    }
  })
  const origin = notes.find(({ where }) => where === 'checkpoint')?.origin
  return notes.filter((note) => note.origin === origin)
}

function gather(unasked: Map<string, Unasked>, line: NoteSignature, size: number): void {
  const keyId = hex(line.keyId)
  const held = unasked.get(`${line.name} ${keyId}`) ?? { name: line.name, keyId, lines: 0, newest: null }
  if (held.lines === 0 && unasked.size >= mostListed) return
  unasked.set(`${line.name} ${keyId}`, held)
  held.lines++
  const read = readCosignature(line)
  if ('time' in read && read.time >= (held.newest?.time ?? 0)) held.newest = { size, time: read.time }
}

/** Who floods a note with lines fills no screen. */
const mostListed = 20
