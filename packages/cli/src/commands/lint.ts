import { digestOf, lintJson, type Finding, type RuleLanguage } from '@mingshi/core'
import { parse, printJson, type Command, type Print } from '../command.ts'
import { readJson } from '../files.ts'
import { sha256 } from '../platform.ts'
import { Usage } from '../usage.ts'

const usage = 'mingshi lint <policy.json> [--installation i.json] [--strict] [--lang en|zh-CN] [--json]'

/** Findings with article and path. Exit 1 on `illegal`, with `--strict` also on `risky`. */
export const lint: Command = {
  name: 'lint',
  usage,
  run(args, print) {
    const { values, positionals } = parse(args, { installation: { type: 'string' }, strict: { type: 'boolean' }, lang: { type: 'string' } }, usage, 1)
    const language = values.lang ?? 'en'
    if (language !== 'en' && language !== 'zh-CN') throw new Usage(`--lang: expected en or zh-CN, got ${language}`)
    const installation = values.installation === undefined ? undefined : readJson(values.installation, 'an installation')
    const { policy, findings } = lintJson(sha256, readJson(positionals[0]!, 'a policy'), installation, language)
    if (values.json) printJson(print, { format: 'mingshi-findings/1', policy: policy ? digestOf(sha256, policy) : null, findings })
    else printFindings(findings, language, print)
    const fails = ({ severity }: Finding): boolean => severity === 'illegal' || (values.strict === true && severity === 'risky')
    return findings.some(fails) ? 1 : 0
  },
}

export function printFindings(findings: readonly Finding[], language: RuleLanguage, print: Print): void {
  const zh = language === 'zh-CN'
  const names: Record<Finding['severity'], string> = zh
    ? { illegal: '违法', risky: '有风险', 'good-practice': '建议', unsettled: '未决' }
    : { illegal: 'ILLEGAL', risky: 'risky', 'good-practice': 'good practice', unsettled: 'unsettled' }
  for (const { severity, rule, path, message, article, provenance } of findings) {
    print.out(`${names[severity]}  ${rule}  ${path}`)
    print.out(`    ${message}`)
    print.out(`    ${article} (${provenance})`)
  }
  const count = (severity: Finding['severity']): number => findings.filter((finding) => finding.severity === severity).length
  const tally = Object.entries(names).map(([severity, name]) => `${count(severity as Finding['severity'])} ${name}`).join(', ')
  print.out(tally)
  print.out(zh ? '没有发现不等于法律意见。' : 'No finding is not legal advice.')
}
