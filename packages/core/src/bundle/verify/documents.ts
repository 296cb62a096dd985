import { fromUtf8, hex } from '../../bytes.ts'
import { canonical } from '../../canonical.ts'
import { isDigest, type Sha256 } from '../../digest.ts'
import { pictureOf } from '../../errors.ts'
import type { Leaf } from '../../receipt/record.ts'
import type { Fault } from '../report.ts'
import type { Files } from './files.ts'

const folders = { policy: 'policies', installation: 'installations', notice: 'notices', from: 'policies', to: 'policies' } as const

/** Which documents the leaves name, and what each of them says. */
export class Documents {
  /** By file name, the JSON of every document whose bytes hash to its name. */
  readonly held = new Map<string, unknown>()
  /** File names that a leaf referred to, with the first leaf that did. */
  private readonly named = new Map<string, number>()
  /** Pairs of policy and installation that were in force together. */
  readonly pairs = new Set<string>()

  read(sha256: Sha256, files: Files, fault: (fault: Fault) => void): void {
    for (const [name, bytes] of files) {
      const match = /^(?:policies|installations|notices)\/([0-9a-f]{64})\.json$/.exec(name)
      if (!match) continue
      if (hex(sha256(bytes)) !== match[1]) {
        fault({ check: 'documents', where: name, expected: 'the document of this digest', got: 'an altered document' })
        continue
      }
      try {
        const text = fromUtf8(bytes, name)
        const json: unknown = JSON.parse(text)
        if (canonical(json) !== text) throw new Error('not canonical')
        this.held.set(name, json)
      } catch (error) {
        fault({ check: 'documents', where: name, expected: 'canonical JSON', got: pictureOf(error) })
      }
    }
  }

  take(leaf: Leaf, index: number): void {
    for (const [key, folder] of Object.entries(folders)) {
      const digest = (leaf as Record<string, unknown>)[key]
      if (!isDigest(digest)) continue
      const name = fileOf(folder, digest)
      if (!this.named.has(name)) this.named.set(name, index)
    }
    if ('policy' in leaf && 'installation' in leaf) this.pairs.add(`${leaf.policy} ${leaf.installation}`)
  }

  /** Every document that a leaf names is in the bundle. */
  faults(files: Files): Fault[] {
    return [...this.named].flatMap(([name, index]): Fault[] =>
      files.has(name) ? [] : [{ check: 'documents', where: name, expected: `the document that leaf ${index} names`, got: 'no such file' }],
    )
  }
}

export const fileOf = (folder: 'policies' | 'installations' | 'notices', digest: string): string =>
  `${folder}/${digest.slice('sha256:'.length)}.json`
