import { deriveItems } from '@mingshi/core'
import { parse, printJson, type Command } from '../command.ts'
import { sha256 } from '../platform.ts'
import { readPolicy } from './policy.ts'

const usage = 'mingshi items <policy.json> [--json]'

/** The separate consents that each purpose's declared flows call for, in the order in which they are asked. */
export const items: Command = {
  name: 'items',
  usage,
  about: 'Prints the separate consents that each purpose calls for.',
  example: 'mingshi items policy.json',
  run(args, print) {
    const { values, positionals } = parse(args, {}, usage, 1)
    const policy = readPolicy(positionals[0]!)
    const purposes = policy.purposes.map((purpose) => ({ purpose: purpose.id, items: deriveItems(sha256, policy, purpose) }))
    if (values.json) printJson(print, { format: 'mingshi-items/1', purposes })
    else {
      for (const { purpose, items: asked } of purposes) {
        print.out(purpose)
        for (const { id, required, fingerprint } of asked) print.out(`    ${id.padEnd(24)} ${required ? 'required' : 'optional'}  ${fingerprint}`)
      }
      if (purposes.length === 0) print.out('No biometric purpose: nothing is asked.')
    }
    return 0
  },
}
