import { enPapers } from './en.papers.ts'
import { assessmentWords, type AssessmentWords } from './papers.assessment.ts'
import { inspectionWords, type InspectionWords } from './papers.inspection.ts'
import { logWords, type LogWords, type SpeechWords } from './papers.log.ts'
import { reportWords, type ReportWords } from './papers.report.ts'
import { zhCNPapers } from './zh-CN.papers.ts'

/** What the papers say in one language beside the words of the notice. `{name}` stands for a value. Data only. */
export interface PaperWords extends OwnWords {
  assessment: AssessmentWords
  inspection: InspectionWords
  log: LogWords
  report: ReportWords
  speech: SpeechWords
}

/** Words of the shorter papers. */
export interface OwnWords {
  sign: {
    /** By what is done with the body; `plain` where nothing of it is used. In phrases: large letters break between them first. */
    heading: Record<'recognition' | 'analysis' | 'plain', readonly string[]>
    /** Every modality has its name here (tested). */
    modality: Record<string, string>
    /** Above the ways without a body. */
    ways: string
    labels: Record<'controller' | 'purpose' | 'categories' | 'travel' | 'retention' | 'contact', string>
    /** Between the title of a purpose and its text, where a sign has several. */
    colon: string
    rules: string
    /** Which policy the sign was made from. */
    about: string
  }
  disclosure: {
    title: string
    about: { heading: string; lead: string; rows: Rows }
    data: { heading: string; rows: Rows }
    /** Headings, one for each purpose, plain notice, recipient and entrusted party of the policy. */
    purpose: string
    plain: string
    recipient: string
    entrusted: string
    /** What takes the place of camera, consent and records where the policy has no use of the body. */
    noBody: { purpose: readonly [string, string]; data: string; permissions: string; off: readonly string[] }
    /** How long records stay: as the policy says, and where it is silent. */
    kept: string
    keptAsLaw: string
    permissions: { heading: string; rows: Rows }
    off: { heading: string; lines: readonly string[] }
  }
  filing: {
    title: string
    /** Stands where something has to be written in. */
    open: string
    duty: Record<'heading' | 'below' | 'undated' | 'stock' | 'due' | 'uncovered' | 'counts' | 'storesNone', string>
    /** What is filed again, and what ends a filing. */
    later: { heading: string; rows: Rows }
    controller: Record<'heading' | 'name' | 'code' | 'address' | 'contact' | 'inCharge' | 'officer', string>
    purpose: Record<'heading' | 'stored' | 'none', string>
    rest: Record<'heading' | 'persons' | 'measures' | 'rules' | 'procedures' | 'assessment', string>
  }
}

/** A label, and what stands beside it. */
type Rows = readonly (readonly [string, string])[]

const wordsOf = (lang: string, own: OwnWords): PaperWords => {
  const { speech, ...log } = logWords[lang]!
  return { ...own, assessment: assessmentWords[lang]!, inspection: inspectionWords[lang]!, report: reportWords[lang]!, log, speech }
}

/** The languages in which papers can be made: those of the notice. */
export const paperWords: Readonly<Record<string, PaperWords>> = { 'zh-CN': wordsOf('zh-CN', zhCNPapers), en: wordsOf('en', enPapers) }
