import { fill } from '@mingshi/core'
import { toLens } from './Aids.tsx'
import { Choice } from './Choice.tsx'
import { Frame } from './Frame.tsx'
import { phrases } from './phrases.tsx'
import { effectOf, secondsLeft, visitOf, type Scene } from './scene.ts'

/** The camera at work: what it sees, how long still, what follows, and Stop as large as anything. */
export function Capture({ scene }: { scene: Scene }) {
  const { words: { capture, consent }, standing } = scene
  const { matter, permit, camera, until } = visitOf(scene)
  const live = camera === 'on'
  const lead = live ? fill(capture.lead, { effect: effectOf(scene) }) : capture.ready
  return (
    <Frame
      kicker={fill(capture.kicker, { n: (permit && permit.openings) || 1, of: matter.attempts })}
      heading={toLens(scene) || capture.heading}
      foot={<div class="choices one"><Choice part="stop" label={fill(capture.stop, { other: consent.otherwise[matter.act] })} /></div>}
    >
      <div class="split">
        <div class="lens">
          <video part="preview" class={live ? 'live' : ''} ref={(video) => show(video, standing && standing.stream)} muted playsInline aria-hidden="true" />
          {live && <p class="count live" part="countdown" role="timer">{secondsLeft(scene, until)}</p>}
        </div>
        <p class="lead centred">{phrases(lead) || lead}</p>
      </div>
    </Frame>
  )
}

/** The stream on the screen, for as long as there is one. A preview that has left the screen lets go of it: with it, the engine keeps the whole screen for good. */
function show(video: HTMLVideoElement | null, stream: MediaStream | undefined): void {
  if (!video) return void Promise.resolve().then(() => { if (lens && !lens.isConnected) lens.srcObject = null })
  lens = video
  if (video.srcObject === (stream || null)) return
  video.srcObject = stream || null
  if (stream) video.play().catch(() => {})
}
let lens: HTMLVideoElement | undefined
