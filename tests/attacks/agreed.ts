import type { Machine } from '../support/machine.ts'
import { hostile, type Hostile } from './page.ts'

/** A page whose camera is on after real touches on every yes. */
export async function agreed(machine: Machine, script = 'mingshi.js'): Promise<Hostile> {
  const stand = await hostile(machine, script)
  if (!(await stand.toYes())) throw new Error('no question stands')
  await stand.agree('face', 'transmission', 'recipient:acquirer')
  await stand.part('countdown').waitFor()
  await stand.page.waitForFunction('window.stream')
  return stand
}
