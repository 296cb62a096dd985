import type { HealthCode } from '../health/health.ts'
import { stopAll } from './clones.ts'
import { openNative } from './gate.ts'
import { takeKey } from './tap.ts'

/** The one camera. It opens through a permit and through nothing else. */
export interface Camera {
  /** Rejects with a `CameraTrouble`. A stream that comes after `close` is stopped at once. */
  open(): Promise<MediaStream>
  /** Stops every track, and every clone of one; a yes that has opened nothing does not open it later. Safe at any time. */
  close(): void
}

export class CameraTrouble extends Error {
  readonly code: HealthCode

  constructor(code: HealthCode, detail: string) {
    super(detail)
    this.code = code
  }
}

/** `onLost` is called when a track ends that nobody closed: unplugged, or taken by the system. */
export function systemCamera(onLost: () => void): Camera {
  let generation = 0
  return {
    async open() {
      const mine = ++generation
      const isWanted = (): boolean => mine === generation
      let opened: MediaStream | false | undefined
      try {
        opened = await openNative({ video: { facingMode: 'user' } }, isWanted)
      } catch (error) {
        throw troubleOf(error)
      }
      if (!opened || !isWanted()) throw new CameraTrouble('camera-missing', 'no device, or no yes')
      opened.getTracks()[0]!.addEventListener('ended', () => { if (isWanted()) onLost() })
      return opened
    },
    close() {
      generation++
      takeKey()
      stopAll()
    },
  }
}

/**
 * The DOMExceptions of getUserMedia (W3C Media Capture and Streams, section 10.2) as our codes: NotFoundError and OverconstrainedError, NotReadableError and
 * AbortError, NotAllowedError and SecurityError.
 */
function troubleOf(error: unknown): CameraTrouble {
  const detail = String(error) // of an error: its name first
  return new CameraTrouble(`camera-${/^(NotF|Ov)/.test(detail) ? 'missing' : /^(NotR|Ab)/.test(detail) ? 'busy' : /^(NotA|Se)/.test(detail) ? 'denied' : 'failed'}` as const, detail)
}
