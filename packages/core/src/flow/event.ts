import type { Age, GuardianAnswer, Matter, Result } from './state.ts'

/** How a tap was made: a pointer's type, or `key`. */
export type Input = 'touch' | 'mouse' | 'pen' | 'key'
/** How an answer was given: by a tap here, or by a guardian elsewhere. */
export type AnswerInput = Input | 'channel'

export type Control =
  | { control: 'tile'; id: string }
  | { control: 'agree' | 'refuse'; item: string }
  | { control: Age }
  | { control: 'alternative' | 'retry' | 'stop' | 'copy' | 'done' | 'stay' | 'end' }

/** Every event carries its time: `at`, monotonic milliseconds. The machine has no clock of its own. */
export type Event = { at: number } & (
  | { type: 'offered' | 'asked' | 'redeemed'; matter: Matter }
  /** A finished tap or key press on a control. Only a trusted one (`Event.isTrusted`) moves anything. */
  | ({ type: 'tapped'; trusted: boolean; input: Input } & Control)
  /** The person is there: any touch. `slow`: the chosen size of letters. */
  | { type: 'touched'; slow?: number }
  /** The screen is seen again, from under a sheet: taps in the next half second were meant for the sheet. */
  | { type: 'uncovered' }
  /** Time passes. */
  | { type: 'ticked' }
  /** What `append` asked for is durable, or could not be made durable. */
  | { type: 'recorded'; step: RecordStep }
  | { type: 'unrecorded'; reason: string }
  /** The host uses its permit. */
  | { type: 'opening' }
  | { type: 'camera-on' }
  | { type: 'camera-failed'; reason: string }
  | { type: 'resulted'; result: Result; reason?: string }
  /** The face is off from now on: switched off, no living alternative, trouble with the log. */
  | { type: 'face-off'; reason: string }
  /** Ended from outside: the kiosk closes, a consent of it is withdrawn, or the next visit begins behind an aside. */
  | { type: 'ended'; reason: string }
  /** What became of asking a guardian: nothing, when they could not be asked or said no. */
  | { type: 'guardian'; answer?: GuardianAnswer | undefined }
  /** The permit goes to a camera that is not ours; and its record is durable. */
  | { type: 'handing' }
  | { type: 'handed'; to?: 'page' | undefined }
  /** An alternative went up or down. */
  | { type: 'living'; alternatives: readonly string[] }
)

/** Which durable write an event answers. */
export type RecordStep = 'opened' | 'answered' | 'decided' | 'refused' | 'ended'
