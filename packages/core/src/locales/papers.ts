import { enAssessment } from './en.papers.assessment.ts'
import { enInspection } from './en.papers.inspection.ts'
import { enLog } from './en.papers.log.ts'
import { enPapers } from './en.papers.ts'
import { enReport } from './en.papers.report.ts'
import type { AssessmentWords } from './papers.assessment.ts'
import type { InspectionWords } from './papers.inspection.ts'
import type { LogWords, SpeechWords } from './papers.log.ts'
import type { OwnWords } from './papers.own.ts'
import type { ReportWords } from './papers.report.ts'
import { zhCNAssessment } from './zh-CN.papers.assessment.ts'
import { zhCNInspection } from './zh-CN.papers.inspection.ts'
import { zhCNLog } from './zh-CN.papers.log.ts'
import { zhCNPapers } from './zh-CN.papers.ts'
import { zhCNReport } from './zh-CN.papers.report.ts'

/** What the papers say in one language beside the words of the notice. `{name}` stands for a value. Data only. */
export interface PaperWords extends OwnWords {
  assessment: AssessmentWords
  inspection: InspectionWords
  log: LogWords
  report: ReportWords
  speech: SpeechWords
}

const zhCN: PaperWords = { ...zhCNPapers, assessment: zhCNAssessment, inspection: zhCNInspection, log: zhCNLog, report: zhCNReport, speech: zhCNLog.speech }
const en: PaperWords = { ...enPapers, assessment: enAssessment, inspection: enInspection, log: enLog, report: enReport, speech: enLog.speech }

/** The languages in which papers can be made: those of the notice. */
export const paperWords: Readonly<Record<string, PaperWords>> = { 'zh-CN': zhCN, en }
