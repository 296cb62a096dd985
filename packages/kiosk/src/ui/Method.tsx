import { Frame } from './Frame.tsx'
import { effectOf, matterOf, type Scene } from './scene.ts'
import { Tiles } from './Tiles.tsx'

/** The ways side by side (M01 to M05). What they cost is said where it is the same. */
export function Method({ scene }: { scene: Scene }) {
  const { words: { method }, ground, standing } = scene
  const { act, alternatives } = matterOf(scene)
  const free = act === 'payment' && ground.built.policy.alternatives.every(({ id, surchargeFen }) => !surchargeFen || !alternatives.includes(id))
  return (
    <Frame kicker={method.kicker} heading={method.heading[act] + (free ? method.samePrice : '')}>
      {standing!.effect && <p class="effect">{effectOf(scene)}</p>}
      <Tiles scene={scene} face />
      <button part="rights" class="link">{method.rights}</button>
    </Frame>
  )
}
