import { linesOf } from './kiosk.ts'
import type { Log } from '../../packages/kiosk/src/log/append.ts'
import type { Disk } from './disk.ts'

/** One turn of the switch, as a leaf and as the row that goes with it: work that a log can be given as often as a test wants. */
export const turned = (disk: Disk, reason: string) => [{ type: 'switch', ...disk.ground.digests, face: 'off', reason }]
export const switchRow = (reason: string) => () => [{ table: 'facts' as const, put: { name: 'switch', value: { face: 'off', reason } } }]

/** A log of `n` switches behind the two leaves of its start. */
export async function worked(disk: Disk, n: number): Promise<Log> {
  const { log } = await disk.start()
  for (let i = 0; i < n; i++) await log.append(turned(disk, `r${i}`), switchRow(`r${i}`))
  return log
}

/** What the log that is continued now says of recoveries. */
export const recovered = async (disk: Disk) =>
  (await linesOf(disk.found.store)).filter(({ type }) => type === 'storage.recovered').map(({ predecessor, restored, lost }) => ({ predecessor, restored, lost }))
