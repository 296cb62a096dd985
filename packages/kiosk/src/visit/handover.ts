import { unopenedMs, type UseEnd, type Visit } from '@mingshi/core'
import type { Permit } from '../camera/permit.ts'
import { expect } from '../health/expect.ts'
import { alone } from '../log/alive.ts'
import { handedIn, type Handed } from '../log/left.ts'
import type { Write } from '../store/store.ts'
import { key, pageOf, seal } from './carried.ts'
import { denied, handing, type HandRoom } from './handoff.ts'

/** Carries an unused permit to another page of this origin and goes there. Resolves only where that came to nothing. */
export async function handOver(room: HandRoom, permit: Permit, to: string): Promise<UseEnd> {
  const { evidence: { signer, store }, messenger, stage: { state, standing } } = room
  try {
    const url = new URL(to, document.baseURI)
    expect('handOver', 'this origin', to, url.origin === location.origin)
    const until = permit.expires
    const { permit: unused, age } = state as Visit
    if (!until || unused!.openings > 0) return denied
    const { dossier: { session, purpose, lang, code, row }, receipt } = standing!
    const before = await handedIn(store)
    if (before && before.session !== session) await endHanded(room, before.session) // it came to nothing
    const handed: Handed = { session, age: age! }
    const sealed = await seal(signer, { ...handed, until, page: pageOf(url), purpose, lang, code, text: receipt && receipt.text })
    // For one visit, the consent is over with this page's: where it goes on, what is done under it says so.
    const writes: Write[] = [{ table: 'facts', put: { name: 'permit', value: handed } }, { table: 'receipts', put: { ...row!, ended: true } }]
    const end = await handing(room, permit, () => [{ type: 'permit.handed' }, writes], 'page')
    if (end.reason === 'handoff') {
      const over = endLate(room)
      sessionStorage.setItem(key, sealed)
      location.assign(url.href)
      await over // the other page is coming: this one hears only that it is not
      end.reason = 'unredeemed'
    }
    return end
  } catch (error) {
    messenger.health({ code: 'host-error', detail: String(error) })
    return denied
  }
}

/** A permit that is on its way and that nobody redeems ends with its time, whichever page stands then. */
export async function endLate(room: HandRoom): Promise<void> {
  const handed = await handedIn(room.evidence.store)
  if (!handed) return
  await new Promise((resolve) => setTimeout(resolve, unopenedMs))
  await endHanded(room, handed.session)
}

/** Its session ends, once, on whichever page comes first. */
const endHanded = ({ ground, evidence: { log, store } }: HandRoom, only: string): Promise<unknown> => alone(async () => {
  await log.settled()
  const handed = await handedIn(store)
  if (!handed || handed.session !== only) return
  sessionStorage.removeItem(key)
  const { session, age } = handed
  const open = await store.get('sessions', session)
  await log.append(open ? [{ type: 'session.ended', session, purpose: open.purpose, ...ground.digests, how: 'given', reason: 'unredeemed', age }] : [], () => [
    { table: 'facts', remove: 'permit' }, { table: 'sessions', remove: session },
  ])
})
