import type { ReceiptHandle } from '../../receipt/issue.ts'
import type { Look } from './look.ts'
import type { ServiceWords } from './words.ts'

export type Place = 'home' | 'export' | 'erasures' | 'alternatives' | 'display' | 'switch' | 'request' | 'anchor' | 'purge' | 'prune'
export type Why = 'inspection' | 'audit' | 'repair'

/** Everything that the service screen shows, at one moment. */
export interface View {
  by: string
  words: ServiceWords
  lang: 'zh-CN' | 'en'
  size: number
  place: Place
  look: Look
  /** What the kiosk's health says. */
  health: string
  /** What came of the last touch. */
  said: string
  busy: boolean
  month: boolean
  /** Whom the host has identified, and what is typed of a receipt’s code. */
  subject: string | undefined
  typed: string
  /** Of what has just been taken back, for the person to carry away. */
  receipts: readonly ReceiptHandle[]
  /** The checkpoint that is shown, once it is kept. */
  checkpoint: { size: number; note: string } | undefined
  why: Why
  /** Whether disclosures go along, and to which key; the key is the host's to hand in. */
  sealed: boolean
  key: string | undefined
  /** CSS px of a millimetre, as it is being measured. */
  pxPerMm: number
  /** What the installation says of the display, if it is this one. */
  diagonalMm: number | undefined
  /** CSS px of the window. */
  width: number
}
