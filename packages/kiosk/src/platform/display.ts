import type { Installation } from '@mingshi/core'

/** What every session's record says of the screen it was held on. */
export interface DisplayFacts {
  cssWidth: number
  cssHeight: number
  /** The installation describes this very display, so that sizes are true millimetres. */
  calibrated: boolean
}

export const displayFacts = ({ display }: Installation): DisplayFacts => {
  const [cssWidth, cssHeight] = [window.innerWidth, window.innerHeight]
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= 0.02 * b
  return { cssWidth, cssHeight, calibrated: display !== undefined && near(cssWidth, display.cssWidth) && near(cssHeight, display.cssHeight) }
}

/** Where the display is known. */
export const pxPerMmOf = (installation: Installation): number | undefined => {
  const { display } = installation
  return displayFacts(installation).calibrated ? Math.hypot(display!.cssWidth, display!.cssHeight) / display!.diagonalMm : undefined
}

/** However near the eyes are, a finger needs 20 mm: 3.6 em are that, with what rounding to a pixel may take. */
const leastMm = 5.6

/**
 * The size of body text in CSS px; every other length of the screens is a multiple of it, so that a decision button (3.6 em)
 * is 24 mm high where the display is known. 6.7 mm at 600 mm gives capitals of 4.8 mm (EN 301 549, ADA 707) and more to CJK.
 * Where the display is not known the viewport decides, and records say so.
 */
export function bodySize(installation: Installation): number {
  const pxPerMm = pxPerMmOf(installation)
  if (!pxPerMm) return Math.min(28, Math.max(18, Math.min(window.innerWidth / 40, window.innerHeight / 34)))
  return Math.max(18, pxPerMm * Math.max(leastMm, (6.7 * (installation.display!.viewingDistanceMm || 600)) / 600))
}
