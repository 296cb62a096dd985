import type { StoredAnswer } from '@mingshi/core'

/** Where the log stands: all that the next append needs, and the note that signs it. */
export interface Head {
  size: number
  /** Roots of the perfect subtrees, largest first: core's frontier. */
  roots: readonly Uint8Array[]
  /** How the next entry names the last one. */
  prev: string
  /** The signed checkpoint of this size. */
  note: string
}

/** One decision of one visit, as the person can find it again: by the code of its receipt. No identity is in it. */
export interface ReceiptRow {
  code: string
  session: string
  purpose: string
  /** Unix ms. */
  at: number
  items: { id: string; answer: StoredAnswer; index: number }[]
  /** The data were for this visit only (`until: result`): once it has ended, so has the consent. */
  once: boolean
  ended: boolean
  /** A template of this person was stored by the host: withdrawing makes its erasure due. */
  kept: boolean
  /** When the face was recognised on it (Unix ms). */
  used?: number
  /** What the host has to erase and has not confirmed. */
  due?: { erasure: string; because: 'withdrawal' | 'change' | 'expiry' | 'request'; deadline: number }
  /** Names the disclosure that holds the subject reference, while there is one. */
  commitment?: string
}

/** Everything that is stored beside the leaves, by table. */
export interface Tables {
  /** Policies, installations and notices that leaves name by digest. */
  documents: { digest: string; folder: 'policies' | 'installations' | 'notices'; document: object }
  /** Signed checkpoints that were kept, by size. */
  checkpoints: { size: number; note: string }
  receipts: ReceiptRow
  /** The only place of a subject reference. Erasable; the leaf holds its hash. `disclosure` is empty once nothing is given under it and only an erasure is due. */
  disclosures: { commitment: string; code: string; subject: string; disclosure: string }
  /** Sessions that are open in the log: what is left of them at the next start was interrupted. */
  sessions: { session: string; boot: string; purpose: string; policy: string; installation: string }
  /** Single facts: whether the face is switched off, which alternatives are down. */
  facts: { name: string; value: unknown }
}
export type Table = keyof Tables

export const keyOf = {
  documents: 'digest', checkpoints: 'size', receipts: 'code', disclosures: 'commitment', sessions: 'session', facts: 'name',
} as const satisfies { [T in Table]: keyof Tables[T] }

export type Write =
  | { [T in Table]: { table: T; put: Tables[T] } | { table: T; remove: string | number } }[Table]
  /** Lines whose term is over, and one of them that is kept: see apart/service/prune.ts. */
  | { table: 'leaves'; remove: IDBKeyRange }
  | { table: 'leaves'; put: string; key: number }

/** The fact `pruned`: with which line the log begins, what stands for those before it (core's log/pruned.ts), and which of them are kept. */
export interface PrunedFact {
  size: number
  roots: string[]
  prev: string
  counts: Record<string, number>
  kept: number[]
}

/** Index of the first line that is not pruned. */
export async function beginOf(store: Store): Promise<number> {
  const cut = await store.get('facts', 'pruned')
  return cut ? (cut.value as PrunedFact).size : 0
}

/** One atomic step of the log: the new lines, which end where the head says, the head behind them, and what changes beside them. */
export interface Commit {
  expectedSize: number
  lines: readonly string[]
  head: Head
  writes: readonly Write[]
}

/** The log's storage. Every method rejects with a MingshiError: `storage-unavailable`, `storage-full` or `log-moved`. */
export interface Store {
  head(): Promise<Head | undefined>
  /** How many lines there are from `from` to `to`, without `to`: fewer when some are missing. */
  count(from: number, to: number): Promise<number>
  /** Those lines. */
  lines(from: number, to: number): Promise<string[]>
  /** Durable when it resolves. Rejects with `log-moved` when the log is not of `expectedSize`: compare and swap. */
  commit(commit: Commit): Promise<void>
  get<T extends Table>(table: T, key: string | number): Promise<Tables[T] | undefined>
  all<T extends Table>(table: T): Promise<Tables[T][]>
  close(): void
}
