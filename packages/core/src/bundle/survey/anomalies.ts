import { dayNamed } from './mainland.ts'
import { chanceOfNone, chanceOfStopping } from './chance.ts'
import type { Survey } from './survey.ts'
import type { Listed } from './tally.ts'

/** In the order of the report: what weighs most stands first. */
export const anomalyIds = [
  'face-alone', 'without-end', 'quick-yes', 'instant-yes', 'no-refusals', 'refusals-stop', 'same-dwell', 'keys', 'overdue', 'interrupted-day', 'clock-back', 'empty-days',
] as const
export type AnomalyId = (typeof anomalyIds)[number]

/** Something that an auditor would ask about. It is no fault: each has innocent reasons. */
export interface Anomaly {
  id: AnomalyId
  /** `strong`: ask before anything else. */
  attention: 'strong' | 'slight'
  /** For the sentence; shares and chances are from 0 to 1, times are Unix ms. */
  values: Readonly<Record<string, number | string>>
  /** Indices of leaves that show it, at most five. */
  where: readonly number[]
}

type Found = Omit<Anomaly, 'id'> | undefined

/** Below these numbers chance alone makes almost anything. */
const fewest = { consents: 20, answered: 60, since: 30, same: 10, run: 5, interrupted: 5 }
/** What chance does once in a thousand logs is worth a question. */
const rare = 0.001

/** A survey to what is worth a look in it. What is not known, such as opening hours, is not guessed at. */
export const deriveAnomalies = (survey: Survey): Anomaly[] =>
  anomalyIds.flatMap((id) => {
    const found = look[id](survey)
    return found ? [{ id, ...found }] : []
  })

const look: Record<AnomalyId, (survey: Survey) => Found> = {
  'face-alone': ({ ways: { alone } }) => listed('strong', alone),
  'without-end': ({ visits, clock }) => listed('strong', visits.unended(clock.span?.to ?? 0)),

  /** Order 19 Art. 5 wants people told: a yes in under a fifth of what reading takes came before that. First screens only, which carry the notice. */
  'quick-yes'({ answers }) {
    const first = [...answers.byNotice.values()].filter(({ item, readMs }) => item === undefined && readMs !== undefined)
    const n = first.reduce((sum, { given }) => sum + given.count, 0)
    const quick = first.reduce((sum, { given }) => sum + given.quick, 0)
    return n >= fewest.consents && quick * 2 >= n ? { attention: 'strong', values: { n, quick, share: quick / n }, where: [] } : undefined
  },
  'instant-yes': ({ answers: { instant } }) => listed('slight', instant),

  'no-refusals'({ visits: { refusals: { answered, refused } } }) {
    return refused === 0 && answered >= fewest.answered ? { attention: 'strong', values: { n: answered, chance: chanceOfNone(answered) }, where: [] } : undefined
  },
  'refusals-stop'({ visits: { refusals: { answered, refused, last } } }) {
    if (!last || answered - last.at < fewest.since) return undefined
    const chance = chanceOfStopping({ answered, refused, at: last.at })
    if (chance >= rare) return undefined
    return { attention: 'strong', values: { refused, before: last.at, after: answered - last.at, since: last.t, chance }, where: [last.index] }
  },

  /** Dwells are counted in milliseconds: a person does not hit the same one again and again. */
  'same-dwell'({ answers }) {
    const common = answers.commonest()
    const { longestRun: run, total } = answers
    const often = common && common.count >= fewest.same && common.count * 10 >= total
    if (run.length >= fewest.run) return { attention: 'strong', values: { ms: run.ms, n: run.length, total }, where: [run.from] }
    return often ? { attention: 'strong', values: { ms: common.ms, n: common.count, total }, where: [] } : undefined
  },
  keys({ answers: { inputs: { key }, total } }) {
    return total >= fewest.consents && key * 2 >= total ? { attention: 'slight', values: { n: key, total, share: key / total }, where: [] } : undefined
  },

  overdue({ owed, clock }) {
    const n = owed.waiting(clock.span?.to ?? 0).filter(({ status }) => status === 'overdue').length
    return n > 0 ? { attention: 'strong', values: { n, due: owed.due }, where: [] } : undefined
  },
  'interrupted-day'({ visits: { days } }) {
    const bad = [...days].filter(([, { begun, ended }]) => ended.interrupted >= fewest.interrupted && ended.interrupted * 5 >= begun).sort(([, a], [, b]) => b.ended.interrupted - a.ended.interrupted)
    if (!bad[0]) return undefined
    const [day, { begun, ended }] = bad[0]
    return { attention: 'slight', values: { day: dayNamed(day), n: ended.interrupted, begun, days: bad.length }, where: [] }
  },
  'clock-back'({ clock }) {
    const back = clock.steps.list().filter(({ ms }) => ms < 0)
    return clock.back > 0 ? { attention: 'slight', values: { n: clock.back, seconds: Math.round(Math.max(0, ...back.map(({ ms }) => -ms)) / 1000) }, where: back.slice(0, 5).map(({ index }) => index) } : undefined
  },
  'empty-days'({ clock }) {
    const { count, stretches } = clock.empty()
    return count > 0 ? { attention: 'slight', values: { n: count, day: dayNamed(stretches[0]![0]), stretches: stretches.length }, where: [] } : undefined
  },
}

const listed = (attention: Anomaly['attention'], { count, first }: Listed<number>): Found => (count > 0 ? { attention, values: { n: count }, where: first } : undefined)
