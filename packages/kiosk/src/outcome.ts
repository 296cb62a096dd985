import type { Decision } from '@mingshi/core'
import type { Permit } from './camera/permit.ts'

/** What the person takes away. */
export interface ReceiptHandle {
  /** Ten characters to write down. */
  code: string
  /** `<receiptUrl>#<digits>`, or `mingshi:<digits>` when the installation has no receiptUrl. */
  text: string
  /** The QR code of `text` as an SVG document. */
  svg(): string
}

/** How an offer ended. Five different things that never share a name; a refusal is never an error. */
export interface Outcome extends Decision {
  /** After `given` and `refused`, when the log could be written. */
  receipt?: ReceiptHandle
  /** After `given` only. */
  permit?: Permit
}
