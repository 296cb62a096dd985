import { build as buildPolicy, digestOf, MingshiError } from '@mingshi/core'
import { parse, printJson, type Command } from '../command.ts'
import { writeText } from '../write.ts'
import { sha256 } from '../platform.ts'
import { lineOf, Usage } from '../usage.ts'
import { lintEach, printFindings } from './findings.ts'
import { readPolicy, readPolicyAndInstallations } from './policy.ts'

const usage = 'mingshi build <policy.json> --installation i.json [--installation …] -o policy.mingshi.json [--since older.json] [--json]'

/** Policy and installations to what a kiosk loads. An illegal policy is not built: its findings are printed, exit 1. */
export const build: Command = {
  name: 'build',
  usage,
  about: 'Writes what a kiosk loads. What the law forbids is not built.',
  example: 'mingshi build policy.json --installation installation.json -o policy.mingshi.json',
  run(args, print) {
    const { values, positionals } = parse(args, { installation: { type: 'string', multiple: true }, output: { type: 'string', short: 'o' }, since: { type: 'string' } }, usage, 1)
    if (!values.installation) throw new Usage(`expected at least one --installation, got none. Usage: ${usage}`)
    if (!values.output) throw new Usage(`expected -o <file>, got none. Usage: ${usage}`)
    const { policy, installations } = readPolicyAndInstallations(positionals[0]!, values.installation)
    const since = values.since === undefined ? undefined : readPolicy(values.since)
    try {
      const built = buildPolicy(sha256, policy, installations.map(({ json }) => json), since)
      writeText(values.output, `${JSON.stringify(built)}\n`)
      const told = { format: 'mingshi-build/1', policy: digestOf(sha256, built.policy), regions: built.regions, output: values.output }
      print.out(values.json ? JSON.stringify(told) : `${values.output}: ${told.policy} for ${built.regions.join(', ')}`)
      return 0
    } catch (error) {
      if (!(error instanceof MingshiError)) throw error
      const illegal = lintEach(policy, installations).findings.filter(({ severity }) => severity === 'illegal')
      if (values.json) printJson(print, { format: 'mingshi-findings/1', policy: null, findings: illegal })
      else if (illegal.length > 0) printFindings(illegal, 'en', print)
      print.err(`${positionals[0]!}: not built, ${illegal.length > 0 ? `${illegal.length} illegal` : lineOf(error)}`)
      return 1
    }
  },
}
