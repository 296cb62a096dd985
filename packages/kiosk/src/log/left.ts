import type { Age } from '@mingshi/core'
import type { Ground } from '../ground/ground.ts'
import type { Store, Tables } from '../store/store.ts'

/** The fact `permit`: the one that is on its way to another page (visit/handover.ts). It says of whom nothing. */
export interface Handed {
  session: string
  age: Age
}

export async function handedIn(store: Store): Promise<Handed | undefined> {
  const fact = await store.get('facts', 'permit')
  return fact && (fact.value as Handed)
}

/** Sessions that are open, but for the one whose permit is on its way to another page: that page, or its time, ends it (carry.ts). */
export async function leftOpen(store: Store, { policy, installation }: Ground['digests']): Promise<Tables['sessions'][]> {
  const handed = await handedIn(store)
  return (await store.all('sessions')).filter((open) => !handed || handed.session !== open.session || open.policy + open.installation !== policy + installation)
}
