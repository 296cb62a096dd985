import { join } from 'node:path'
import { composeInspection, deriveFigures, deriveProvided, mainlandDays, paperWords, providedTable, renderHtml, renderMarkdown, type Basis, type Paper, type Policy, type RuleLanguage, type Stored } from '@mingshi/core'
import { parse, printJson, type Command } from '../command.ts'
import { makeFolder, writeText } from '../files.ts'
import { sha256 } from '../platform.ts'
import { Usage } from '../usage.ts'
import { codeOf, readBasis } from './basis.ts'
import { versionOf } from './help.ts'
import { hand, wordsOf } from './paper.ts'
import { readPolicy } from './policy.ts'
import { storedOf } from './stored.ts'

const usage = 'mingshi inspection <policy.json> --installation i.json [--installation …] --bundle b.zip [--stored N [--reached 2026-11-01]] [--lang zh-CN] [--html] [-o folder] [--json]'

/** The pack for an inspection on site. Into a folder: Markdown and HTML in every language of the policy, and what was provided, one by one. */
export const inspection: Command = {
  name: 'inspection',
  usage,
  about: 'Writes the pack for an inspection on site. -o: a folder, with every language of the policy that papers are written in (or --lang), and what was provided as a table.',
  async run(args, print) {
    const options = {
      installation: { type: 'string', multiple: true }, bundle: { type: 'string' }, stored: { type: 'string' }, reached: { type: 'string' }, lang: { type: 'string' }, html: { type: 'boolean' },
      output: { type: 'string', short: 'o' },
    } as const
    const { values, positionals } = parse(args, options, usage, 1)
    const { bundle, installation: installations = [], output } = values
    if (bundle === undefined || installations.length === 0) throw new Usage(`expected --bundle and at least one --installation, got ${bundle === undefined ? 'no --bundle' : 'no --installation'}. Usage: ${usage}`)
    const stored = values.stored === undefined ? undefined : storedOf(values.stored, values.reached, usage)
    const policy = readPolicy(positionals[0]!)
    const written = policy.languages.filter((each) => paperWords[each])
    const langs = values.lang === undefined && output !== undefined && written.length > 0 ? written : [values.lang ?? policy.languages[0]!]
    const made: { paper: Paper; basis: Basis }[] = []
    for (const lang of langs) made.push(await make(policy, lang, { installations, bundle }, stored))
    const { paper, basis } = made[0]!
    if (output !== undefined) {
      makeFolder(output)
      for (const each of made) {
        hand(renderHtml(each.paper), join(output, `inspection.${each.paper.lang}.html`), each.paper.title, print)
        hand(renderMarkdown(each.paper), join(output, `inspection.${each.paper.lang}.md`), each.paper.title, print)
      }
      if (basis.evidence?.verified) writeText(join(output, 'provided.csv'), `${providedTable(basis.evidence.verified)}\r\n`)
    } else if (values.json) printJson(print, { format: 'mingshi-paper/1', ...paper, ...figuresOf(basis) })
    else hand(values.html ? renderHtml(paper) : renderMarkdown(paper), undefined, paper.title, print)
    return codeOf(basis)
  },
}

async function make(policy: Policy, asked: string, files: { installations: string[]; bundle: string }, stored: Stored | undefined): Promise<{ paper: Paper; basis: Basis }> {
  const { lang, words, papers } = wordsOf(policy, asked)
  const basis = await readBasis(policy, files, lang as RuleLanguage)
  const paper = composeInspection(sha256, policy, lang, words, papers, { ...basis, version: versionOf(), calendar: mainlandDays, ...(stored && { stored }) })
  return { paper, basis }
}

/** The same figures as data, of a bundle that verified. */
const figuresOf = ({ evidence }: Basis): object =>
  evidence?.verified ? { figures: deriveFigures(evidence.verified.leaves), provided: deriveProvided(evidence.verified.leaves, evidence.verified.policies) } : {}
