import { fileURLToPath } from 'node:url'
import { composeReceiptPage, digestOf, embedJson, paperWords, type Policy } from '@mingshi/core'
import { parse, type Command } from '../command.ts'
import { readText } from '../files.ts'
import { sha256 } from '../platform.ts'
import { Usage } from '../usage.ts'
import { hand } from './paper.ts'
import { readPolicy } from './policy.ts'
import { readVkeys } from './receipt-page-keys.ts'

const usage = 'mingshi receipt-page <policy.json>… --keys vkeys.txt [--keys …] [-o receipt.html] [--json]'

/** Written by `npm run build`, and carried in the package: beside the modules of both, `dist` and `src`. */
const template = fileURLToPath(new URL('../../dist/receipt-page.html', import.meta.url))

/**
 * The page behind `receiptUrl`. A policy that has become illegal is not refused: there are receipts under it, and whoever holds one
 * may read what it is about (PIPL 45).
 */
export const receiptPage: Command = {
  name: 'receipt-page',
  usage,
  about: 'Writes the page that shows a receipt in plain words and verifies it: every version of your policies, the keys of all your machines.',
  example: 'mingshi receipt-page policy.json --keys vkeys.txt -o receipt.html',
  run(args, print) {
    const { values, positionals } = parse(args, { keys: { type: 'string', multiple: true }, output: { type: 'string', short: 'o' } }, usage, 'some')
    if (!values.keys) throw new Usage(`expected --keys vkeys.txt, as a bundle has it, got none. Usage: ${usage}`)
    const policies = readPolicies(positionals)
    const vkeys = readVkeys(values.keys)
    const data = composeReceiptPage(sha256, policies, vkeys)
    const text = (): string => fillIn(readText({ path: template, what: 'the page, which npm run build writes' }), embedJson(data))
    hand({ text, told: toldOf(policies, vkeys), data }, values, print)
    return 0
  },
}

/** All that cannot be used are named at once. One policy given twice is one; two of one version are a mistake: a receipt means one of them. */
function readPolicies(paths: readonly string[]): Policy[] {
  const wrong: string[] = []
  const byDigest = new Map<string, Policy>()
  const byVersion = new Map<string, { digest: string; path: string }>()
  for (const path of paths) {
    try {
      const policy = readPolicy(path)
      const digest = digestOf(sha256, policy)
      if (!policy.languages.some((lang) => paperWords[lang])) wrong.push(`${path}: expected a language that the page is written in, ${Object.keys(paperWords).join(' or ')}, got ${policy.languages.join(', ')}`)
      const version = `${policy.id} version ${JSON.stringify(policy.version)}`
      const other = byVersion.get(version)
      if (other && other.digest !== digest) wrong.push(`${path}: expected one text of ${version}, got another than in ${other.path}`)
      byVersion.set(version, { digest, path })
      byDigest.set(digest, policy)
    } catch (error) {
      if (!(error instanceof Usage)) throw error
      wrong.push(...error.lines)
    }
  }
  if (wrong.length > 0) throw new Usage(...new Set(wrong))
  return [...byDigest.values()]
}

/** The place is one that the page’s scripts do not have: the first. */
export const fillIn = (page: string, data: string): string => page.replace('/* data */', () => data)

const toldOf = (policies: readonly unknown[], vkeys: readonly unknown[]): string =>
  `${policies.length} ${policies.length === 1 ? 'policy' : 'policies'}, keys of ${vkeys.length} ${vkeys.length === 1 ? 'machine' : 'machines'}`
