import type { Decision } from '@mingshi/core'
import type { Permit } from '../camera/permit.ts'
import type { ReceiptHandle } from '../receipt/issue.ts'

/** How an offer ended. Five different things that never share a name; a refusal is never an error. */
export interface Outcome extends Decision {
  /** After `given` and `refused`, when the log could be written. */
  receipt?: ReceiptHandle
  /** After `given` only. */
  permit?: Permit
}
