import { noticeWords, paperWords, type Installation, type NoticeWords, type PaperWords, type Policy } from '@mingshi/core'
import type { Print } from '../command.ts'
import { writeText } from '../files.ts'
import { Usage } from '../usage.ts'
import { lintEach } from './findings.ts'

/** The language of a paper and its words: the first of the policy when none is asked for. */
export function wordsOf(policy: Policy, lang = policy.languages[0]!): { lang: string; words: NoticeWords; papers: PaperWords } {
  const [words, papers] = [noticeWords[lang], paperWords[lang]]
  if (!words || !papers || !policy.languages.includes(lang)) throw new Usage(`--lang: expected ${policy.languages.join(' or ')}, got ${lang}`)
  return { lang, words, papers }
}

/** A paper would tell people what may not be done: like `build`, none is made of an illegal policy. True when it was refused. */
export function refuseIllegal(path: string, policy: Policy, installation: Installation | undefined, print: Print): boolean {
  const { findings } = lintEach(policy, installation ? [{ path: 'installation', json: installation }] : [])
  const illegal = findings.filter(({ severity }) => severity === 'illegal')
  for (const { rule, path: at, message } of illegal) print.err(`${path}: ILLEGAL ${rule} ${at}: ${message}`)
  if (illegal.length > 0) print.err(`${path}: not made, ${illegal.length} illegal. All findings: mingshi lint ${path}`)
  return illegal.length > 0
}

/** Into a file, which is then named with what there is to say of it; or to where the command prints. */
export function hand(text: string, output: string | undefined, told: string, print: Print): void {
  if (output === undefined) return text.split('\n').forEach((line) => print.out(line))
  writeText(output, `${text}\n`)
  print.out(`${output}: ${told}`)
}
