import { contrast, judge, tapGuardMs, valuesOf, type FairnessResult, type Values } from '@mingshi/core'
import { seenOf } from './colours.ts'
import { choiceOf } from './measure-choice.ts'
import { sideOf } from './side.ts'
import { countUnlike } from './twins.ts'

/** What is known of a standing screen beside what is on it. */
export interface Stands {
  section: Element
  /** The type that everything on it is a multiple of, in px. */
  type: number
  /** What a decision button keeps, in px. */
  finger: number
  /** Where the display is known. */
  pxPerMm: number | undefined
  /** Changes of it that the SDK did not make. */
  hands: number
  /** All of it is seen, by what the engine knows of overlays, transforms, filters and opacity. */
  seen: boolean
  /** Nobody can have moved the focus yet. */
  isNew: boolean
}

/** The screen's pairs, all its text, and the camera's indicator while it is on, judged. Empty where nothing is to be decided now. */
export function judgeScreen({ section, type, finger, pxPerMm = 7.4, hands, seen, isNew }: Stands, calibrated: boolean): FairnessResult[] {
  const find = (selector: string): HTMLElement[] => [...section.querySelectorAll<HTMLElement>(selector)]
  const [live] = find('.live.band')
  const [agree] = find('[part=agree], [part=over14], [part=retry], [data-id=face]')
  const others = find('.choice, .tile').filter((each) => each !== agree)
  const [body] = find('.body')
  if (!live && !(agree && find(':enabled.choice, .tile')[0])) return []

  const all: Values[] = (agree ? others : []).map((other) => {
    const choice = choiceOf(agree!, other, section)
    const values = { ...valuesOf({ ...choice, pxPerMm, focus: isNew && choice.focus }), M24: tapGuardMs }
    values.M08! += countUnlike(agree!, other)
    values.M23p = (values.M23! * pxPerMm * 100) / finger
    // What has to be scrolled to is nobody's trick, since the alternatives stand first.
    if (body!.contains(agree!) && body!.scrollHeight > body!.clientHeight + 1) Object.assign(values, { M06: 0, M07: 9 })
    if (!seen) values.M07 = 0
    return values
  })
  const texts = find('h1, p, dt, dd, .label').filter(({ textContent }) => textContent)
  all.push({
    M00: hands,
    M03t: 1000 * Math.min(...texts.map((text) => contrast(seenOf(text), seenOf(text, getComputedStyle(text).color)))),
    M06t: texts.filter((text) => text.getBoundingClientRect().height < type * 0.75 || getComputedStyle(text).visibility !== 'visible').length,
  })
  if (live) {
    const { ink, fill, hits, box } = sideOf(live)
    all.push({ M21: seen ? hits : 0, M21c: 1000 * contrast(ink, fill), M21s: (10 * box.height) / pxPerMm })
  }
  return all.reduce((results, each) => results.concat(judge(each, calibrated)), [] as FairnessResult[])
}
