import { composeDisclosure } from '@mingshi/core'
import { parse, type Command } from '../command.ts'
import { versionOf } from './help.ts'
import { hand, paperMade, paperOptions, refuseIllegal, wordsOf } from './paper.ts'
import { readPolicy } from './policy.ts'

const usage = 'mingshi disclosure <policy.json> [--lang zh-CN] [--html] [-o sdk.md] [--json]'

/** What the host's own rules have to say about this SDK, as Markdown, or as HTML with `--html`. */
export const disclosure: Command = {
  name: 'disclosure',
  usage,
  about: 'Writes what your own rules on personal information have to say about this SDK.',
  example: 'mingshi disclosure policy.json --html -o sdk.html',
  run(args, print) {
    const { values, positionals } = parse(args, paperOptions, usage, 1)
    const policy = readPolicy(positionals[0]!)
    const { lang, words, papers } = wordsOf(policy, values.lang)
    if (refuseIllegal(positionals[0]!, policy, undefined, print, values.json)) return 1
    const paper = composeDisclosure(policy, lang, versionOf(), words, papers)
    hand(paperMade(paper, values.html), values, print)
    return 0
  },
}
