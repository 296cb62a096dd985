import type { Digest, Installation, Policy, PublicKey, Sha256 } from '@mingshi/core'
import type { Health } from './health/health.ts'
import type { Log } from './log/append.ts'
import type { Signer } from './log/signer.ts'
import type { Erasure, ErasureResult } from './receipt/erasures.ts'
import type { Register } from './receipt/register.ts'
import type { Withdrawal } from './receipt/withdraw.ts'
import type { Store } from './store/store.ts'
import type { Outcome } from './visit/outcome.ts'
import type { Wish } from './visit/wish.ts'

/** What a separate file may read of the log. */
export interface ExportSource {
  sha256: Sha256
  store: Store
  keys: readonly PublicKey[]
}

/** What a part that joins may put a question of its own before. */
export interface Joined {
  offer(wish: Wish): Promise<Outcome>
  ask(wish: Wish): Promise<Outcome>
  rights(receipt?: string): Promise<void>
}

/** What the service file may use of a kiosk that has loaded. Its names cross from one file to another: none of them is shortened. */
export interface Inside extends ExportSource {
  kiosk: {
    readonly element: HTMLElement
    readonly health: Health
    readonly erasures: { due(): Promise<Erasure[]>; confirm(erasure: string, result: ErasureResult): Promise<void> }
    readonly alternatives: { report(id: string, state: 'up' | 'down'): Promise<void> }
    withdraw(by: string): Promise<Withdrawal>
    disable(reason: string): Promise<void>
    enable(reason?: string): Promise<void>
    /** Where `roster.js` has joined: what it knows of people goes. */
    forgetRoster?(): Promise<void>
  }
  policy: Policy
  /** Its `display` is what the screens are measured by: calibrating changes it. */
  installation: Installation
  under: { policy: Digest; installation: Digest }
  lang: string
  append: Log['append']
  inTurn: Register['inTurn']
  /** ES256 over any bytes with the log's key: r || s, 64 bytes. */
  es256: Signer['signRaw']
  health(health: Health): void
  /** Throws `bad-call` unless `holds`; `line` for a host's few words. */
  expect(call: string, expected: string, got: unknown, holds: boolean): void
  line(call: string, text: unknown): void
  /** Ends the visit that stands, if one does. */
  end(reason: string): void
  /** Takes the screen while nobody is there, and gives back how to leave it; throws `not-running` while somebody is. */
  take(): () => void
  /** Unix ms. */
  now(): number
}

/** What takes a bundle away. `disclosures` leave sealed to that key, a public one of P-256, or not at all. */
export interface ExportRequest {
  by: string
  why: string
  /** Unix ms: adds a table of the records since then, and limits disclosures to it. The log itself is whole: a part of it proves nothing. */
  since?: number
  disclosures?: { to: JsonWebKey }
}

/** How many rows a purge has deleted; `kept` stay because something of them has still to be erased by the host. */
export interface Purged {
  receipts: number
  disclosures: number
  kept: number
}

/** How many records are gone, all those before `begins`; `kept` of them are not, since what stands refers to them. `receipts` find nothing any more. */
export interface Pruned {
  begins: number
  gone: number
  kept: number
  receipts: number
}

/** Persons whose faces are stored as of a day of the mainland, `2026-11-01`: by the controller in all, or on this machine. */
export interface StoredSubjects {
  count: number
  scope: 'controller' | 'machine'
  asOf: string
}

/** A separate file of the SDK, handed in by the host: `createKiosk({ parts: [MingshiService] })`. */
export interface ServicePart {
  readonly part: 'service'
  exportBundle(source: ExportSource): Promise<Blob>
  /** Names of the logs of which a second copy is kept here, oldest first; with `exportCopy`, for when another log has begun or none can go on. */
  copies(): Promise<string[]>
  /** The bundle of one of them. Needs no kiosk, and leaves no record. */
  exportCopy(origin: string): Promise<Blob>
  service(inside: Inside, request: { by: string; subject?: string; disclosures?: { to: JsonWebKey } }): Promise<void>
  export(inside: Inside, request: ExportRequest): Promise<Blob>
  purge(inside: Inside, request: { by: string; why: string }): Promise<Purged>
  prune(inside: Inside, request: { by: string; why: string }): Promise<Pruned>
  storedSubjects(inside: Inside, request: StoredSubjects): Promise<void>
}

/** What a part that joins may use besides. */
export interface InsideToo extends Inside {
  /** The signature lines of a note, by the keys of the log. */
  sign: Signer['signNote']
}

/** A separate file that adds calls of its own to a kiosk: `createKiosk({ parts: [MingshiRoster({ keys })] })`. `inside` throws `not-running` while there is none. */
export interface JoiningPart {
  readonly part: 'roster' | 'egress'
  join(kiosk: Joined, inside: () => InsideToo): void
}
export type Part = ServicePart | JoiningPart
