import { articleText, lintJson, type Finding, type Policy, type RuleLanguage } from '@mingshi/core'
import type { Print } from '../command.ts'
import { sha256 } from '../platform.ts'

/** A finding; with `installations` when it is of some of those that were given, and not of all. */
export type Told = Finding & { installations?: string[] }

/** Files and what they hold. */
export interface Read {
  path: string
  json: unknown
}

/** A policy with each of the installations, or with none. What is found with several is told once. */
export function lintEach(policyJson: unknown, installations: readonly Read[], language: RuleLanguage = 'en'): { policy: Policy | undefined; findings: Told[] } {
  const given = new Map(installations.map(({ path, json }) => [path, json]))
  if (given.size === 0) given.set('', undefined)
  const linted = [...given].map(([path, json]) => ({ path, ...lintJson(sha256, policyJson, json, language) }))
  const told = new Map<string, { finding: Finding; of: Set<string> }>()
  for (const { path, findings } of linted) {
    for (const finding of findings) {
      const key = `${finding.rule} ${finding.path} ${finding.message}`
      if (!told.has(key)) told.set(key, { finding, of: new Set() })
      told.get(key)!.of.add(path)
    }
  }
  const findings = [...told.values()].map(({ finding, of }) => (of.size === given.size ? finding : { ...finding, installations: [...of] }))
  return { policy: linted[0]!.policy, findings }
}

/** How we know what an article says. */
const read: Record<Finding['provenance'], string> = { read: '读过原文', secondary: '据转述', unconfirmed: '未核实', reading: '我们的理解' }

export function printFindings(findings: readonly Told[], language: RuleLanguage, print: Print): void {
  const zh = language === 'zh-CN'
  const names: Record<Finding['severity'], string> = zh
    ? { illegal: '违法', risky: '有风险', 'good-practice': '建议', unsettled: '未决' }
    : { illegal: 'ILLEGAL', risky: 'risky', 'good-practice': 'good practice', unsettled: 'unsettled' }
  for (const { severity, rule, path, message, article, provenance, regime, installations } of findings) {
    print.out(`${names[severity]}  ${rule}  ${path}${installations ? `  (${installations.join(', ')})` : ''}`)
    print.out(`    ${message}`)
    print.out(`    ${articleText(article, language)} (${zh ? read[provenance] : provenance})${regime && regime !== 'cn' ? `, ${regime}` : ''}`) // most are of the mainland
  }
  const count = (severity: Finding['severity']): number => findings.filter((finding) => finding.severity === severity).length
  const tally = Object.entries(names).map(([severity, name]) => `${count(severity as Finding['severity'])} ${name}`).join(', ')
  print.out(tally)
  print.out(zh ? '没有发现不等于法律意见。' : 'That nothing is found is not legal advice.')
}
