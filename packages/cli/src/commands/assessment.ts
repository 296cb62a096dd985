import { composeAssessment, renderHtml, renderMarkdown, type RuleLanguage } from '@mingshi/core'
import { parse, printJson, type Command } from '../command.ts'
import { sha256 } from '../platform.ts'
import { codeOf, readBasis } from './basis.ts'
import { hand, wordsOf } from './paper.ts'
import { readPolicy } from './policy.ts'

const usage = 'mingshi assessment <policy.json> [--installation i.json …] [--bundle b.zip] [--lang zh-CN] [--html] [-o assessment.md] [--json]'

/** The working paper of the impact assessment (Order 19 Art. 9). Of an illegal policy too: it is made before there is a legal one. */
export const assessment: Command = {
  name: 'assessment',
  usage,
  about: 'Writes the impact assessment’s working paper under its four headings. --bundle: with the figures of a log. What a person must judge stays open.',
  async run(args, print) {
    const options = {
      installation: { type: 'string', multiple: true }, bundle: { type: 'string' }, lang: { type: 'string' }, html: { type: 'boolean' }, output: { type: 'string', short: 'o' },
    } as const
    const { values, positionals } = parse(args, options, usage, 1)
    const policy = readPolicy(positionals[0]!)
    const { lang, words, papers } = wordsOf(policy, values.lang)
    const basis = await readBasis(policy, { installations: values.installation ?? [], bundle: values.bundle }, lang as RuleLanguage)
    const paper = composeAssessment(sha256, policy, lang, words, papers, basis)
    if (values.json) printJson(print, { format: 'mingshi-paper/1', ...paper })
    else hand(values.html ? renderHtml(paper) : renderMarkdown(paper), values.output, paper.title, print)
    return codeOf(basis)
  },
}
