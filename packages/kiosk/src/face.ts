import type { Messenger } from './health/messenger.ts'
import type { Health } from './health/health.ts'
import type { Room } from './room.ts'

/** Whether the face may be offered, and if not, why. The alternatives never ask. */
export interface Face {
  readonly trouble: Health | undefined
  /** Takes the face away, from whoever stands there too. */
  away(why: Health): void
  /** Gives it back. */
  back(): void
}

export function createFace(messenger: Messenger, interrupt: (reason: string) => void): Face {
  let trouble: Health | undefined = { code: 'slow-start' }
  return {
    get trouble() { return trouble },
    away(why) {
      trouble = why
      messenger.health(why)
      interrupt(why.code)
    },
    back() {
      trouble = undefined
      messenger.health({ code: 'ok' })
    },
  }
}

/** The switch: kept across restarts, and a record of who turned it why. The screen changes before the record is durable. */
export async function turnSwitch(face: Face, { ground, evidence }: Room, to: 'on' | 'off', reason: string): Promise<void> {
  if (to === 'off') face.away({ code: 'switched-off', detail: reason })
  else if (face.trouble && face.trouble.code === 'switched-off') face.back()
  const value = { face: to, reason }
  await evidence.log.append([{ type: 'switch', ...ground.digests, ...value }], () => [{ table: 'facts', put: { name: 'switch', value } }])
}
