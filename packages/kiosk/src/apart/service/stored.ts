import { dayOf, dayPattern, filingFrom } from '@mingshi/core'
import type { Inside, StoredSubjects } from '../../part.ts'

/** From here on the number nears that of Order 19 Art. 15: cleaning up, or a filing, takes its time. */
const nearFrom = 0.8 * filingFrom

const isStored = ({ count, scope, asOf }: StoredSubjects, today: string): boolean =>
  Number.isSafeInteger(count) && count >= 0 && (scope === 'controller' || scope === 'machine') && typeof asOf === 'string' && dayPattern.test(asOf) && asOf <= today

/** Says how many people's faces are stored: into the log, and to the host where it nears or reaches what has to be filed. */
export async function storedSubjects({ append, under, expect, health, now }: Inside, stored: StoredSubjects): Promise<void> {
  const today = dayOf(now())
  expect('storedSubjects', `{ count, scope: controller or machine, asOf: a day until ${today} }`, stored, isStored(stored, today))
  const { count, scope, asOf } = stored
  await append([{ type: 'stored.count', ...under, count, scope, asOf }])
  if (count >= nearFrom) health({ code: count >= filingFrom ? 'filing-due' : 'filing-near', detail: `${count} of ${filingFrom} persons as of ${asOf}: Order 19 Art. 15` })
}
