import { isAbsolute, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { allRules, type RuleLanguage, type Severity } from '@mingshi/core'
import type { Told } from './findings.ts'
import { versionOf } from './help.ts'
import { locatorOf, type Locate } from './region.ts'

/** SARIF has no level for an open question: it is a note, as what is merely advisable is. The severity is among the properties. */
const levels: Record<Severity, 'error' | 'warning' | 'note'> = { illegal: 'error', risky: 'warning', 'good-practice': 'note', unsettled: 'note' }

/** A file that was linted. */
export interface Source {
  path: string
  text: string
}

/** Findings as SARIF 2.1.0, which code hosts and editors read: each at its line of the policy or of the installations that it is of. */
export function sarifOf(findings: readonly Told[], policy: Source, installations: readonly Source[], language: RuleLanguage): object {
  const rules = rulesIn(language)
  const locators = new Map([policy, ...installations].map(({ path, text }) => [path, locatorOf(text)]))
  const results = findings.map(({ rule, severity, path, message, article, provenance, regime, installations: some = installations.map((each) => each.path) }) => {
    const files = path.startsWith(inInstallation) ? some : [policy.path]
    return {
      ruleId: rule,
      ruleIndex: rules.findIndex(({ id }) => id === rule),
      level: levels[severity],
      message: { text: message },
      locations: files.map((file) => locationOf(file, path.replace(inInstallation, ''), locators.get(file)!)),
      properties: { severity, article, provenance, regime },
    }
  })
  const driver = { name: 'mingshi', semanticVersion: versionOf(), fullDescription: { text: disclaimer[language] }, rules }
  const run = { tool: { driver }, language, columnKind: 'utf16CodeUnits', results }
  return { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }
}

const inInstallation = 'installation:'

const disclaimer: Record<RuleLanguage, string> = { 'zh-CN': '没有发现不等于法律意见。', en: 'That nothing is found is not legal advice.' }

/** Every rule, found or not. The first sentence of a rule describes it, with an ellipsis where a finding has a value. */
function rulesIn(language: RuleLanguage): { id: string }[] {
  const shape = language === 'en' ? 'The file is not of the shape of a policy or an installation.' : '文件不是政策或者安装文件应有的形状。'
  const format = { id: 'format', shortDescription: { text: shape }, defaultConfiguration: { level: 'error' } }
  const ruled = allRules.map(({ id, says, severity, article, provenance }) => ({
    id,
    shortDescription: { text: Object.values(says)[0]![language].replace(/\{\w+\}/g, '…') },
    fullDescription: { text: article },
    defaultConfiguration: { level: levels[severity] },
    properties: { severity, article, provenance },
  }))
  return [format, ...ruled]
}

const locationOf = (file: string, path: string, locate: Locate): object => {
  const region = locate(path)
  return {
    physicalLocation: { artifactLocation: { uri: uriOf(file) }, ...(region && { region }) },
    logicalLocations: [{ fullyQualifiedName: path }],
  }
}

/** Relative as it was given, so that it is found in a repository; a whole path as the URL of a file. */
const uriOf = (file: string): string =>
  isAbsolute(file) ? pathToFileURL(file).href : file.split(sep).map(encodeURIComponent).join('/').replace(/^(\.\/)+/, '')
