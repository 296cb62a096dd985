import type { Installation } from '@mingshi/core'
import { chipMm, leastDeed } from './larger.ts'

/** What every session's record says of the screen it was held on. */
export interface DisplayFacts {
  cssWidth: number
  cssHeight: number
  /** The installation describes this very display, so that sizes are true millimetres. */
  calibrated: boolean
}

export const displayFacts = ({ display }: Pick<Installation, 'display'>): DisplayFacts => {
  const [cssWidth, cssHeight] = [innerWidth, innerHeight]
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= 0.02 * b
  return { cssWidth, cssHeight, calibrated: display !== undefined && near(cssWidth, display.cssWidth) && near(cssHeight, display.cssHeight) }
}

/** Where the display is known. */
export const pxPerMmOf = ({ display }: Installation): number | undefined =>
  displayFacts({ display }).calibrated ? Math.hypot(display!.cssWidth, display!.cssHeight) / display!.diagonalMm : undefined

/**
 * The size of body text in CSS px; every other length of the screens is a multiple of it, so that a decision button (4 em)
 * is 27 mm high where the display is known. 6.7 mm at 600 mm gives capitals of 4.8 mm (EN 301 549, ADA 707) and more to CJK.
 * However near somebody stands, fingers stay as they are: taken as 450 mm, which leaves that button its 20 mm.
 * Where the display is not known the viewport decides, and records say so.
 */
export function bodySize(installation: Installation): number {
  const pxPerMm = pxPerMmOf(installation)
  return Math.max(18, pxPerMm ? (6.7 * pxPerMm * Math.max(450, installation.display!.viewingDistanceMm || 600)) / 600 : Math.min(28, innerWidth / 40, innerHeight / 34))
}

/**
 * How large things are at a chosen size of text, as a style's properties. `fit` is the room that it leaves, in letters: what stands around the
 * words grows and shrinks by it, the words do not. `edge` is where every line begins; `deed` the letters of what decides,
 * never smaller than the machine's own; `chip` what every other control keeps: 15 mm, 20 on a large display, or 44 px on a phone; `finger` is what a decision keeps, however large
 * the text; the smallest body is a phone's.
 */
export function styleOf(installation: Installation, size: number): Record<string, string> {
  const base = bodySize(installation)
  const mm = pxPerMmOf(installation)
  const em = Math.ceil(base * (1 + size * 0.27))
  const fit = Math.max(0.6, Math.min(1.3, innerWidth / em / 24, innerHeight / em / 34))
  return { 'font-size': `${em}px`, '--fit': `${fit}`, '--edge': `${em * fit * 1.4}px`, '--deed': `${Math.max(base, em * Math.max(fit, leastDeed))}px`, '--finger': `${base * (base > 18 || mm ? 4.1 : 3.2)}px`, '--chip': `${Math.max(44, chipMm(mm!) * mm! || 0)}px` }
}
