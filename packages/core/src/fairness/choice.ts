import { contrast, ratio, type Rgb } from './contrast.ts'
import type { Values } from './metrics.ts'

/** One of two controls, as it was measured. */
export interface Side {
  /** In CSS px on the viewport, like a DOMRect. */
  box: { left: number; top: number; right: number; bottom: number; width: number; height: number }
  /** Size (px) and weight of the label's type. */
  size: number
  weight: number
  ink: Rgb
  fill: Rgb
  /** What lies around it; its border, or its fill where it has none. */
  panel: Rgb
  rim: Rgb
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
  /** Its words without their spaces. */
  label: string
}

/** Two controls on a viewport. `agree` is the one that an unfair screen would favour. */
export interface Choice {
  agree: Side
  refuse: Side
  width: number
  height: number
  pxPerMm: number
  /** How many things are chosen already. */
  chosen: number
  /** Whether the focus starts on `agree`. */
  focus: boolean
}

/** What can be said of any two controls on any page: M01 to M13, M23. Swapping them changes no value. */
export function valuesOf({ agree, refuse, width, height, pxPerMm, chosen, focus }: Choice): Values {
  const [one, other] = [agree.box, refuse.box]
  const least = (of: (side: Side) => number): number => Math.min(of(agree), of(refuse))
  const most = (of: (side: Side) => number): number => Math.max(of(agree), of(refuse))
  const apart = (of: (side: Side) => number): number => 1000 * ratio(of(agree), of(refuse))
  const differ = (of: (side: Side) => unknown): number => +(of(agree) !== of(refuse))
  const text = ({ ink, fill }: Side): number => contrast(ink, fill)
  const plain = ({ fill, panel }: Side): number => contrast(fill, panel)
  return {
    M01: apart(({ box }) => box.width * box.height),
    M02: apart(({ size }) => size),
    M02w: Math.abs(agree.weight - refuse.weight),
    M03: 1000 * least(text),
    M03r: apart(text),
    M04: 1000 * least((side) => Math.max(plain(side), contrast(side.rim, side.panel))),
    M04r: apart(plain),
    M05: Math.min(Math.abs(one.left - other.left), Math.abs(one.top - other.top)),
    M06: most(({ box }) => Math.max(-box.left, -box.top, box.right - width, box.bottom - height, 0)),
    M07: least(({ hits }) => hits),
    M08: differ(({ kind }) => kind) + most(({ link }) => +link),
    M09: differ(({ ready }) => ready),
    M10: +focus,
    M11: chosen,
    M12: agree.motions + refuse.motions + differ(({ glow }) => glow),
    M13: apart(({ label }) => label.length),
    M23: (10 * least(({ box }) => Math.min(box.width, box.height))) / pxPerMm,
    M23g: (10 * Math.max(one.left - other.right, other.left - one.right, one.top - other.bottom, other.top - one.bottom)) / pxPerMm,
  }
}
