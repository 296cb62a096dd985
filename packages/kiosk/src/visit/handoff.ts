import type { UseEnd, Visit } from '@mingshi/core'
import type { Permit } from '../camera/permit.ts'
import { purposeOf, type Ground } from '../ground/ground.ts'
import { codeOfTrouble } from '../health/trouble.ts'
import type { Messenger } from '../health/messenger.ts'
import type { Facts, Log } from '../log/append.ts'
import type { Signer } from '../log/signer.ts'
import type { Store, Write } from '../store/store.ts'
import type { Stage } from './stage.ts'

/** A room, as handing a permit on sees it. */
export interface HandRoom {
  ground: Ground
  evidence: { log: Log; signer: Signer; store: Store }
  messenger: Messenger
  stage: Stage
}

export const denied: UseEnd = { result: 'failed', alternative: null, reason: 'permit' }

/**
 * Uses a permit up for a camera that is not ours. The record first; once it is durable, and the permit still lives, this resolves with `stopped`
 * because of `handoff`: then, and only then, may the camera come on. Otherwise with why not.
 */
export function handOff(room: HandRoom, permit: Permit): Promise<UseEnd> {
  const { ground, stage: { state, standing } } = room
  return handing(room, permit, () => {
    const { purpose, row } = standing!.dossier
    const isKept = purposeOf(ground, purpose)!.storing !== 'none' && permit.items.includes('template')
    if (row) Object.assign(row, { used: ground.clock.wall(), kept: isKept }) // nobody here will know that it matched
    return [{ type: 'handoff', opening: (state as Visit).permit!.openings + 1, captureControlledBy: 'vendor' }, row ? [{ table: 'receipts', put: { ...row } }] : []]
  })
}

/** What the permit is handed to has a record, and something stored beside it: made when the flow has let go of the permit, and not before. */
export async function handing({ ground, evidence, messenger, stage }: HandRoom, permit: Permit, make: () => [facts: Facts, writes: Write[]], to?: 'page'): Promise<UseEnd> {
  if (!permit.expires) return denied // else its visit is the one that stands
  const { standing } = stage
  const { camera, using } = stage.state as Visit
  if (using || camera !== 'off') return denied // the host is at it with ours
  stage.dispatch({ type: 'handing' })
  const ended = permit.close('stopped') // with the camera off there is nothing to close: it tells how the use ends
  if ((stage.state as Partial<Visit>).saving) {
    const { session, purpose } = standing!.dossier
    const [facts, writes] = make()
    evidence.log.append([{ ...facts, session, purpose, ...ground.digests }], () => writes)
      .then(() => { if (stage.standing === standing) stage.dispatch({ type: 'handed', to }) })
      .catch((error: unknown) => {
        const health = codeOfTrouble(error)
        messenger.health(health)
        if (stage.standing === standing) stage.dispatch({ type: 'unrecorded', reason: health.code })
      })
  }
  return ended
}
