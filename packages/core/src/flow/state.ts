/** What one visit is about. Fixed when it begins, except for the living alternatives. */
export interface Matter {
  /** 96 random bits, base64url. */
  session: string
  purpose: string
  act: 'payment' | 'passage' | 'enrolment' | 'other'
  /** How often the camera may open on one permit. */
  attempts: number
  items: readonly { id: string; required: boolean }[]
  /** Ids of the ways without a face that work now, in the policy's order. */
  alternatives: readonly string[]
  /** `offer` shows the method screen; `ask` begins behind a method screen of the host's own; `redeem` goes on from another page. */
  way: 'offer' | 'ask' | 'redeem'
  /** Milliseconds that reading the notice takes. */
  readMs: number
  /** What was decided on another page, and when its permit was issued. */
  carried?: Pick<Visit, 'answers' | 'age' | 'permit'>
  /** How a guardian can be asked here, where the policy lets one decide for somebody under fourteen. */
  guardians?: readonly GuardianMethod[] | undefined
}

export type Answer = 'given' | 'refused'
export type Age = 'over14' | 'under14' | 'unsaid'
/** In person: at the machine, attested by staff. Channel: elsewhere, over what the host supplies. */
export type GuardianMethod = 'in-person' | 'channel'
/** Who decides for somebody under fourteen, and how they were asked: no name, no birth date, no document. */
export interface Guardian { relation: 'parent' | 'guardian'; method: GuardianMethod }
/** `items` is what a guardian who is not here has decided. */
export interface GuardianAnswer { relation: Guardian['relation']; items?: Readonly<Record<string, Answer>> | undefined }
export type Result = 'matched' | 'not-matched' | 'stopped' | 'failed'
export type How = 'given' | 'refused' | 'alternative' | 'left' | 'unavailable'

/**
 * The screens of a visit. `aside` covers nothing: the host's alternative has the screen, and one small control still
 * hands out the receipt until the visit is wiped.
 */
export type ScreenName = 'method' | 'age' | 'guardian' | 'consent' | 'capture' | 'outcome' | 'receipt' | 'failure' | 'aside'

/** Leave to open the camera. It dies by time, by use, and with the visit. */
export interface Permit {
  /** When the last record of the decision was durable (monotonic ms). */
  issued: number
  firstOpened?: number
  openings: number
}

/** All that is known of the person in front of the machine. It ends as `rest`: nothing of it is kept. */
export interface Visit {
  screen: ScreenName
  matter: Matter
  /** When this screen came up (monotonic ms): taps in its first half second are not meant for it (M24). */
  since: number
  /** When its time is up. */
  until: number
  /** How much longer than usual a screen stands: 1 with larger letters, 2 with the largest. */
  slow?: number | undefined
  /** While “are you still there?” stands: when that ends. */
  idleUntil?: number
  /** Index of the item that is being asked. */
  step: number
  answers: Readonly<Record<string, Answer>>
  age?: Age
  /** Under fourteen: how a guardian is being asked now, and who has answered. */
  asking?: GuardianMethod | undefined
  guardian?: Guardian
  /** What they have decided elsewhere: no answer yet, until somebody here begins. */
  elsewhere?: Readonly<Record<string, Answer>>
  /** Where the session stands in the log. Only `open` lets a decision be made, and only then is `session.ended` owed. */
  log: 'unopened' | 'opening' | 'open' | 'ended'
  /** A decision is on its way to the disk: the two buttons are inert until it is durable. */
  saving: boolean
  permit?: Permit
  camera: 'off' | 'opening' | 'on'
  /** When the camera last came on. */
  cameraSince: number
  /** How the last attempt went. */
  result?: Result
  reason?: string
  /** The host has been told the outcome of the offer. */
  settled: boolean
  /** The host waits for the end of `permit.use`. */
  using: boolean
}

export type State = { screen: 'rest' } | Visit

/** Nobody is there. Every visit ends in exactly this value. */
export const rest: State = Object.freeze({ screen: 'rest' as const })

export const isVisit = (state: State): state is Visit => state.screen !== 'rest'
