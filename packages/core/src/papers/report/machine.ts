import { stampOf } from '../../bundle/days.ts'
import type { Survey } from '../../bundle/survey/survey.ts'
import { fill } from '../../locales/fill.ts'
import type { PaperWords } from '../../locales/papers.ts'
import { part, type Part } from '../paper.ts'
import { timeText } from './format.ts'

/** How the page started, where nothing was written, and what the two clocks say of each other. */
export function startsParts({ starts, clock, camera }: Survey, { report: { starts: own, units } }: PaperWords): [Pick<Part, 'lines' | 'rows'>, ...Part[]] {
  const unclean = starts.unclean()
  const [steps, silences] = [clock.steps.list(), clock.silences.list()]
  const longest = silences[0]
  const step = (ms: number): string => (ms < 0 ? fill(own.ago, { time: timeText(-ms, units) }) : `+ ${timeText(ms, units)}`)
  const tables: Part[] = [
    part('', {
      head: own.head.unclean, widths: [40, 40, 20], rows: unclean.first.map(({ t, before }) => [stampOf(t), stampOf(before), timeText(Math.max(0, t - before), units)]),
      ...(unclean.count > unclean.first.length && { lines: [fill(own.more, { n: unclean.first.length, all: unclean.count })] }),
    }),
    part('', { head: own.head.steps, widths: [40, 20, 40], rows: steps.map(({ t, ms, kind }) => [stampOf(t), step(ms), own.kinds[kind]]) }),
    part('', { head: own.head.silences, widths: [40, 40, 20], rows: silences.slice(0, 5).map(({ from, to }) => [stampOf(from), stampOf(to), timeText(to - from, units)]) }),
  ]
  return [
    {
      lines: [own.lead],
      rows: [
        [own.count, String(starts.count)], [own.unclean, String(unclean.count)], [own.steps, String(clock.steps.count)], [own.back, String(clock.back)], [own.empty, String(clock.empty().count)],
        [own.silence, longest ? timeText(longest.to - longest.from, units) : '–'], [own.camera, fill(own.on, { n: camera.openings, time: timeText(camera.ms, units) })],
      ],
    },
    ...tables.filter(({ rows }) => rows.length > 0),
  ]
}

/** When another way was down, and when the face was switched off. */
export function waysBody({ ways }: Survey, { report: { ways: own } }: PaperWords): Pick<Part, 'lines' | 'rows'> & Partial<Part> {
  const all = [...ways.down, ...ways.off].sort((a, b) => a.from - b.from)
  const some = all.slice(0, 20)
  const count = all.length + ways.more
  return {
    lines: [own.lead, ...(all.length === 0 ? [own.none] : []), ...(count > some.length ? [fill(own.more, { n: some.length, all: count })] : [])],
    head: own.head, widths: [22, 26, 26, 26],
    rows: some.map(({ what, from, to, reason }) => [what === 'face' ? own.face : what, stampOf(from), to === null ? own.open : stampOf(to), reason ?? '']),
  }
}
