import { stampOf } from '../bundle/days.ts'
import { endings } from '../bundle/figures.ts'
import type { Verified } from '../bundle/verified.ts'
import { fill } from '../locales/fill.ts'
import type { FigureName, LogWords } from '../locales/papers.log.ts'
import type { NoticeWords } from '../locales/locale.ts'
import type { PaperWords } from '../locales/papers.ts'
import type { Basis } from './basis.ts'

/** Every figure of a verified log as a row of a paper. */
export function figureRows({ figures, provided }: Verified, names: readonly FigureName[], { figures: labels, values }: LogWords): string[][] {
  const { begun, ended, answers, medianMs, withdrawn, camera, erasures } = figures
  const seconds = (ms: number): string => String(Math.round(ms / 100) / 10)
  const median = (ms: number | null): string => (ms === null ? values.noMedian : fill(values.seconds, { n: seconds(ms) }))
  const texts: Record<FigureName, string | number> = {
    begun, ...ended, unended: begun - endings.reduce((sum, how) => sum + ended[how], 0),
    itemsGiven: answers.given, itemsRefused: answers.refused, medianGiven: median(medianMs.given), medianRefused: median(medianMs.refused),
    withdrawn, camera: fill(values.openings, { n: camera.openings, seconds: seconds(camera.ms) }), provided: provided.length,
    erasuresDue: erasures.due, erasuresDone: erasures.done > 0 || erasures.due === 0 ? erasures.done : values.doneUnrecorded, erasuresOverdue: erasures.overdue,
  }
  return names.map((name) => [labels[name], String(texts[name])])
}

/** What a bundle is worth, in a sentence. */
export function evidenceText(evidence: Basis['evidence'], { evidence: own, checks }: LogWords, { and }: NoticeWords): string {
  if (!evidence) return own.none
  const { report: { verdict, sample, log, span, checks: results } } = evidence
  const broken = results.filter((check) => check.verdict === 'broken').map(({ id }) => checks[id])
  if (verdict === 'verified' && log && span) return fill(sample ? own.sample : own.verified, { origin: log.origin, size: log.size, from: stampOf(span.from), to: stampOf(span.to) })
  return log ? fill(own.broken, { checks: broken.join(and) }) : own.unread
}

/** What has to stand above everything else that is said of a bundle that somebody made up, whether it verifies or not. */
export const sampleLines = (evidence: Basis['evidence'], { report }: PaperWords): string[] => (evidence?.report.sample ? [report.verdict.sample] : [])

/** Whether the figures are of the policy that the paper is about. */
export const versionText = ({ policies }: Verified, digest: string, { evidence }: LogWords): string => (policies.has(digest) ? evidence.sameVersion : evidence.otherVersion)
