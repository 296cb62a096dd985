import { digestOf, type Digest, type Sha256 } from '../digest.ts'
import type { Policy } from './schema.ts'

/** What an impact assessment was made of (Order 19 Art. 9): change one of these and the assessment is stale. */
export const assessmentScope = (sha256: Sha256, { purposes, recipients = [], entrusted = [], joint, crossBorder }: Policy): Digest =>
  digestOf(sha256, { purposes, recipients, entrusted, joint, crossBorder: crossBorder?.mechanism }) // what is not there is not digested
