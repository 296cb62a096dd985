import { outsideAgrees, composeReport, noticeWords, paperWords, readSurvey, type Outside, type Source, type Surveyed } from '@mingshi/core'
import { basename } from 'node:path'
import { parse, type Command } from '../command.ts'
import { nodeVerifier } from '../platform.ts'
import { progressBar } from '../progress.ts'
import { Usage } from '../usage.ts'
import { verdictIn } from './basis.ts'
import { languageOf } from './language.ts'
import { openBeside, outsideOptions } from './outside.ts'
import { hand, paperMade } from './paper.ts'
import { addInto } from './report-into.ts'

const usage = 'mingshi report <bundle.zip> [-o report.html] [--into bundle.zip] [--receipt <text or file>]… [--against older.zip] [--witness <vkey or file>]… [--checkpoint <file>]… [--lang zh-CN|en] [--json]'

/** The auditor’s report on a bundle, of any: of one that does not verify it says so first, and the exit code is 1. */
export const report: Command = {
  name: 'report',
  usage,
  about: 'Writes the auditor’s report, to read and to print. --into: the bundle once more, with the report, the records as a table, verify.py and VERIFY.md in it.',
  example: 'mingshi report bundle.zip -o report.html --lang en',
  async run(args, print) {
    const { values, positionals } = parse(args, { output: { type: 'string', short: 'o' }, into: { type: 'string' }, lang: { type: 'string' }, ...outsideOptions }, usage, 1, 'bundle')
    const { output, into } = values
    const lang = languageOf(values.lang ?? 'zh-CN')
    const path = positionals[0]!
    if (output !== undefined && output === into) throw new Usage(`expected -o and --into to be two files, got ${output} for both. Usage: ${usage}`)
    const { source, outside, close } = openBeside(path, values)
    try {
      const surveyed = await survey(source, lang, outside)
      const paper = composeReport(surveyed, basename(path), lang, noticeWords[lang]!, paperWords[lang]!)
      const made = paperMade(paper, true, { report: surveyed.report }, verdictIn(surveyed.report))
      if (values.json || output !== undefined || into === undefined) hand(made, values, print)
      if (into !== undefined) {
        const bar = progressBar('Writing')
        await addInto(source, { path, into, html: made.text() }, bar.show).finally(bar.clear)
        if (!values.json) print.out(`${into}: the evidence of ${path}, with report.html, records.csv, verify.py and VERIFY.md`)
      }
      return surveyed.report.verdict === 'verified' && outsideAgrees(surveyed.outside) ? 0 : 1
    } finally {
      close()
    }
  },
}

function survey(source: Source, language: 'zh-CN' | 'en', outside: Outside): Promise<Surveyed> {
  const bar = progressBar('Verifying')
  return readSurvey(nodeVerifier, source, { language, outside, onProgress: bar.show }).finally(bar.clear)
}
