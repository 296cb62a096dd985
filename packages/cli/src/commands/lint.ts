import { digestOf, type Finding } from '@mingshi/core'
import { parse, printJson, type Command } from '../command.ts'
import { readText } from '../files.ts'
import { sha256 } from '../platform.ts'
import { Usage } from '../usage.ts'
import { lintEach, printFindings } from './findings.ts'
import { languageOf } from './language.ts'
import { readPolicyAndInstallations } from './policy.ts'
import { sarifOf, type Source } from './sarif.ts'

const usage = 'mingshi lint <policy.json> [--installation i.json [--installation …]] [--strict] [--lang en|zh-CN] [--json|--sarif]'

const source = (path: string): Source => ({ path, text: readText({ path, what: 'a file' }) })

/** Findings with article and path. Exit 1 on `illegal`, with `--strict` also on `risky`. */
export const lint: Command = {
  name: 'lint',
  usage,
  about: 'Prints what is illegal, risky, advisable or unsettled, with article and path. --strict: risky counts as a finding, too. --sarif: for code hosts and editors.',
  example: 'mingshi lint policy.json --installation installation.json',
  run(args, print) {
    const { values, positionals } = parse(args, { installation: { type: 'string', multiple: true }, strict: { type: 'boolean' }, lang: { type: 'string' }, sarif: { type: 'boolean' } }, usage, 1)
    const language = languageOf(values.lang)
    if (values.json && values.sarif) throw new Usage(`expected --json or --sarif, got both. Usage: ${usage}`)
    const read = readPolicyAndInstallations(positionals[0]!, values.installation ?? [])
    const { policy, findings } = lintEach(read.policy, read.installations, language)
    if (values.sarif) printJson(print, sarifOf(findings, source(positionals[0]!), (values.installation ?? []).map(source), language))
    else if (values.json) printJson(print, { format: 'mingshi-findings/1', policy: policy ? digestOf(sha256, policy) : null, findings })
    else printFindings(findings, language, print)
    const fails = ({ severity }: Finding): boolean => severity === 'illegal' || (values.strict === true && severity === 'risky')
    return findings.some(fails) ? 1 : 0
  },
}
