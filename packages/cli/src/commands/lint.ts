import { digestOf, type Finding } from '@mingshi/core'
import { parse, printJson, type Command } from '../command.ts'
import { sha256 } from '../platform.ts'
import { Usage } from '../usage.ts'
import { lintEach, printFindings } from './findings.ts'
import { readPolicyAndInstallations } from './policy.ts'

const usage = 'mingshi lint <policy.json> [--installation i.json [--installation …]] [--strict] [--lang en|zh-CN] [--json]'

/** Findings with article and path. Exit 1 on `illegal`, with `--strict` also on `risky`. */
export const lint: Command = {
  name: 'lint',
  usage,
  about: 'Prints what is illegal, risky, advisable or unsettled, with article and path. --strict: risky counts as a finding, too.',
  run(args, print) {
    const { values, positionals } = parse(args, { installation: { type: 'string', multiple: true }, strict: { type: 'boolean' }, lang: { type: 'string' } }, usage, 1)
    const language = values.lang ?? 'en'
    if (language !== 'en' && language !== 'zh-CN') throw new Usage(`--lang: expected en or zh-CN, got ${language}`)
    const read = readPolicyAndInstallations(positionals[0]!, values.installation ?? [])
    const { policy, findings } = lintEach(read.policy, read.installations, language)
    if (values.json) printJson(print, { format: 'mingshi-findings/1', policy: policy ? digestOf(sha256, policy) : null, findings })
    else printFindings(findings, language, print)
    const fails = ({ severity }: Finding): boolean => severity === 'illegal' || (values.strict === true && severity === 'risky')
    return findings.some(fails) ? 1 : 0
  },
}
