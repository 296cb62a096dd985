import { hex, utf8 } from '../bytes.ts'
import { canonical } from '../canonical.ts'
import type { Sha256 } from '../digest.ts'
import { formatVkey, keyId, type PublicKey } from '../log/key.ts'
import { formatPem } from './pem.ts'
import { formatZip, type File } from './zip.ts'

/** What an auditor takes away: all that is needed to verify offline, in files that need no code of ours to be read. */
export interface BundleParts {
  /** The lines of the log, without newlines, in order. */
  leaves: readonly string[]
  /** The signed note of the newest checkpoint. */
  checkpoint: string
  /** Notes of earlier checkpoints that were kept, by size. */
  checkpoints: ReadonlyMap<number, string>
  keys: readonly PublicKey[]
  policies: readonly object[]
  installations: readonly object[]
  notices: readonly object[]
  /** What stands for records that were pruned (log/pruned.ts); then `leaves` begin behind them. */
  pruned?: string | undefined
  /** A compact JWE of personal data, only where somebody asked for it. */
  disclosures?: string | undefined
  /** A table to look at, beside the evidence. */
  records?: string | undefined
}

/**
 *     leaves.ndjson                 line i without its newline is leaf i
 *     checkpoint                    C2SP signed note
 *     checkpoints/<size>
 *     keys/<key id>.pem  vkeys.txt
 *     policies/<sha256>.json  installations/<sha256>.json  notices/<sha256>.json     canonical bytes, named by their SHA-256
 *     pruned                        only where records were: line i of leaves.ndjson is leaf n + i then
 *     disclosures.jwe               only if asked for, sealed to one key
 *     records.csv                   only if asked for, a view
 */
export const formatBundle = (sha256: Sha256, parts: BundleParts): Uint8Array<ArrayBuffer> =>
  formatZip([{ name: 'leaves.ndjson', bytes: utf8(parts.leaves.map((line) => `${line}\n`).join('')) }, ...besideLeaves(sha256, parts)])

/** The files of a bundle behind its first, which may be too large to hold. */
export function besideLeaves(sha256: Sha256, parts: Omit<BundleParts, 'leaves'>): File[] {
  const text = (name: string, content: string): File => ({ name, bytes: utf8(content) })
  const documents = (folder: string, list: readonly object[]): File[] => {
    const files = list.map((document) => {
      const bytes = utf8(canonical(document))
      return { name: `${folder}/${hex(sha256(bytes))}.json`, bytes }
    })
    return files.sort((a, b) => (a.name < b.name ? -1 : 1))
  }
  return [
    text('checkpoint', parts.checkpoint),
    ...[...parts.checkpoints].sort(([a], [b]) => a - b).map(([size, note]) => text(`checkpoints/${size}`, note)),
    ...parts.keys.map((key) => text(`keys/${hex(keyId(sha256, key))}.pem`, formatPem(key))),
    text('vkeys.txt', parts.keys.map((key) => `${formatVkey(sha256, key)}\n`).join('')),
    ...documents('policies', parts.policies),
    ...documents('installations', parts.installations),
    ...documents('notices', parts.notices),
    ...(parts.pruned === undefined ? [] : [text('pruned', parts.pruned)]),
    ...(parts.disclosures === undefined ? [] : [text('disclosures.jwe', parts.disclosures)]),
    ...(parts.records === undefined ? [] : [text('records.csv', parts.records)]),
  ]
}

/** Files that tools may add; verification looks past them. */
export const addedByTools: readonly string[] = ['records.csv', 'report.html', 'verify.py', 'VERIFY.md']
