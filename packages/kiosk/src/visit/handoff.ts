import type { UseEnd, Visit } from '@mingshi/core'
import type { Permit } from '../camera/permit.ts'
import type { Ground } from '../ground/ground.ts'
import { purposeOf } from '../ground/ground.ts'
import { codeOfTrouble } from '../health/trouble.ts'
import type { Messenger } from '../health/messenger.ts'
import type { Log } from '../log/append.ts'
import type { Stage } from './stage.ts'

interface Parts {
  ground: Ground
  log: Log
  messenger: Messenger
  stage: Stage
}

/**
 * Uses a permit up for a camera that is not ours. The record first; once it is durable, and the permit still lives, this resolves with `stopped`
 * because of `handoff`: then, and only then, may the camera come on. Otherwise with why not.
 */
export async function handOff({ ground, log, messenger, stage }: Parts, permit: Permit): Promise<UseEnd> {
  const denied: UseEnd = { result: 'failed', alternative: null, reason: 'permit' }
  if (!permit.expires) return denied // else its visit is the one that stands
  const { standing } = stage
  const { camera, using, permit: { openings } = {} } = stage.state as Visit
  if (using || camera !== 'off') return denied // the host is at it with ours
  stage.dispatch({ type: 'handing' })
  const ended = permit.close('stopped') // with the camera off there is nothing to close: it tells how the use ends
  if ((stage.state as Partial<Visit>).saving) {
    const { session, purpose, row } = standing!.dossier
    const isKept = purposeOf(ground, purpose)!.storing !== 'none' && permit.items.includes('template')
    if (row) Object.assign(row, { used: ground.clock.wall(), kept: isKept }) // nobody here will know that it matched
    log.append([{ type: 'handoff', session, purpose, ...ground.digests, opening: openings! + 1, captureControlledBy: 'vendor' }], () => (row ? [{ table: 'receipts', put: { ...row } }] : []))
      .then(() => { if (stage.standing === standing) stage.dispatch({ type: 'handed' }) })
      .catch((error: unknown) => {
        const health = codeOfTrouble(error)
        messenger.health(health)
        if (stage.standing === standing) stage.dispatch({ type: 'unrecorded', reason: health.code })
      })
  }
  return ended
}
