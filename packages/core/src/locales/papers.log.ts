/** Every figure that papers print of a log. */
export type FigureName =
  | 'begun' | 'given' | 'refused' | 'alternative' | 'left' | 'unavailable' | 'interrupted' | 'unended' | 'itemsGiven' | 'itemsRefused' | 'medianGiven' | 'medianRefused' | 'withdrawn' | 'camera'
  | 'provided' | 'erasuresDue' | 'erasuresDone' | 'erasuresOverdue'

/** Words for what a log holds, shared by the papers. Data only. */
export interface LogWords {
  figures: Record<FigureName, string>
  /** What verification looks at, by the ids of core/bundle/report.ts. */
  checks: Record<'files' | 'leaves' | 'order' | 'pruned' | 'times' | 'keys' | 'checkpoint' | 'earlier-checkpoints' | 'documents' | 'policies' | 'notices' | 'sessions', string>
  /** Of a bundle: none was given; verified; verified and made up; not, and then no figure of it is used. */
  evidence: Record<'none' | 'verified' | 'sample' | 'broken' | 'unread' | 'sameVersion' | 'otherVersion', string>
  values: Record<'seconds' | 'openings' | 'noMedian' | 'doneUnrecorded' | 'colon', string>
}

/** The script for recordings. */
export interface SpeechWords {
  title: string
  lead: readonly string[]
  heading: Record<'notice' | 'item' | 'plain', string>
  head: readonly [string, string, string]
  digest: string
  /** `{file}`: all clips of a notice in one. */
  whole: string
  total: string
}
