import { base64url } from '@mingshi/core'

/** The machine's two clocks and its boot. Handed in, so that tests have their own. */
export interface Clock {
  /** Wall clock, Unix ms: can be wrong, and can jump. */
  wall(): number
  /** Milliseconds since the page began: only goes forward. */
  mono(): number
  /** 48 random bits, base64url: which start of the page `mono` counts from. */
  boot: string
}

/** As it is when the script is evaluated: a page that puts its own there afterwards makes no permit live longer. */
const mono = performance.now.bind(performance)

export const systemClock = (): Clock => ({
  wall: () => Date.now(),
  mono,
  boot: randomToken(6),
})

/** `bytes` random bytes as base64url. */
export const randomToken = (bytes: number): string => base64url(randomBytes(bytes))

export const randomBytes = (bytes: number): Uint8Array => crypto.getRandomValues(new Uint8Array(bytes))
