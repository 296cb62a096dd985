import { hex } from '../../bytes.ts'
import { isDigest, type Sha256 } from '../../digest.ts'
import type { Installation } from '../../policy/installation.ts'
import type { Policy } from '../../policy/schema.ts'
import type { Leaf } from '../../receipt/record.ts'
import type { Fault } from '../report.ts'
import { installations, notices, policies, readDocument, type Reader } from './document.ts'
import type { Take } from './fault.ts'
import type { Files } from './files.ts'

/** Where a leaf names a document. */
type Naming = Partial<Record<'policy' | 'installation' | 'notice' | 'from' | 'to', string>>

/** Which documents the leaves name, and what each of them says. */
export class Documents {
  /** By digest: those that are there, unaltered, and of their format. */
  readonly policies: ReadonlyMap<string, Policy>
  readonly installations: ReadonlyMap<string, Installation>
  readonly notices: ReadonlyMap<string, { edition?: unknown }>
  /** Pairs of policy and installation that were in force together. */
  readonly pairs = new Set<string>()
  /** Those of them under which a person was asked or told something. */
  readonly lived = new Set<string>()
  /** File names that a leaf referred to, with the first leaf that did. */
  private readonly named = new Map<string, number>()
  /** Digests that need no second look, and what the leaf before named: a log names few, and often. */
  private last: { policy?: string; installation?: string; isLived: boolean } = { isLived: false }
  private readonly met: Record<'policies' | 'installations' | 'notices', Set<string>> = { policies: new Set(), installations: new Set(), notices: new Set() }
  private readonly files: Files
  private readonly fault: Take

  constructor(sha256: Sha256, files: Files, fault: Take) {
    this.files = files
    this.fault = fault
    this.policies = this.read(sha256, 'policies', policies)
    this.installations = this.read(sha256, 'installations', installations)
    this.notices = this.read(sha256, 'notices', notices)
  }

  take(leaf: Leaf, index: number): void {
    const { policy, installation, notice, from, to } = leaf as Naming
    if (policy !== this.last.policy) this.name('policies', policy, index)
    if (installation !== this.last.installation) this.name('installations', installation, index)
    this.name('notices', notice, index)
    if (leaf.type === 'policy.changed') for (const digest of [from, to]) this.name('policies', digest, index)
    if (policy === undefined || installation === undefined) return
    const isLived = leaf.type === 'session.opened' || leaf.type === 'notice.shown'
    if (policy === this.last.policy && installation === this.last.installation && (!isLived || this.last.isLived)) return
    const pair = `${policy} ${installation}`
    this.pairs.add(pair)
    if (isLived) this.lived.add(pair)
    this.last = { policy, installation, isLived: this.lived.has(pair) }
  }

  private name(folder: 'policies' | 'installations' | 'notices', digest: string | undefined, index: number): void {
    if (digest === undefined || this.met[folder].has(digest)) return
    this.met[folder].add(digest)
    const name = fileOf(folder, digest)
    if (isDigest(digest) && !this.named.has(name)) this.named.set(name, index)
  }

  /** Every document that a leaf names is in the bundle, and no other: an extra one would pass as verified. */
  end(): void {
    for (const [name, index] of this.named) {
      if (!this.files.has(name)) this.at(name, `the document that leaf ${index} names`, 'no such file')
    }
    for (const name of this.files.keys()) {
      if (documentName.test(name) && !this.named.has(name)) this.at(name, 'a document that a leaf names', 'one that none names')
    }
  }

  private read<T>(sha256: Sha256, folder: string, reader: Reader<T>): Map<string, T> {
    const held = new Map<string, T>()
    for (const [name, bytes] of this.files) {
      if (!name.startsWith(`${folder}/`)) continue
      const digest = hex(sha256(bytes))
      if (name !== `${folder}/${digest}.json`) {
        this.at(name, 'the document of this digest', 'an altered document')
        continue
      }
      const document = readDocument(bytes, reader, (expected, got) => this.at(name, expected, got))
      if (document !== undefined) held.set(`sha256:${digest}`, document)
    }
    return held
  }

  private at(where: string, expected: string, got: string): void {
    this.fault({ check: 'documents', where, expected, got } satisfies Fault)
  }
}

export const fileOf = (folder: 'policies' | 'installations' | 'notices', digest: string): string =>
  `${folder}/${digest.slice('sha256:'.length)}.json`

const documentName = /^(policies|installations|notices)\//
