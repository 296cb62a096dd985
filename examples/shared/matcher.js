/**
 * A stand-in, and it says so: this project is no face matcher, and this file recognises nobody. It only looks whether live,
 * changing frames arrive, so that the example behaves like a machine whose vendor plugged a real matcher in here.
 *
 * A vendor's own has the same shape: `(stream, signal) → Promise<boolean>`, true for a match.
 */
export async function standInMatcher(stream, signal, { frames = 24, everyMs = 100 } = {}) {
  const [track] = stream.getVideoTracks()
  if (!track || track.readyState === 'ended') throw new Error('stand-in matcher: the camera track has ended')

  const video = document.createElement('video')
  video.muted = true
  video.playsInline = true
  video.srcObject = stream
  await video.play()

  const side = 32
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = side
  const context = canvas.getContext('2d', { willReadFrequently: true })

  let before
  let changing = 0
  const enough = frames / 4
  // Where frames come slowly, as on a machine that is busy, it looks longer: they do come, and whoever stands there is not to pay for it.
  for (let i = 0; i < frames || (changing > 0 && changing < enough && i < frames * 3); i++) {
    if (signal.aborted) return false
    if (track.readyState === 'ended') throw new Error('stand-in matcher: the camera track ended')
    context.drawImage(video, 0, 0, side, side)
    const { data } = context.getImageData(0, 0, side, side)
    if (before && brightness(data) > 16 && difference(before, data) > 0.5) changing++
    before = data
    await new Promise((resolve) => setTimeout(resolve, everyMs))
  }
  video.srcObject = null
  return changing >= enough
}

/** Mean of red, green and blue, 0 to 255: a covered lens is dark. */
function brightness(data) {
  let sum = 0
  for (let i = 0; i < data.length; i += 4) sum += data[i] + data[i + 1] + data[i + 2]
  return sum / ((data.length / 4) * 3)
}

/** Mean absolute difference per channel: a photograph held before the lens of a machine that stands still hardly changes. */
function difference(a, b) {
  let sum = 0
  for (let i = 0; i < a.length; i += 4) sum += Math.abs(a[i] - b[i]) + Math.abs(a[i + 1] - b[i + 1]) + Math.abs(a[i + 2] - b[i + 2])
  return sum / ((a.length / 4) * 3)
}
