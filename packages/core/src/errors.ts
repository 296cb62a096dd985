/** One thing that is wrong with an input: where it is, what was expected there, what was found instead. */
export interface Problem {
  /** JSON path from `$`, for example `$.purposes[0].act`. */
  path: string
  expected: string
  got: string
}

/** Every code that an error of Mingshi can carry, with the shape of its details. The union is closed. */
export interface ErrorDetails {
  /** The text is not JSON. `at` is the character offset where the engine gave up, -1 when it does not say. */
  'not-json': { what: string; at: number; got: string }
  /** Parsed, but not of the expected shape; all problems at once. */
  'wrong-shape': { what: string; problems: Problem[] }
  /** A value that canonical JSON cannot hold (a float, undefined, half a surrogate pair). */
  'not-canonical': Problem
  /** Bytes or text that are not in the encoding they should be in. */
  'bad-encoding': { what: string; expected: string; got: string }
  /** The law forbids this policy; `rules` are the ids of the illegal findings. */
  'illegal-policy': { rules: string[] }
  /** The policy has no text in a language that it lists. */
  'missing-text': Problem
  /** A policy whose version does not say what happened to it: another text under the same one, or one that went back. `changed` are JSON paths. */
  'bad-version': Problem & { changed: string[] }
  /** A signed note, checkpoint or key line that its formatter would not have printed. */
  'bad-note': { line: number; expected: string; got: string }
  /** A receipt that its formatter would not have printed. */
  'bad-receipt': { expected: string; got: string }
  /** A roster, or what a door sent back, that is not taken: not in its format, not signed by a key that is trusted, older than what is known, or over. */
  'bad-roster': { expected: string; got: string }
  /** A bundle that is not a zip of stored files. `at` is the byte offset. */
  'bad-zip': { at: number; expected: string; got: string }
  /** Something else appended to the log first, more often than was retried. */
  'log-moved': { expectedSize: number; size: number }
  /** The stored log contradicts itself; it is not continued. */
  'log-broken': { expected: string; got: string }
  /** The store cannot be used: absent, blocked or broken. */
  'storage-unavailable': { step: string; got: string }
  /** The store has no room left. */
  'storage-full': { step: string; got: string }
  /** No receipt with this code is known to this machine. */
  'unknown-receipt': { got: string }
  /** No erasure of this id is due: it never was, or it is confirmed. */
  'unknown-erasure': { got: string }
  /** Too many wrong codes; entry is open again at `until` (Unix ms). */
  'entry-paused': { until: number }
  /** A function whose file was not handed in. */
  'part-missing': { part: string; file: string }
  /** The kiosk was closed, has no log to do this with, or is `busy`: somebody is there. */
  'not-running': { step: string; expected?: string; got: string }
  /** Somebody asked for a long piece of work to stop. */
  cancelled: { step: string }
  /** A vendor's call that `kiosk.protect` held back: `how` the person was asked or why they were not, and the way they are sent. */
  'no-consent': { call: string; purpose: string; how: string; alternative: string | null; reason?: string }
  /** A call with arguments that the function does not take. */
  'bad-call': { call: string; expected: string; got: string }
}

export type ErrorCode = keyof ErrorDetails

/** The one error class: `code` says what happened, `details` where, with what was expected and what was got. */
export class MingshiError<C extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'MingshiError'
  readonly code: C
  readonly details: ErrorDetails[C]

  constructor(code: C, details: ErrorDetails[C], cause?: unknown) {
    super(`${code}: ${JSON.stringify(details)}`)
    this.code = code
    this.details = details
    if (cause !== undefined) (this as { cause?: unknown }).cause = cause
  }
}

/** A short, safe picture of any value for the `got` of an error: never more than 60 characters, never throws. */
export const pictureOf = (value: unknown): string =>
  Array.isArray(value) ? `list of ${value.length}`
  : typeof value === 'object' && value && !(value instanceof Error) ? `object with ${Object.keys(value).join(', ') || 'no keys'}`.slice(0, 60)
  : (typeof value === 'string' ? JSON.stringify(value) : value === undefined ? 'nothing' : String(value)).slice(0, 60)
