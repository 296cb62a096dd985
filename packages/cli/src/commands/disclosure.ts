import { composeDisclosure, renderHtml, renderMarkdown } from '@mingshi/core'
import { parse, printJson, type Command } from '../command.ts'
import { versionOf } from './help.ts'
import { hand, refuseIllegal, wordsOf } from './paper.ts'
import { readPolicy } from './policy.ts'

const usage = 'mingshi disclosure <policy.json> [--lang zh-CN] [--html] [-o sdk.md] [--json]'

/** What the host's own rules have to say about this SDK, as Markdown, or as HTML with `--html`. */
export const disclosure: Command = {
  name: 'disclosure',
  usage,
  about: 'Writes what your own rules on personal information have to say about this SDK.',
  run(args, print) {
    const { values, positionals } = parse(args, { lang: { type: 'string' }, html: { type: 'boolean' }, output: { type: 'string', short: 'o' } }, usage, 1)
    const policy = readPolicy(positionals[0]!)
    const { lang, words, papers } = wordsOf(policy, values.lang)
    if (refuseIllegal(positionals[0]!, policy, undefined, print)) return 1
    const paper = composeDisclosure(policy, lang, versionOf(), words, papers)
    if (values.json) printJson(print, { format: 'mingshi-paper/1', ...paper })
    else hand(values.html ? renderHtml(paper) : renderMarkdown(paper), values.output, paper.title, print)
    return 0
  },
}
