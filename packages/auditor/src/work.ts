import { composeReport, isContradicted, noticeWords, outsideAgrees, paperWords, readSurvey, renderTable, type OutsideReport, type Paper, type Report } from '@mingshi/core'
import { outsideOf, type Handed } from './handed.ts'
import { fileSource } from './source.ts'
import { browserVerifier } from './verifier.ts'

export type Lang = 'zh-CN' | 'en'

/** What is shown of a bundle: plain data, since it comes out of a worker. In both languages, so that turning to the other verifies nothing again. */
export interface Reported {
  verdict: Report['verdict']
  sample: boolean
  /** What was handed in beside it, what each of it says, and all of it together. */
  handed: readonly Handed[]
  outside: OutsideReport
  against: 'agrees' | 'differs' | 'contradicted'
  papers: Record<Lang, Paper>
}

/** What goes along a whole log, and what comes of it. */
export interface Works {
  report: Reported
  table: Blob
}
export type Work<W extends keyof Works> = (file: File, show: (done: number) => void, handed?: readonly Handed[]) => Promise<Works[W]>

/** Each tells how far it is, from 0 to 1; what `show` throws ends it. Rejects only where the file cannot be read. */
export const works: { [W in keyof Works]: Work<W> } = {
  async report(file, show, handed = []) {
    const surveyed = await readSurvey(browserVerifier, fileSource(file), { onProgress: show, outside: outsideOf(handed) })
    const { outside } = surveyed
    const { verdict, sample } = surveyed.report
    const paper = (lang: Lang): Paper => composeReport(surveyed, file.name, lang, noticeWords[lang]!, paperWords[lang]!)
    const against = isContradicted(outside) ? 'contradicted' : outsideAgrees(outside) ? 'agrees' : 'differs'
    return { verdict, sample, handed, outside, against, papers: { 'zh-CN': paper('zh-CN'), en: paper('en') } }
  },

  /** In pieces that the browser may keep on the disk. */
  async table(file, show) {
    const pieces: Blob[] = []
    for await (const { text, done } of renderTable(fileSource(file))) {
      pieces.push(new Blob([text]))
      show(done)
    }
    return new Blob(pieces, { type: 'text/csv' })
  },
}
