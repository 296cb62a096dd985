import { noticeWords, paperWords, renderHtml, renderMarkdown, signWords, type Installation, type LanguageTag, type NoticeWords, type Paper, type PaperWords, type Policy, type SignWords } from '@mingshi/core'
import { printJson, type Print } from '../command.ts'
import { writeText } from '../write.ts'
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
export function refuseIllegal(path: string, policy: Policy, installation: Installation | undefined, print: Print, json = false): boolean {
  const { findings } = lintEach(policy, installation ? [{ path: 'installation', json: installation }] : [])
  const illegal = findings.filter(({ severity }) => severity === 'illegal')
  if (json && illegal.length > 0) printJson(print, { format: 'mingshi-findings/1', policy: null, findings: illegal })
  for (const { rule, path: at, message } of illegal) print.err(`${path}: ILLEGAL ${rule} ${at}: ${message}`)
  if (illegal.length > 0) print.err(`${path}: not made, ${illegal.length} illegal. All findings: mingshi lint ${path}`)
  return illegal.length > 0
}

/** What a command made: its text, what there is to say of it once it is in a file, and the same as data. */
export interface Made {
  text: () => string
  told: string
  data: object
}

/** Into a file where one was named, which is then said; to where the command prints where none was. `--json`: as data, there. */
export function hand({ text, told, data }: Made, { output, json }: { output?: string; json?: boolean }, print: Print): void {
  if (output !== undefined) writeText(output, `${text()}\n`)
  if (json) printJson(print, data)
  else if (output !== undefined) print.out(`${output}: ${told}`)
  else text().split('\n').forEach((line) => print.out(line))
}

/** What every paper can be asked for. */
export const paperOptions = { lang: { type: 'string' }, html: { type: 'boolean' }, output: { type: 'string', short: 'o' } } as const

/** A paper as Markdown, with `--html` as HTML, with `--json` as data. */
export const paperMade = (paper: Paper, html = false, more: object = {}, verdict?: string): Made =>
  ({ text: () => (html ? renderHtml(paper) : renderMarkdown(paper)), told: [paper.title, verdict].filter(Boolean).join(', '), data: { format: 'mingshi-paper/1', ...paper, ...more } })
