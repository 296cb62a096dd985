import { MingshiError, type ErrorDetails } from '../errors.ts'
import type { Sha256 } from '../digest.ts'
import { parseInstallation, parsePolicy } from '../policy/parse.ts'
import { assessmentScope } from '../policy/scope.ts'
import type { Installation } from '../policy/installation.ts'
import type { Policy } from '../policy/schema.ts'
import { allRules } from './all.ts'
import { sentenceOf, type Finding, type RuleLanguage } from './rule.ts'
import { noInstallationRule } from './unsettled.ts'

export interface LintOptions {
  installation?: Installation | undefined
  /** The language of the sentences; English when absent. */
  language?: RuleLanguage
}

/** A parsed policy to findings, in the order of the rules. Never throws. That nothing is found is not legal advice. */
export function lintPolicy(sha256: Sha256, policy: Policy, { installation, language = 'en' }: LintOptions = {}): Finding[] {
  const subject = { policy, installation, scope: assessmentScope(sha256, policy) }
  return allRules.flatMap((rule) => rule.find(subject).map((found) => sentenceOf(rule, found, language)))
}

/** Any JSON to findings: what is not of the right shape is findings of rule `format`, all of them at once. */
export function lintJson(
  sha256: Sha256, policyJson: unknown, installationJson?: unknown, language: RuleLanguage = 'en',
): { policy?: Policy; findings: Finding[] } {
  const findings: Finding[] = []
  const parsed = <T>(parse: (json: unknown) => T, json: unknown, prefix: string): T | undefined => {
    try {
      return parse(json)
    } catch (error) {
      findings.push(...formatFindings(error, prefix, language))
      return undefined
    }
  }
  const policy = parsed(parsePolicy, policyJson, '')
  const installation = installationJson === undefined ? undefined : parsed(parseInstallation, installationJson, 'installation:')
  if (!policy) return { findings }
  const found = lintPolicy(sha256, policy, { installation, language })
  const isTrue = ({ rule }: Finding): boolean => rule !== noInstallationRule.id || installationJson === undefined // given, if unreadable
  return { policy, findings: [...findings, ...found.filter(isTrue)] }
}

function formatFindings(error: unknown, prefix: string, language: RuleLanguage): Finding[] {
  if (!(error instanceof MingshiError) || error.code !== 'wrong-shape') throw error
  const { problems } = error.details as ErrorDetails['wrong-shape']
  return problems.map(({ path, expected, got }) => ({
    rule: 'format',
    severity: 'illegal',
    path: prefix + path,
    message: language === 'en' ? `Expected ${expected}, got ${got}` : `应为 ${expected}，实为 ${got}`,
    article: prefix ? 'mingshi-installation/1' : 'mingshi-policy/1',
    provenance: 'read',
  }))
}
