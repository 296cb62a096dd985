import { composeClips, composeSpeechScript, paperWords, type PaperWords, type Policy, type SignWords } from '@mingshi/core'
import { parse, type Command } from '../command.ts'
import { sha256 } from '../platform.ts'
import { hand, paperMade, paperOptions, refuseIllegal, spokenOf } from './paper.ts'
import { readPolicy } from './policy.ts'

const usage = 'mingshi speech-script <policy.json> [--lang zh-CN] [--html] [-o script.md] [--json]'

/** Around sentences of a language that no paper is written in stand the words of one that is: whoever records them has to be told something. */
const paperOf = (policy: Policy, lang: string, sign: SignWords): PaperWords => ({ ...(paperWords[lang] ?? paperWords[policy.languages.find((each) => paperWords[each]) ?? 'zh-CN']!), sign })

/** What to record for each version of the notices: the sentences as they are shown, with their digests. `--json`: every language. */
export const speechScript: Command = {
  name: 'speech-script',
  usage,
  about: 'Writes what to record of the notices, one clip for each sentence. --lang: one language; all of the policy when absent.',
  example: 'mingshi speech-script policy.json --lang zh-CN -o script.md',
  run(args, print) {
    const { values, positionals } = parse(args, paperOptions, usage, 1)
    const policy = readPolicy(positionals[0]!)
    const spoken = (values.lang === undefined ? policy.languages : [values.lang]).map((each) => spokenOf(policy, each))
    if (refuseIllegal(positionals[0]!, policy, undefined, print, values.json)) return 1
    const clips = spoken.flatMap(({ lang, words, sign }) => composeClips(sha256, policy, lang, words, { sign }))
    const scripts = spoken.map(({ lang, words, sign }) => composeSpeechScript(sha256, policy, lang, words, paperOf(policy, lang, sign)))
    const [first] = scripts
    const paper = { ...first!, parts: scripts.flatMap(({ parts }, i) => (i === 0 ? parts : parts.map((part, j) => (j === 0 ? { ...part, page: true as const } : part)))) }
    hand({ ...paperMade(paper, values.html), data: { format: 'mingshi-speech-script/1', clips } }, values, print)
    return 0
  },
}
