import { gateFound } from './camera/strength.ts'
import { expectWords } from './health/expect.ts'
import type { Messenger } from './health/messenger.ts'
import type { Health } from './health/health.ts'
import type { Room } from './room.ts'

/** Whether the face may be offered, and if not, why. The alternatives never ask. */
export interface Face {
  readonly trouble: Health | undefined
  /** Which way the switch was last asked to be turned. */
  wanted?: 'on' | 'off'
  /** What keeps it away, as far as loading and the log say; undefined when nothing does. `off` is how the switch was left. */
  away(why: Health | undefined, off?: Health): void
  /** The switch, apart from any trouble: turning it on mends nothing else. */
  turn(off: Health | undefined): void
}

export function createFace(messenger: Messenger, interrupt: (reason: string) => void): Face {
  let trouble: Health | undefined = { code: 'slow-start' }
  let switched: Health | undefined
  const tell = (now = trouble || switched): void => {
    messenger.health(now || { code: 'ok', ...gateFound() })
    if (now) interrupt(now.code)
  }
  return {
    get trouble() { return trouble || switched },
    away(why, off = switched) {
      ;[trouble, switched] = [why, off]
      tell()
    },
    turn(off) {
      switched = off
      tell()
    },
  }
}

/** The switch: kept across restarts, and a record of who turned it why. It goes at once, and comes back when the record is durable and nobody wants it off meanwhile. */
export async function turnSwitch(face: Face, { ground, evidence }: Room, to: 'on' | 'off', reason: string): Promise<void> {
  expectWords('disable, enable', reason)
  face.wanted = to
  if (to === 'off') face.turn({ code: 'switched-off', detail: reason })
  const value = { face: to, reason }
  await evidence.log.append([{ type: 'switch', ...ground.digests, ...value }], () => [{ table: 'facts', put: { name: 'switch', value } }])
  if (face.wanted === 'on') face.turn(undefined)
}
