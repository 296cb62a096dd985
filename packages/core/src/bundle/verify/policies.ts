import type { Sha256 } from '../../digest.ts'
import { lintPolicy } from '../../rules/lint.ts'
import type { Report } from '../report.ts'
import { fileOf, type Documents } from './documents.ts'
import type { Take } from './fault.ts'

/** Lints every policy again with every installation that it was in force with: a doctored one is found (invariant 10). */
export function verifyPolicies(sha256: Sha256, documents: Documents, fault: Take): Report['findings'] {
  const others: Report['findings'] = []
  const seen = new Set<string>()
  for (const pair of documents.pairs) {
    const [digest = '', other = ''] = pair.split(' ')
    const [policy, installation] = [documents.policies.get(digest), documents.installations.get(other)]
    if (!policy || !installation) continue // named by the check of documents
    for (const { rule, severity, path, message } of lintPolicy(sha256, policy, { installation })) {
      if (seen.has(`${digest} ${rule} ${path}`)) continue
      seen.add(`${digest} ${rule} ${path}`)
      const where = `${fileOf('policies', digest)} ${path}`
      if (severity === 'illegal') fault({ check: 'policies', where, expected: `a policy that ${rule} allows`, got: message })
      else others.push({ policy: digest, rule, severity, path, message })
    }
  }
  return others
}
