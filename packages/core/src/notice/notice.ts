import { digestOf, type Digest, type Sha256 } from '../digest.ts'
import type { GuardianFact, ItemFact, NoticeItem } from '../locales/locale.ts'

/** One line of a notice: which item of Order 19 Art. 5 (or which fact of an item's own screen, or for a guardian), its label, its text. */
export interface Block {
  item: NoticeItem | ItemFact | GuardianFact
  label: string
  text: string
}

/**
 * Exactly what is shown, as a document: its digest stands in every record, and anybody who has the policy can compose it
 * again. `edition` counts the wordings of the composers; the bundle's verifier knows every edition that was released.
 */
export interface Notice {
  format: 'mingshi-notice/1'
  edition: 1
  lang: string
  /** The id of a biometric purpose, or `plain:<id>` for a notice-only one. */
  purpose: string
  /** Present when these are the facts of one item's own screen, and not the eight items of the first; `guardian` when they are for one. */
  item?: string
  blocks: Block[]
}

export interface DigestedNotice {
  notice: Notice
  digest: Digest
}

/** Blocks without a text are left out: lint has said that they are missing. */
export function digested(sha256: Sha256, about: Pick<Notice, 'lang' | 'purpose' | 'item'>, blocks: readonly Partial<Block>[]): DigestedNotice {
  const said = blocks.filter((block): block is Block => Boolean(block.text))
  const notice: Notice = { format: 'mingshi-notice/1', edition: 1, ...about, blocks: said }
  return { notice, digest: digestOf(sha256, notice) }
}
