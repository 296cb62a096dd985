/** The chapters of the auditor’s report, in its order. */
export const reportChapters = ['verdict', 'look', 'checks', 'days', 'hours', 'reading', 'versions', 'starts', 'exposure', 'ways', 'erasures', 'types', 'lint', 'notices', 'limits'] as const
export type ReportChapter = (typeof reportChapters)[number]

/** What an auditor would ask about: what was counted, what it may mean, and which innocent reasons there are. */
export interface LookWords {
  title: string
  says: string
  innocent: string
}

/** By the ids of core/bundle/survey/anomalies.ts (tested: each has its words). */
export type LookName =
  | 'face-alone' | 'without-end' | 'quick-yes' | 'instant-yes' | 'no-refusals' | 'refusals-stop' | 'same-dwell' | 'keys' | 'overdue' | 'interrupted-day' | 'clock-back' | 'empty-days'

/** By the types of core/receipt/record.ts (tested: each has its words). */
export type LeafName =
  | 'genesis' | 'epoch.start' | 'epoch.stop' | 'storage.recovered' | 'policy.changed' | 'notice.published' | 'notice.shown' | 'session.opened' | 'consent.given' | 'consent.refused'
  | 'consent.withdrawn' | 'consent.invalidated' | 'consent.expired' | 'session.ended' | 'camera.on' | 'camera.off' | 'handoff' | 'permit.handed' | 'permit.redeemed' | 'erasure.due' | 'erasure.done' | 'alternative.state' | 'switch' | 'health'
  | 'clock.step' | 'log.pruned' | 'anchor' | 'export.made' | 'stored.count' | 'roster.made' | 'roster.loaded' | 'roster.ended' | 'service.used' | 'display.calibrated' | 'purged'

/** What holds the log from outside, and until when nothing did. */
export interface ExposureWords {
  lead: string
  none: string
  broken: string
  contradicted: string
  /** What was handed in and holds nothing, by the verdicts of core/bundle/compare and of core/bundle/verify/cosignatures.ts. */
  receipt: Record<'contradicted' | 'after-this-bundle' | 'removed' | 'pruned' | 'not-signed' | 'another-log' | 'code-only' | 'unreadable', string>
  checkpoint: Record<'contradicted' | 'after-this-bundle' | 'pruned' | 'false-line' | 'not-signed' | 'another-log' | 'unreadable', string>
  bundle: Record<'contradicts' | 'older-is-longer' | 'pruned' | 'another-log' | 'unreadable', string>
  witness: Record<'false-line' | 'nothing' | 'not-verifiable', string>
  unasked: string
  kind: Record<'witness' | 'receipt' | 'bundle' | 'checkpoint', string>
  /** By whose clock its time is; of a bundle, none. */
  clock: Record<'witness' | 'receipt' | 'bundle', string>
  anchors: readonly [string, string, string, string]
  figures: Record<'records' | 'bare' | 'untimed' | 'median' | 'longest' | 'ahead', string>
  lag: string
  days: readonly [string, string, string, string, string, string]
  more: string
  chart: string
  sampling: string
  kept: string
  keptHead: readonly [string, string]
}

/** Words of the auditor’s report. `{name}` stands for a value. Data only. */
export interface ReportWords {
  title: string
  /** Stands over everything: what holds, what does not, and what that does to the rest. */
  verdict: Record<'verified' | 'broken' | 'sample' | 'unread' | 'pruned', string>
  identity: Record<'file' | 'log' | 'root' | 'records' | 'span' | 'controller' | 'policy' | 'installation' | 'program' | 'display' | 'uncalibrated', string>
  chapters: Record<ReportChapter, string>
  checks: { head: readonly [string, string]; holds: string; broken: string; skipped: string; fault: string; more: string }
  look: { lead: string; none: string; attention: Record<'strong' | 'slight', string>; innocent: string; where: string; each: Record<LookName, LookWords> }
  /** Of a chart: what it shows, for those who do not see it, and what stands under its axes. */
  charts: Record<'days' | 'hours' | 'reading' | 'over' | 'seconds', string>
  days: { lead: string; head: readonly string[]; stretch: string }
  hours: { lead: string; head: readonly string[] }
  reading: { lead: string; classes: readonly [string, string, string]; head: readonly string[]; each: readonly string[]; inputs: string; input: Record<'touch' | 'mouse' | 'pen' | 'key' | 'channel', string>; unknown: string; none: string }
  versions: { lead: string; head: readonly string[]; notice: string; asked: string; fairly: { lead: string; head: readonly string[]; nothing: string; not: string } }
  starts: Record<'lead' | 'count' | 'unclean' | 'steps' | 'back' | 'empty' | 'silence' | 'camera' | 'more', string> & { head: Record<'unclean' | 'steps' | 'silences', readonly string[]>; kinds: Record<'step' | 'back', string>; ago: string; on: string }
  exposure: ExposureWords
  types: { lead: string; head: readonly [string, string, string]; names: Record<LeafName, string> }
  ways: { lead: string; head: readonly string[]; face: string; open: string; none: string; more: string }
  erasures: Record<'withdrawn' | 'due' | 'done' | 'late' | 'waiting' | 'overdue' | 'first', string>
  lint: { lead: string; policy: string }
  units: Record<'seconds' | 'minutes' | 'hours' | 'days' | 'share' | 'chance' | 'unlikely', string>
}
