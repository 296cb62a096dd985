import type { Messenger } from '../health/messenger.ts'
import { purposeOf, type Ground } from '../ground/ground.ts'
import { within } from '../platform/within.ts'
import type { Wish } from './wish.ts'

export type LastRefusal = (subject: string) => number | undefined | Promise<number | undefined>

/** GB/T 41819-2022: asking somebody who said no again within 48 hours is pestering. */
const pauseMs = 48 * 60 * 60 * 1000
const answerMs = 1_000

/**
 * Whether somebody refused to enrol a short while ago. Only the host can know: a refusal in the log has no name. A host that
 * throws, says nothing or takes too long has not answered: then the person is asked.
 */
export async function refusedLately(ground: Ground, messenger: Messenger, { purpose, subject }: Wish, ask: LastRefusal | undefined): Promise<boolean> {
  const { act } = purposeOf(ground, purpose) || {}
  if (!ask || !subject || act !== 'enrolment') return false
  try {
    const at = await within(answerMs, Promise.resolve(subject).then(ask), 'lastRefusal')
    return typeof at === 'number' && Math.abs(ground.clock.wall() - at) < pauseMs // a host's clock may be a little ahead
  } catch (error) {
    messenger.health({ code: 'host-error', detail: String(error) })
    return false
  }
}
