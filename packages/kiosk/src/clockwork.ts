import { isVisit, type Visit } from '@mingshi/core'
import { isFair } from './fair.ts'
import { stepMs } from './log/append.ts'
import type { Room } from './room.ts'
import { isStaying } from './ui/stays.tsx'

const tickMs = 250
const dayMs = 24 * 60 * 60 * 1000

/**
 * What happens to a room without anybody's doing: time passes, and the page is hidden or left. Returns how to stop it. `sound`: its
 * policy is in force here; `covered`: whether something lies over the indicator, while the camera is on.
 */
export function wind(room: Room, changed: () => void, sound: boolean, covered: (isOn: boolean) => boolean | undefined): () => void {
  let day: number | undefined
  const lookDaily = (): void => {
    const today = Math.floor(room.ground.clock.wall() / dayMs)
    if (today === day) return
    day = today
    if (!room.evidence.absent) void room.evidence.register.review(sound)
  }
  let lead = NaN
  lookDaily()
  const ticking = setInterval(() => {
    const before = lead
    lead = room.ground.clock.wall() - room.ground.clock.mono()
    if (Math.abs(lead - before) > stepMs) {
      // Nobody knows how long the camera was on: it goes off, and the log says by how much the clocks have parted; if not now, with its next record.
      if ((room.stage.state as Partial<Visit>).permit) room.stage.dispatch({ type: 'face-off', reason: 'clock-step' })
      room.evidence.log.append([]).catch(() => {})
    }
    lookDaily()
    if (covered((room.stage.state as Partial<Visit>).camera === 'on')) room.stage.dispatch({ type: 'resulted', result: 'failed', reason: 'indicator-covered' })
    if (!room.desk.rights) room.stage.dispatch({ type: 'ticked' }) // nobody is warned under the rights screen: it has a time of its own
    room.desk.dispatch({ type: 'ticked' })
    isFair(room)
    if (isCounting(room)) changed()
  }, tickMs)
  const away = (): void => room.stage.dispatch({ type: 'resulted', result: 'stopped', reason: 'hidden' })
  const hidden = (): void => { if (document.hidden) away() }
  document.addEventListener('visibilitychange', hidden)
  addEventListener('pagehide', away) // one that comes back from the engine's cache finds no permit
  addEventListener('resize', changed)
  return () => {
    clearInterval(ticking)
    document.removeEventListener('visibilitychange', hidden)
    removeEventListener('pagehide', away)
    removeEventListener('resize', changed)
    room.camera.close()
  }
}

/** Whether seconds are on the screen, or a way on that time takes away. */
function isCounting({ stage: { state }, desk: { rights } }: Room): boolean {
  if (rights) return rights.idleUntil !== undefined || rights.pausedUntil > 0
  return isVisit(state) && (state.camera === 'on' || state.idleUntil !== undefined || state.screen === 'outcome' || isStaying(state))
}
