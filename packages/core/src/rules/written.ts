import { findPaper, onPaper } from './on-paper.ts'
import type { Rule } from './rule.ts'

/** Where a law wants the consent in writing it is signed on the screen, or on paper, which no kiosk sees. */
export const writtenRule: Rule = {
  id: 'CN-PI-29-2',
  severity: 'unsettled',
  article: 'PIPL 29; 网络数据安全管理条例 Art. 22',
  provenance: 'read',
  says: onPaper,
  find: ({ policy }) => findPaper(policy, () => true),
}
