import { apply, defineProperty, prototypeOf, type Lock, type Native } from './native.ts'

type Members = Partial<Record<string, Native>>
const { getTracks } = prototypeOf('MediaStream') as Members
const { stop } = prototypeOf('MediaStreamTrack') as Members
const { then } = prototypeOf('Promise') as Members

/** While a permit has the camera on: its tracks, and whatever is cloned anywhere meanwhile. All of them end together. */
const given: Record<number, unknown> = Object.create(null)
let count = 0

/** Follows the tracks of a stream that came through a permit. */
function follow(stream: unknown): void {
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

/**
 * Follows a stream before whoever waits for it, and ends it if nobody does any more. Without a constructor of its own a promise asks the page for none,
 * so that nothing that the page makes of promises comes first.
 */
export function followOpening(opening: Promise<MediaStream>, isWanted: () => boolean): Promise<MediaStream> {
  defineProperty(opening, 'constructor', Object.create(null) as object)
  apply(then!, opening, [(stream: unknown) => {
    const kept = count
    follow(stream)
    if (!isWanted()) stopAll(kept)
  }, () => {}])
  return opening
}
