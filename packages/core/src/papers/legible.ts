import { MingshiError } from '../errors.ts'
import type { Installation } from '../policy/installation.ts'

/** A sheet in millimetres, and from how far its text is meant to be read. */
export interface Sheet {
  width: number
  height: number
  distance: number
  screen: boolean
}

export const paperSizes = ['A3', 'A4', 'A5'] as const
export type SignSize = (typeof paperSizes)[number] | 'screen'

/** ISO 216, upright. A3 hangs at the entrance, A4 and A5 beside the machine. */
const sheets: Record<(typeof paperSizes)[number], Sheet> = {
  A3: { width: 297, height: 420, distance: 1500, screen: false },
  A4: { width: 210, height: 297, distance: 1000, screen: false },
  A5: { width: 148, height: 210, distance: 500, screen: false },
}

/** `screen` is as large as the installation says that its screen is. */
export function sheetOf(size: SignSize, installation?: Installation): Sheet {
  if (size !== 'screen') return sheets[size]
  const display = installation?.display
  if (!display) throw new MingshiError('bad-call', { call: 'sheetOf', expected: 'an installation with a display for a sign on the screen', got: installation ? 'one without' : 'none' })
  const { diagonalMm, cssWidth, cssHeight, viewingDistanceMm = 600 } = display
  const pixel = diagonalMm / Math.hypot(cssWidth, cssHeight)
  return { width: round(cssWidth * pixel), height: round(cssHeight * pixel), distance: viewingDistanceMm, screen: true }
}

/** Least heights in millimetres: of a Chinese character, or of a Latin capital. */
export interface Legible {
  heading: number
  body: number
  /** What is read from close by, where the code is scanned. */
  fine: number
  pictogram: number
  qr: number
}

export type Script = 'Han' | 'Latin'
export const scriptOf = (lang: string): Script => (/^zh/.test(lang) ? 'Han' : 'Latin')

/**
 * For text that is read from a distance D. Chinese: 7 mm per metre of D (24 minutes of arc, under which it is read more slowly)
 * and never under 7 mm on paper; on a screen 35 minutes, as the SDK's own screens have it. Latin capitals: two thirds of that
 * (16 minutes, the minimum of ISO 9241-3), since they are plainer. Heading: 10 mm per metre of 2 D, to be noticed before the rest can be read. Pictogram: 25 mm
 * per metre of 2 D, as Chinese sign practice has it. No law sets a number: Order 19 Art. 13 and PIPL 26 say conspicuous.
 * A QR code is a tenth of the distance at which a phone is held to it: 250 mm at the least, and 400 mm for each metre of D.
 */
export function legible({ distance, screen }: Sheet, script: Script): Legible {
  const share = script === 'Han' ? 1 : 2 / 3
  return {
    heading: share * 0.02 * distance,
    body: share * (screen ? distance * subtended : Math.max(7, 0.007 * distance)),
    fine: share * 0.007 * 500,
    pictogram: 0.05 * distance,
    qr: Math.max(25, 0.04 * distance),
  }
}

/** Height over distance of what subtends 35 minutes of arc. */
const subtended = 2 * Math.tan(((35 / 60) * Math.PI) / 180 / 2)

/** The em of letters that are so high: a Chinese character fills 92 % of it, a Latin capital 72 %. Rounded up. */
export const emOf = (height: number, script: Script): number => Math.ceil((height / (script === 'Han' ? 0.92 : 0.72)) * 100) / 100

export const round = (millimetres: number): number => Math.round(millimetres * 100) / 100
