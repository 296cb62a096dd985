import { composeItemNotice, composeNotice, composePlainNotice, deriveItems, noticeWords, type DigestedNotice } from '@mingshi/core'
import { parse, printJson, type Command } from '../command.ts'
import { sha256 } from '../platform.ts'
import { Usage } from '../usage.ts'
import { readPolicy } from './policy.ts'

const usage = 'mingshi notice <policy.json> [--lang zh-CN] [--json]'

/** Every notice of a policy in one language, exactly as it is shown, with its digest. */
export const notice: Command = {
  name: 'notice',
  usage,
  about: 'Prints every notice as it is shown. --lang: the first language of the policy when absent.',
  run(args, print) {
    const { values, positionals } = parse(args, { lang: { type: 'string' } }, usage, 1)
    const policy = readPolicy(positionals[0]!)
    const lang = values.lang ?? policy.languages[0]!
    const words = noticeWords[lang]
    if (!words || !policy.languages.includes(lang)) throw new Usage(`--lang: expected ${policy.languages.join(' or ')}, got ${lang}`)
    const notices: DigestedNotice[] = policy.purposes.flatMap((purpose) => [
      composeNotice(sha256, policy, purpose, lang, words),
      ...deriveItems(sha256, policy, purpose).flatMap(({ id }) => composeItemNotice(sha256, policy, purpose, id, lang, words) ?? []),
    ])
    notices.push(...(policy.plain ?? []).map((plain) => composePlainNotice(sha256, policy, plain, lang, words)))
    if (values.json) printJson(print, { format: 'mingshi-notices/1', notices })
    else {
      for (const { notice: { purpose, item, blocks }, digest } of notices) {
        print.out(`${purpose}${item ? ` · ${item}` : ''}  ${digest}`)
        for (const { label, text } of blocks) print.out(label ? `    ${label}: ${text}` : `    ${text}`)
      }
    }
    return 0
  },
}
