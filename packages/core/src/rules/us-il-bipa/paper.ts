import { findPaper, onPaper } from '../on-paper.ts'
import type { Rule } from '../rule.ts'
import { isCovered } from './covered.ts'

/** A release may be an electronic signature, and may still be on paper: then it was executed before the machine is used. */
export const paperReleaseRule: Rule = {
  id: 'IL-10-ES',
  severity: 'unsettled',
  article: '740 ILCS 14/10 (Public Act 103-0769)',
  provenance: 'secondary',
  says: onPaper,
  find: ({ policy }) => findPaper(policy, ({ modality }) => isCovered(modality)),
}
