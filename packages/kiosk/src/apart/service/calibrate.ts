import type { Installation } from '@mingshi/core'
import type { Inside } from '../../part.ts'
import { displayFacts } from '../../platform/display.ts'

/** CSS defines an inch as 96 px; a screen seldom agrees. */
const cssPxPerMm = 96 / 25.4

/** CSS px of a millimetre, as far as is known. */
export const measuredNow = (installation: Installation): number => {
  const { display } = installation
  return displayFacts(installation).calibrated ? Math.hypot(display!.cssWidth, display!.cssHeight) / display!.diagonalMm : cssPxPerMm
}

/**
 * What was measured, in force at once and at every start until another installation file is written: recorded with who measured it. Returns the
 * diagonal in mm.
 */
export async function calibrate({ append, under, installation }: Inside, by: string, pxPerMm: number): Promise<number> {
  const [cssWidth, cssHeight] = [window.innerWidth, window.innerHeight]
  const diagonalMm = Math.round(Math.hypot(cssWidth, cssHeight) / pxPerMm)
  const display = { ...installation.display, cssWidth, cssHeight, diagonalMm }
  await append([{ type: 'display.calibrated', ...under, by, cssWidth, cssHeight, diagonalMm }], () => [
    { table: 'facts', put: { name: 'display', value: { installation: under.installation, display } } },
  ])
  installation.display = display
  return diagonalMm
}
