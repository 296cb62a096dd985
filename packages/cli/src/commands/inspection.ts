import { join } from 'node:path'
import { composeInspection, mainlandDays, paperWords, providedTable, type Basis, type RuleLanguage } from '@mingshi/core'
import { parse, printJson, type Command } from '../command.ts'
import { inBlocks, makeFolder, writeInPieces, writeText } from '../write.ts'
import { sha256 } from '../platform.ts'
import { Usage } from '../usage.ts'
import { codeOf, findingsOf, readBasis, verdictIn } from './basis.ts'
import { versionOf } from './help.ts'
import { hand, paperMade, paperOptions, wordsOf } from './paper.ts'
import { readPolicy } from './policy.ts'
import { storedOf } from './stored.ts'

const usage = 'mingshi inspection <policy.json> --installation i.json [--installation …] --bundle b.zip [--stored N [--reached 2026-11-01]] [--lang zh-CN] [--html] [-o folder] [--json]'

/** The pack for an inspection on site. Into a folder: Markdown and HTML in every language of the policy, and what was provided, one by one. */
export const inspection: Command = {
  name: 'inspection',
  usage,
  about: 'Writes the pack for an inspection on site. -o: a folder, with every language of the policy that papers are written in (or --lang), and what was provided as a table.',
  example: 'mingshi inspection policy.json --installation installation.json --bundle bundle.zip -o pack',
  async run(args, print) {
    const option = { type: 'string' } as const
    const options = { ...paperOptions, installation: { ...option, multiple: true }, bundle: option, stored: option, reached: option } as const
    const { values, positionals } = parse(args, options, usage, 1)
    const { bundle, installation: installations = [], output } = values
    if (bundle === undefined || installations.length === 0) throw new Usage(`expected --bundle and at least one --installation, got ${bundle === undefined ? 'no --bundle' : 'no --installation'}. Usage: ${usage}`)
    const stored = values.stored === undefined ? undefined : storedOf(values.stored, values.reached, usage)
    const policy = readPolicy(positionals[0]!)
    const written = policy.languages.filter((each) => paperWords[each])
    const langs = values.lang === undefined && output !== undefined && written.length > 0 ? written : [values.lang ?? policy.languages[0]!]
    const asked = langs.map((lang) => wordsOf(policy, lang))
    const basis = await readBasis({ installations, bundle })
    const made = asked.map(({ lang, words, papers }) => {
      const findings = findingsOf(policy, basis.installations, lang as RuleLanguage)
      return composeInspection(sha256, policy, lang, words, papers, { ...basis, findings, version: versionOf(), calendar: mainlandDays, ...(stored && { stored }) })
    })
    if (output === undefined) hand(paperMade(made[0]!, values.html, figuresOf(basis)), values, print)
    else {
      makeFolder(output)
      const files = made.flatMap((paper) => ([['html', true], ['md', false]] as const).map(([ending, html]) => ({ path: join(output, `inspection.${paper.lang}.${ending}`), ...paperMade(paper, html, {}, basis.evidence && verdictIn(basis.evidence.report)) })))
      for (const { path, text } of files) writeText(path, `${text()}\n`)
      if (basis.evidence?.verified) await writeInPieces(join(output, 'provided.csv'), inBlocks(providedTable(basis.evidence.verified)))
      if (values.json) printJson(print, paperMade(made[0]!, false, figuresOf(basis)).data)
      else for (const { path, told } of files) print.out(`${path}: ${told}`)
    }
    return codeOf(basis)
  },
}

/** The same figures as data, of a bundle that verified. */
const figuresOf = ({ evidence }: Pick<Basis, 'evidence'>): object => (evidence?.verified ? { figures: evidence.verified.figures, provided: evidence.verified.provided } : {})
