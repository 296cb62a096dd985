import { pageHeaders } from '@mingshi/core'
import { parse, printJson, type Command } from '../command.ts'
import { readInstallation } from './installation.ts'
import { integrityOf } from './integrity.ts'
import { readPolicy } from './policy.ts'

const usage = 'mingshi csp <policy.json> [--installation i.json] [--dist folder] [--json]'

/** The headers under which the host's page has to be served, and the integrity of the scripts on it. */
export const csp: Command = {
  name: 'csp',
  usage,
  about: 'Prints the headers of a page with the SDK. --dist: also the integrity of the scripts in a folder.',
  example: 'mingshi csp policy.json --installation installation.json',
  run(args, print) {
    const { values, positionals } = parse(args, { installation: { type: 'string' }, dist: { type: 'string' } }, usage, 1)
    const policy = readPolicy(positionals[0]!)
    const headers = pageHeaders(policy, readInstallation(values.installation))
    const scripts = values.dist === undefined ? [] : integrityOf(values.dist)
    if (values.json) printJson(print, { format: 'mingshi-headers/1', headers, scripts })
    else {
      for (const { name, value } of headers) print.out(`${name}: ${value}`)
      for (const { file, integrity } of scripts) print.out(`${file}  ${integrity}`)
    }
    return 0
  },
}
