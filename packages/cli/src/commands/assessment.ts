import { composeAssessment, type RuleLanguage } from '@mingshi/core'
import { parse, type Command } from '../command.ts'
import { sha256 } from '../platform.ts'
import { codeOf, findingsOf, readBasis, verdictIn } from './basis.ts'
import { hand, paperMade, paperOptions, wordsOf } from './paper.ts'
import { readPolicy } from './policy.ts'

const usage = 'mingshi assessment <policy.json> [--installation i.json …] [--bundle b.zip] [--lang zh-CN] [--html] [-o assessment.md] [--json]'

/** The working paper of the impact assessment (Order 19 Art. 9). Of an illegal policy too: it is made before there is a legal one. */
export const assessment: Command = {
  name: 'assessment',
  usage,
  about: 'Writes the impact assessment’s working paper under its four headings. --bundle: with the figures of a log. What a person must judge stays open.',
  example: 'mingshi assessment policy.json --installation installation.json --bundle bundle.zip -o assessment.md',
  async run(args, print) {
    const options = { ...paperOptions, installation: { type: 'string', multiple: true }, bundle: { type: 'string' } } as const
    const { values, positionals } = parse(args, options, usage, 1)
    const policy = readPolicy(positionals[0]!)
    const { lang, words, papers } = wordsOf(policy, values.lang)
    const basis = await readBasis({ installations: values.installation ?? [], bundle: values.bundle })
    const paper = composeAssessment(sha256, policy, lang, words, papers, { ...basis, findings: findingsOf(policy, basis.installations, lang as RuleLanguage) })
    hand(paperMade(paper, values.html, {}, basis.evidence && verdictIn(basis.evidence.report)), values, print)
    return codeOf(basis)
  },
}
