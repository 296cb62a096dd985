import { noticeWords, paperWords, signWords, type Installation, type LanguageTag, type NoticeWords, type PaperWords, type Policy, type SignWords } from '@mingshi/core'
import type { Print } from '../command.ts'
import { writeText } from '../files.ts'
import { Usage } from '../usage.ts'
import { lintEach } from './findings.ts'

/** The language of a paper and its words: the first of the policy when none is asked for. */
export function wordsOf(policy: Policy, lang = policy.languages[0]!): { lang: string; words: NoticeWords; papers: PaperWords } {
  const papers = paperWords[lang]
  if (papers) return { lang, words: spokenOf(policy, lang).words, papers }
  const written = policy.languages.filter((each) => paperWords[each])
  throw new Usage(`--lang: expected ${written.join(' or ') || `a policy that speaks ${Object.keys(paperWords).join(' or ')}`}, got ${lang}${noticeWords[lang] ? ', in which no paper is written: only screens, notices, signs and clips are' : ''}`)
}

/** The language of what people at the machine see or hear, in any language of the policy. */
export function spokenOf(policy: Policy, lang = policy.languages[0]!): { lang: string; words: NoticeWords; sign: SignWords } {
  const words = noticeWords[lang]
  if (!words || !policy.languages.includes(lang)) throw new Usage(`--lang: expected ${policy.languages.join(' or ')}, got ${lang}`)
  return { lang, words, sign: signWords[lang as LanguageTag] }
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
