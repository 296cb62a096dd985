import { followOpening, followStream, followTrack } from './clones.ts'
import { apply, page, replace, type Lock, type Native } from './native.ts'
import { followRealms } from './realms.ts'
import { takeKey } from './tap.ts'

const { mediaDevices: devices } = (page.navigator || {}) as { mediaDevices?: MediaDevices }
/** The way in, kept before it is locked. No page reaches it: a permit is the only key. */
const open = devices && (devices.getUserMedia as Native)

/** The camera, for a permit, once for a real touch. Rejects as `getUserMedia` does; nothing where there is none, or no touch. What comes when it is no longer wanted ends at once. */
export const openNative = (wanted: MediaStreamConstraints, isWanted: () => boolean): Promise<MediaStream> | false | undefined =>
  open && takeKey() && followOpening(apply(open, devices, [wanted]) as Promise<MediaStream>, isWanted)

/**
 * Sound alone passes, by the name of today; the native function sees nothing else of what was wanted, so that nothing says another thing when it is
 * read again.
 */
const refuse: Lock = (native, name) => function (given, done, failed) {
  const wanted = given as MediaStreamConstraints | undefined
  if (name === 'getUserMedia' && wanted && !wanted.video) return apply(native, this, [{ audio: wanted.audio }, done, failed])
  const refused = Promise.reject(new DOMException('Mingshi: no permit', 'NotAllowedError'))
  if (failed) refused.catch(failed as () => void)
  return refused
}

/** Which cameras there are, and what they are called, is nobody's to know before a permit. */
const hide: Lock = (native) => async function () {
  return ((await apply(native, this, [])) as MediaDeviceInfo[]).filter(({ kind }) => kind !== 'videoinput')
}

/** Shuts the camera to this page and to every window that it can reach: at once, before any policy is known (decision 17). */
export function setGate(): void {
  if (!page.document) return // no page: somebody builds one
  if (devices) replace(devices, 'getUserMedia', refuse, true) // a shell's own, put there before
  followRealms([
    [/get\w+Media$|aElement.(st|tr)/i, refuse, true], // and what the elements <usermedia> and <camera> hand out: their `stream`, their `track`
    [/enumerateDevices/, hide, true],
    [/Stream.clone/, followStream, true],
    [/Track.clone/, followTrack, true],
  ])
}
