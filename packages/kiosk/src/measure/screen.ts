import { contrast, judge, tapGuardMs, valuesOf, type FairnessResult, type Values } from '@mingshi/core'
import { choiceOf } from './measure-choice.ts'
import { inkOf, sideOf } from './side.ts'
import { countUnlike } from './twins.ts'

/** What is known of a standing screen beside what is on it. */
export interface Stands {
  section: HTMLElement
  /** The type that everything on it is a multiple of, in px. */
  size: number
  pxPerMm: number
  calibrated: boolean
  /** Changes of it that the SDK did not make. */
  hands: number
  /** All of it, by what the engine knows of overlays, transforms, filters and opacity. */
  seen: boolean
  /** Nobody can have moved the focus yet. */
  isNew: boolean
}

/** A decision button has this many em; a little less is a border's rounding. */
const leastEm = 3.42

/** The screen's pairs, all its text, and the camera's indicator while it is on, judged. Empty where nothing is to be decided now. */
export function judgeScreen({ section, size, pxPerMm, calibrated, hands, seen, isNew }: Stands): FairnessResult[] {
  const find = (selector: string): HTMLElement[] => [...section.querySelectorAll<HTMLElement>(selector)]
  const [live] = find('.band.live')
  const [body] = find('.body')
  const [agree] = find('[part=agree], [part=over14], [part=retry], [data-id=face]')
  const others = find('.choice, .tile').filter((each) => each !== agree)
  if (!live && !(agree && [agree, ...others].some((each) => each.matches(':enabled')))) return []

  const pair = (other: HTMLElement): Values => {
    const choice = choiceOf(agree!, other, section)
    // What an operator calls its ways is linted when the policy is built.
    if (other.dataset.id) choice.words = choice.agree.label
    const values = { ...valuesOf({ ...choice, pxPerMm, focus: isNew && choice.focus }), M24: tapGuardMs }
    values.M08! += countUnlike(agree!, other)
    values.M23p = (100 * values.M23! * pxPerMm) / leastEm / size
    // What the person scrolls to see is no one's trick, as long as it is the alternatives that stand first.
    if (body!.contains(agree!) && body!.scrollHeight > body!.clientHeight + 1) Object.assign(values, { M06: 0, M07: 9 })
    return values
  }
  const texts = find('h1, p, dt, dd').filter(({ textContent }) => textContent!.trim()).map((element) => {
    const { fontSize, visibility } = getComputedStyle(element)
    const type = parseFloat(fontSize)
    const { ink, fill } = inkOf(element)
    return { type, text: contrast(ink, fill), hidden: +(element.getBoundingClientRect().height < type || visibility !== 'visible') }
  })
  const cut = find('[part=notice], [part=facts], [part=changes]').filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 4).length
  const values: Values = {
    M00: hands,
    M02t: (1000 * Math.min(...texts.map(({ type }) => type))) / size,
    M03t: 1000 * Math.min(...texts.map(({ text }) => text)),
    M06t: texts.reduce((sum, { hidden }) => sum + hidden, cut),
  }
  if (live) {
    const { ink, fill, hits, box } = sideOf(live)
    Object.assign(values, { M21: seen ? hits : 0, M21c: 1000 * contrast(ink, fill), M21s: (10 * (box[3] - box[1])) / pxPerMm })
  }
  const results = (agree ? others : []).map((other) => judge(seen ? pair(other) : { ...pair(other), M07: 0 }, calibrated))
  return results.reduce((all, each) => all.concat(each), judge(values, calibrated))
}
