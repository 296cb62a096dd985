import type { Sha256 } from '../../digest.ts'
import { lintPolicy } from '../../rules/lint.ts'
import type { RuleLanguage } from '../../rules/rule.ts'
import type { Report } from '../report.ts'
import { fileOf, type Documents } from './documents.ts'
import type { Take } from './fault.ts'

/**
 * Lints every policy again with every installation that it was in force with: a doctored one is found (invariant 10). It
 * breaks the evidence where anybody was asked or told something under it; where the machine refused it, it is a finding.
 */
export function verifyPolicies(sha256: Sha256, documents: Documents, language: RuleLanguage, fault: Take): Report['findings'] {
  const others: Report['findings'] = []
  const seen = new Set<string>()
  for (const pair of documents.pairs) {
    const [digest = '', other = ''] = pair.split(' ')
    const [policy, installation] = [documents.policies.get(digest), documents.installations.get(other)]
    if (!policy || !installation) continue // named by the check of documents
    for (const { rule, severity, path, message } of lintPolicy(sha256, policy, { installation, language })) {
      const breaks = severity === 'illegal' && documents.lived.has(pair)
      const key = `${digest} ${rule} ${path} ${breaks}`
      if (seen.has(key)) continue
      seen.add(key)
      const where = `${fileOf('policies', digest)} ${path}`
      if (breaks) fault({ check: 'policies', where, expected: `a policy that ${rule} allows`, got: message })
      else others.push({ policy: digest, rule, severity, path, message })
    }
  }
  return others
}
