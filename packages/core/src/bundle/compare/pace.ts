import { goOn, type VerifyOptions } from '../verify.ts'

/** How whoever waits for something long is told how far it is, and ends it. */
export type Pace = Pick<VerifyOptions, 'onProgress' | 'signal'>

/** That of a part of it, which lasts from one share of the whole to another. */
export const partOf = ({ onProgress, ...pace }: Pace, from: number, to: number): Pace => ({ ...pace, ...(onProgress && { onProgress: (done) => onProgress(from + (to - from) * done) }) })

/** So much is through. Throws `cancelled` where somebody asked for that. */
export function keepPace({ onProgress, signal }: Pace, done: number): void {
  onProgress?.(done)
  goOn(signal)
}
