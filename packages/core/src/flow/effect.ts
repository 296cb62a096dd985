import type { AnswerInput, RecordStep } from './event.ts'
import type { Age, Answer, Guardian, GuardianMethod, How, Result } from './state.ts'

/** What the flow knows of a record; the kiosk adds session, notice, digests and time. */
export type Entry =
  | { type: 'session.opened'; way: 'offer' | 'ask'; items: readonly string[]; alternatives: readonly string[] }
  | { type: 'consent.given' | 'consent.refused'; item: string; input: AnswerInput; dwell: number; age: Age; guardian?: Guardian | undefined }
  | { type: 'camera.on'; opening: number }
  | { type: 'camera.off'; opening: number; ms: number; result: Result; reason?: string }
  | { type: 'session.ended'; how: How; result?: Result; reason?: string; age?: Age }

/** What the host is told. `given` means that every required item is given. */
export interface Decision {
  how: How
  items: Readonly<Record<string, Answer | 'not-asked'>>
  /** The id of a living alternative, or null with `reason: 'no-alternative'`. */
  alternative: string | null
  reason?: string
}

/** How the use of a permit ended. */
export interface UseEnd {
  result: Result
  alternative: string | null
  reason?: string
}

/** What the kiosk is to do, in this order. The machine itself does nothing. */
export type Effect =
  /** One atomic, durable append. Answered by `recorded` when `step` is set, else by nothing; failure by `unrecorded`. */
  | { do: 'append'; entries: readonly Entry[]; step?: RecordStep }
  | { do: 'settle'; decision: Decision }
  /** Answered by `guardian`. */
  | { do: 'ask-guardian'; method: GuardianMethod }
  | { do: 'open-camera' }
  | { do: 'close-camera' }
  /** The host may not open the camera now. */
  | { do: 'deny' }
  /** The person wants another attempt on the same permit. */
  | { do: 'retry' }
  | { do: 'end-use'; end: UseEnd }

