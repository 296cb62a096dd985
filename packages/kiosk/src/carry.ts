import type { MingshiError } from '@mingshi/core'
import { cropping } from './crop.ts'
import type { Face } from './face.ts'
import { codeOfTrouble } from './health/trouble.ts'
import type { Inside, Joined } from './part.ts'
import { insideOf, type Room } from './room.ts'
import { endLate, handOver } from './visit/handover.ts'
import type { Outcome } from './visit/outcome.ts'
import { redeem as redeemIn } from './visit/redeem.ts'

type Whole = Joined & Inside['kiosk']

/** Of the kiosk that was made last. */
let latest = async (): Promise<Outcome> => nothing('not-running')

/**
 * On the page that a permit was handed over to, once its kiosk is ready: the outcome of the visit that began on the other one, with its permit. Never
 * rejects; `unavailable` says by its `reason` why not: `no-handover`, `handover-foreign`, `handover-edited`, `handover-expired`, `handover-used`,
 * `handover-over`, `handover-hidden`, or as an offer does.
 */
export const redeem = (): Promise<Outcome> => latest()

/**
 * For the global, of which a page's tag says whether a permit may arrive here: elsewhere nothing but a touch turns the camera's key. `mingshi.js` has none.
 */
export const carrying = (script: HTMLScriptElement | null): { redeem?: typeof redeem } => (script && 'redeem' in script.dataset ? { redeem } : {})

const nothing = (reason: string, alternative: string | null = null): Outcome => ({ how: 'unavailable', items: {}, alternative, reason })

/** Permits that can be handed over to another page, and the one that may be on its way to this. `loaded` throws while there is no kiosk. */
export function carry(kiosk: Whole, loaded: (step: string) => Room, face: Face): void {
  const crop = (outcome: Outcome): Outcome => {
    const { permit } = outcome
    if (permit) cropping(permit, kiosk.element, () => loaded('report'))
    return outcome
  }
  for (const way of ['offer', 'ask'] as const) {
    const whole = kiosk[way]
    kiosk[way] = async (wish) => {
      const outcome = crop(await whole(wish))
      const { permit } = outcome
      if (permit) permit.handOver = (url) => handOver(loaded('handOver'), permit, url)
      return outcome
    }
  }
  latest = async () => crop(await redeemed(kiosk, loaded, face))
  Promise.resolve('offer').then(loaded).then(endLate).catch(() => {}) // without a log there is nothing to end
}

async function redeemed(kiosk: Whole, loaded: (step: string) => Room, { trouble }: Face): Promise<Outcome> {
  let room: Room | undefined
  let living: readonly string[] = []
  try {
    room = loaded('redeem')
    living = room.alternatives.living()
    // This page's camera is open to a permit, and so shut less firmly than the one where it was asked: there the policy had what it wants.
    const got = living[0] ? trouble && trouble.code !== 'gate-weak' && trouble.code : 'no-alternative'
    if (got) return nothing(got, living[0])
    const release = insideOf(room, kiosk).take()
    return await redeemIn(room, living).finally(release)
  } catch (error) {
    const { code, details } = error as MingshiError<'not-running'>
    if (room) room.messenger.health({ code: 'handover-refused', detail: String(error) })
    return nothing(code === 'not-running' ? details.got : codeOfTrouble(error).code, living[0])
  }
}
