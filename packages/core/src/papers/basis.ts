import type { Report } from '../bundle/report.ts'
import type { Verified } from '../bundle/verified.ts'
import type { Installation } from '../policy/installation.ts'
import type { Finding } from '../rules/rule.ts'

/** What a paper about a policy rests on beside the policy itself. */
export interface Basis {
  findings: readonly Finding[]
  installations: readonly Installation[]
  /** A bundle’s report, and what the bundle says where it verified: no figure comes from anything else. */
  evidence?: { report: Report; verified?: Verified }
}
