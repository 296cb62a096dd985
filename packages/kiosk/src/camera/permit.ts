import type { Result, UseEnd } from '@mingshi/core'

/** What the host is handed while the camera is on. The signal aborts when the attempt is over, whoever ended it. */
export interface Opening {
  stream: MediaStream
  signal: AbortSignal
}

/** How an attempt ended: `again` when the person asked for another one on the same permit. */
export interface Closing extends UseEnd {
  again: boolean
}

/** What the flow tells whoever uses the permit. */
export type Turn = { is: 'open'; opening: Opening } | { is: 'again' } | { is: 'over'; end: UseEnd }

/** The stage, as the permit sees it. */
export interface PermitStage {
  readonly items: readonly string[]
  readonly token: string | undefined
  readonly signal: AbortSignal
  /** Unix ms. */
  expiry(): number
  /** How many faces the host sees in the picture. */
  counted(faces: number): void
  requestOpening(): void
  reportResult(result: Result, reason?: string): void
  /** Resolves with the next turn of this use. */
  nextTurn(): Promise<Turn>
  /** Something went wrong in the host's own callback. */
  hostFailed(error: unknown): void
}

/** A part of a video's frame, from its left upper corner: parts of its width and height, 0 to 1. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** Leave to open the camera now. Nothing of it throws or rejects. */
export interface Permit {
  /** What was given: ids of items. */
  readonly items: readonly string[]
  /** When it dies at the latest, as it stands (Unix ms); 0 once it is dead. */
  readonly expires: number
  /** Aborts when the permit dies, of whatever: used up, out of time, withdrawn, the page hidden, the visit over. */
  readonly signal: AbortSignal
  /** For a native face module that opens the camera by itself: a JWT, ES256 with the machine's key. Only `mingshi-full.js` mints one. */
  readonly token: string | undefined
  /**
   * What the host's detector counts, and the part of the frame that it goes on with. More than one face ends the attempt: nobody who did not agree is looked
   * at. The preview shows nothing beside the `box`, and without one the round in the middle of the frame; `mingshi.js` shows that in any case.
   */
  report(seen: { faces: number; box?: Box }): void
  /**
   * Opens the camera, calls back with the stream, closes it, and again for as long as the person wants and may. The callback
   * says `matched` or `not-matched`; if it throws, or says anything else, the attempt has `failed`.
   */
  use(callback: (stream: MediaStream, signal: AbortSignal) => Promise<'matched' | 'not-matched'> | 'matched' | 'not-matched'): Promise<UseEnd>
  /** For what `use` cannot express: opens once. Resolves with the stream, or with how it ended. */
  open(): Promise<Opening | UseEnd>
  /** Ends what `open` began. */
  close(result: Result): Promise<Closing>
  /**
   * Goes to another page of this origin, on which `Mingshi.redeem()` has this permit: for a page whose headers shut the camera. Once, unopened, and
   * before it dies; nothing of it is in the URL. Resolves only where it came to nothing. Only `mingshi-full.js` has it, and no permit that was redeemed.
   */
  handOver(url: string): Promise<UseEnd>
}

export function createPermit(stage: PermitStage): Permit {
  async function open(): Promise<Opening | UseEnd> {
    stage.requestOpening()
    const turn = await stage.nextTurn()
    if (turn.is === 'open') return turn.opening
    return turn.is === 'over' ? turn.end : { result: 'failed', alternative: null, reason: 'permit' }
  }

  async function close(result: Result, reason?: string): Promise<Closing> {
    stage.reportResult(result, reason)
    const turn = await stage.nextTurn()
    return turn.is === 'over' ? { ...turn.end, again: false } : { result, alternative: null, again: turn.is === 'again' }
  }

  const failed = (error: unknown): Promise<Closing> => {
    stage.hostFailed(error)
    return close('failed', 'host-error')
  }

  const { items, token, signal } = stage
  return {
    items,
    token,
    signal,
    get expires() { return stage.expiry() },
    report: (seen) => stage.counted(seen.faces),
    open,
    close: (result) => (results.includes(result) ? close(result) : failed(`permit.close: expected one of ${results}, got ${String(result)}`)),
    async use(callback) {
      for (;;) {
        const opening = await open()
        if (!('stream' in opening)) return opening
        const [result, reason] = await attempt(callback, opening, stage)
        const { again, ...end } = await close(result, reason)
        if (!again) return end
      }
    },
  } as Permit // what carries it to another page comes with the kiosk: carry.ts
}

const results: readonly Result[] = ['matched', 'not-matched', 'stopped', 'failed']

/** One call of the host's callback; over at once when the attempt is over, whatever the callback still does. */
async function attempt(callback: Parameters<Permit['use']>[0], { stream, signal }: Opening, stage: PermitStage): Promise<[Result, string?]> {
  const over = new Promise<[Result]>((resolve) => signal.addEventListener('abort', () => resolve(['stopped'])))
  const called = (async (): Promise<[Result, string?]> => {
    try {
      const result = await callback(stream, signal)
      if (result === 'matched' || result === 'not-matched') return [result]
      if (!signal.aborted) stage.hostFailed(`permit.use: expected "matched" or "not-matched", got ${String(result)}`)
    } catch (error) {
      if (!signal.aborted) stage.hostFailed(error)
    }
    return ['failed', 'host-error']
  })()
  return Promise.race([called, over])
}
