import { composeGuardianNotice, composeItemNotice, composeNotice, composePlainNotice, deriveItems, noticeWords, type DigestedNotice, type NoticeWords, type Policy } from '@mingshi/core'
import { parse, printJson, type Command } from '../command.ts'
import { sha256 } from '../platform.ts'
import { Usage } from '../usage.ts'
import { readPolicy } from './policy.ts'

const usage = 'mingshi notice <policy.json> [--guardian] [--lang zh-CN] [--json]'

/** Every notice of a policy in one language, exactly as it is shown, with its digest. */
export const notice: Command = {
  name: 'notice',
  usage,
  about: 'Prints every notice as it is shown. --lang: the first language of the policy when absent. --guardian: what guardians are told, on paper.',
  example: 'mingshi notice policy.json --lang en',
  run(args, print) {
    const { values, positionals } = parse(args, { lang: { type: 'string' }, guardian: { type: 'boolean' } }, usage, 1)
    const policy = readPolicy(positionals[0]!)
    const lang = values.lang ?? policy.languages[0]!
    const words = noticeWords[lang]
    if (!words || !policy.languages.includes(lang)) throw new Usage(`--lang: expected ${policy.languages.join(' or ')}, got ${lang}`)
    const notices = values.guardian ? forGuardians(policy, lang, words) : asShown(policy, lang, words)
    if (values.guardian) print.err(unasked)
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

const asShown = (policy: Policy, lang: string, words: NoticeWords): DigestedNotice[] => [
  ...policy.purposes.flatMap((purpose) => [
    composeNotice(sha256, policy, purpose, lang, words),
    ...deriveItems(sha256, policy, purpose).flatMap(({ id }) => composeItemNotice(sha256, policy, purpose, id, lang, words) ?? []),
  ]),
  ...(policy.plain ?? []).map((plain) => composePlainNotice(sha256, policy, plain, lang, words)),
]

function forGuardians(policy: Policy, lang: string, words: NoticeWords): DigestedNotice[] {
  if (policy.under14?.offer !== 'guardian') throw new Usage(`--guardian: expected under14.offer guardian, got ${policy.under14?.offer ?? 'nothing'}`)
  return policy.purposes.flatMap((purpose) => composeGuardianNotice(sha256, policy, purpose, lang, words) ?? [])
}

const unasked = 'mingshi notice: a guardian is asked by mingshi-full.js, where people are enrolled and the host says how; anywhere else who says under fourteen is led to the other ways'
