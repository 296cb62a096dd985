import { build as buildPolicy, digestOf, lintJson, MingshiError, type Finding } from '@mingshi/core'
import { parse, printJson, type Command } from '../command.ts'
import { readJson, writeText } from '../files.ts'
import { sha256 } from '../platform.ts'
import { Usage } from '../usage.ts'
import { printFindings } from './lint.ts'

const usage = 'mingshi build <policy.json> --installation i.json [--installation …] -o policy.mingshi.json'

/** Policy and installations to what a kiosk loads. An illegal policy is not built: its findings are printed, exit 1. */
export const build: Command = {
  name: 'build',
  usage,
  run(args, print) {
    const { values, positionals } = parse(args, { installation: { type: 'string', multiple: true }, output: { type: 'string', short: 'o' } }, usage, 1)
    if (!values.installation) throw new Usage(`expected at least one --installation, got none. Usage: ${usage}`)
    if (!values.output) throw new Usage(`expected -o <file>, got none. Usage: ${usage}`)
    const policy = readJson(positionals[0]!, 'a policy')
    const installations = values.installation.map((path) => readJson(path, 'an installation'))
    try {
      const built = buildPolicy(sha256, policy, installations)
      writeText(values.output, `${JSON.stringify(built)}\n`)
      const told = { format: 'mingshi-build/1', policy: digestOf(sha256, built.policy), regions: built.regions, output: values.output }
      print.out(values.json ? JSON.stringify(told) : `${values.output}: ${told.policy} for ${built.regions.join(', ')}`)
      return 0
    } catch (error) {
      if (!(error instanceof MingshiError)) throw error
      const findings = installations.flatMap((installation) => lintJson(sha256, policy, installation).findings)
      const once = [...new Map(findings.map((finding) => [`${finding.rule} ${finding.path}`, finding])).values()]
      const illegal = once.filter(({ severity }: Finding) => severity === 'illegal')
      if (values.json) printJson(print, { format: 'mingshi-findings/1', policy: null, findings: illegal })
      else printFindings(illegal, 'en', print)
      print.err(`${positionals[0]!}: not built, ${illegal.length} illegal`)
      return 1
    }
  },
}
