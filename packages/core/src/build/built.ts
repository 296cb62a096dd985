import type { Digest } from '../digest.ts'
import type { Item } from '../items/derive.ts'
import type { Block } from '../notice/notice.ts'
import type { Policy } from '../policy/schema.ts'

/** A notice as a kiosk carries it: language and purpose are its keys. */
export interface BuiltNotice {
  edition: 1
  blocks: Block[]
  digest: Digest
}

/** `mingshi-built/1`: what a kiosk loads. Linted, derived, composed; nothing in it has to be worked out again. */
export interface Built {
  format: 'mingshi-built/1'
  /** The source, `$comment`s removed. */
  policy: Policy
  /** Of the source: the digest in lint's output, in every record, and in `policies/<sha256>.json`. */
  digest: Digest
  /** Union of the installations' regions it was built for. */
  regions: string[]
  /** Of the regions: one written in by hand is told from those it was built for. */
  regionsDigest: Digest
  items: Record<string, Item[]>
  /** By purpose and language: the eight items. */
  notices: Record<string, Record<string, BuiltNotice>>
  /** By purpose, item and language: question and facts of every further item's own screen. */
  itemNotices: Record<string, Record<string, Record<string, BuiltNotice>>>
  /** By purpose and language, where a guardian may decide: what they are told instead of the eight items alone. */
  guardianNotices?: Record<string, Record<string, BuiltNotice>>
  /** By plain notice and language. */
  plain: Record<string, Record<string, BuiltNotice>>
  /** By purpose and language, what this version says otherwise than the one before: told beside the notice, no part of it (PIPL 17(2)). */
  changes?: Record<string, Record<string, string[]>>
  /** Of the changes: a sentence put in by hand is told from those that a build composed. */
  changesDigest?: Digest
}
