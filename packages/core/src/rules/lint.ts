import { MingshiError, type ErrorDetails, type Problem } from '../errors.ts'
import type { Sha256 } from '../digest.ts'
import { parseInstallation, parsePolicy } from '../policy/parse.ts'
import { assessmentScope } from '../policy/scope.ts'
import type { Installation } from '../policy/installation.ts'
import type { Policy } from '../policy/schema.ts'
import { receiptProblems } from '../receipt/fits.ts'
import { commonRules } from './every.ts'
import { promises } from './promises.ts'
import { articleOf } from './binding.ts'
import { regimesOf } from './regimes/index.ts'
import { sentenceOf, type Finding, type Rule, type RuleLanguage } from './rule.ts'
import { noInstallationRule } from './unsettled.ts'

export interface LintOptions {
  installation?: Installation | undefined
  /** The language of the sentences; English when absent. */
  language?: RuleLanguage
}

/**
 * A parsed policy to findings: of the regimes that apply, one after the other, then what every policy is held to. What a law
 * forbids at some place is not said there once more as our own. Never throws. That nothing is found is not legal advice.
 */
export function lintPolicy(sha256: Sha256, policy: Policy, { installation, language = 'en' }: LintOptions = {}): Finding[] {
  const subject = { policy, installation, scope: assessmentScope(sha256, policy) }
  const findingsOf = (rule: Rule, regime?: string): Finding[] =>
    rule.find(subject).flatMap((found) => {
      const article = regime === undefined ? rule.article : articleOf(rule, found, policy)
      return article ? [sentenceOf({ ...rule, article }, found, language, regime)] : []
    })
  const law = regimesOf(policy, installation).flatMap(({ id, rules }) => rules.flatMap((rule) => findingsOf(rule, id)))
  const forbidden = new Set(law.filter(({ severity }) => severity === 'illegal').map(({ path }) => path))
  const ours = promises.flatMap((rule) => findingsOf(rule)).filter(({ path }) => !forbidden.has(path))
  return [...law, ...ours, ...commonRules.flatMap((rule) => findingsOf(rule))]
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
  if (installation) findings.push(...toldOf(receiptProblems(sha256, policy, installation), 'installation:', language))
  const found = lintPolicy(sha256, policy, { installation, language })
  const isTrue = ({ rule }: Finding): boolean => rule !== noInstallationRule.id || installationJson === undefined // given, if unreadable
  return { policy, findings: [...findings, ...found.filter(isTrue)] }
}

function formatFindings(error: unknown, prefix: string, language: RuleLanguage): Finding[] {
  if (!(error instanceof MingshiError) || error.code !== 'wrong-shape') throw error
  return toldOf((error.details as ErrorDetails['wrong-shape']).problems, prefix, language)
}

function toldOf(problems: readonly Problem[], prefix: string, language: RuleLanguage): Finding[] {
  return problems.map(({ path, expected, got }) => ({
    rule: 'format',
    severity: 'illegal',
    path: prefix + path,
    message: language === 'en' ? `Expected ${expected}, got ${got}` : `应为 ${expected}，实为 ${got}`,
    article: prefix ? 'mingshi-installation/1' : 'mingshi-policy/1',
    provenance: 'read',
  }))
}
