import { apply, prototypeOf, type Lock, type Native } from './native.ts'

type Members = Partial<Record<string, Native>>
const { getTracks } = (prototypeOf('MediaStream') || {}) as Members
const { stop } = (prototypeOf('MediaStreamTrack') || {}) as Members

/** While a permit has the camera on: its tracks, and whatever is cloned anywhere meanwhile. All of them end together. */
const given: Record<number, unknown> = Object.create(null)
let count = 0

/** Follows the tracks of a stream that came through a permit. */
export function follow(stream: unknown): void {
  const tracks = apply(getTracks!, stream, []) as ArrayLike<unknown>
  for (let i = 0; i < tracks.length; i++) given[count++] = tracks[i]
}

/** A clone is as much the camera as what it is of. */
const following = (keep: (cloned: unknown) => void): Lock => (clone) => function () {
  const cloned = apply(clone, this, [])
  if (count > 0) keep(cloned)
  return cloned
}
export const followStream = following(follow)
export const followTrack = following((cloned) => { given[count++] = cloned })

/** Ends all that is followed, in this very task; with a number, what came behind so many. */
export function stopAll(kept = 0): void {
  while (count > kept) apply(stop!, given[--count], [])
}

/** Ends a stream that nobody waits for any more. */
export function end(stream: unknown): void {
  const kept = count
  follow(stream)
  stopAll(kept)
}
