import { unmade } from './came.tsx'
import { Frame } from './Frame.tsx'
import { visitOf, type Scene } from './scene.ts'
import { Tiles } from './Tiles.tsx'

/** A plain reason, and every way that works, in one tap. No code, no internals. */
export function Failure({ scene }: { scene: Scene }) {
  const { failure } = scene.words
  const why = /^(camera|storage|log)?/.exec(visitOf(scene).reason || '')![1]
  return (
    <Frame kicker={failure.kicker} heading={failure.heading}>
      <p class="lead">{failure.why[why === 'camera' ? why : why ? 'log' : 'other']}</p>
      {unmade(scene)}
      <Tiles scene={scene} />
    </Frame>
  )
}
