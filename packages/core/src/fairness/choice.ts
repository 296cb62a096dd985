import { contrast, ratio, type Rgb } from './contrast.ts'
import { countLures } from './lures.ts'
import type { Values } from './metrics.ts'

/** One of two controls, as it was measured. Lengths are CSS px. */
export interface Side {
  box: readonly [left: number, top: number, right: number, bottom: number]
  /** Size and weight of the label's type. */
  size: number
  weight: number
  ink: Rgb
  fill: Rgb
  /** What lies around it, and its border, if it has one. */
  panel: Rgb
  rim: Rgb | undefined
  /** At how many of nine points a touch would reach it. */
  hits: number
  /** Element, role and type; whether it is a link. */
  kind: string
  link: boolean
  /** Enabled, focusable, not inert. */
  ready: boolean
  /** Animations that run on it; its shadows and filters. */
  motions: number
  glow: string
  label: string
}

/** Two controls on a viewport. `agree` is the one that an unfair screen would favour. */
export interface Choice {
  agree: Side
  refuse: Side
  viewport: readonly [width: number, height: number]
  pxPerMm: number
  /** How many things are chosen already. */
  chosen: number
  /** Whether the focus starts on `agree`. */
  focus: boolean
  /** The words that must not push. */
  words: string
}

/** What can be said of any choice on any page: M01 to M14, M23. Swapping the two changes no value but M10's. */
export function valuesOf({ agree, refuse, viewport: [width, height], pxPerMm, chosen, focus, words }: Choice): Values {
  const both = [agree, refuse]
  const [[left, top, right, bottom], [left2, top2, right2, bottom2]] = [agree.box, refuse.box]
  const least = (of: (side: Side) => number): number => Math.min(of(agree), of(refuse))
  const apart = (of: (side: Side) => number): number => 1000 * ratio(of(agree), of(refuse))
  const text = ({ ink, fill }: Side): number => contrast(ink, fill)
  const plain = ({ fill, panel }: Side): number => contrast(fill, panel)
  const differ = (of: (side: Side) => unknown): number => +(of(agree) !== of(refuse))
  return {
    M01: apart(({ box }) => (box[2] - box[0]) * (box[3] - box[1])),
    M02: apart(({ size }) => size),
    M02w: Math.abs(agree.weight - refuse.weight),
    M03: 1000 * least(text),
    M03r: apart(text),
    M04: 1000 * least((side) => Math.max(plain(side), side.rim ? contrast(side.rim, side.panel) : 1)),
    M04r: apart(plain),
    M05: Math.min(Math.abs(left - left2), Math.abs(top - top2)),
    M06: Math.max(...both.map(({ box }) => Math.max(-box[0], -box[1], box[2] - width, box[3] - height, 0))),
    M07: least(({ hits }) => hits),
    M08: differ(({ kind }) => kind) + both.filter(({ link }) => link).length,
    M09: differ(({ ready }) => ready),
    M10: +focus,
    M11: chosen,
    M12: agree.motions + refuse.motions + differ(({ glow }) => glow),
    M13: apart(({ label }) => label.replace(/\s/g, '').length),
    M14: countLures(words),
    M23: (10 * least(({ box }) => Math.min(box[2] - box[0], box[3] - box[1]))) / pxPerMm,
    M23g: (10 * Math.max(left - right2, left2 - right, top - bottom2, top2 - bottom)) / pxPerMm,
  }
}
