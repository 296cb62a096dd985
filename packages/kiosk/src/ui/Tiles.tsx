import { fill } from '@mingshi/core'
import { purposeOf } from '../ground/ground.ts'
import { Icon } from './icons.tsx'
import { matterOf, type Scene } from './scene.ts'

/** The ways that work now, each the same tile, the ones without a face first; and last the face, where it is offered. */
export function Tiles({ scene, face }: { scene: Scene; face?: boolean }) {
  const { words, ground, lang } = scene
  const { method } = words
  const { alternatives, purpose } = matterOf(scene)
  const tiles = ground.built.policy.alternatives
    .filter(({ id }) => alternatives.includes(id))
    .map(({ id, kind, label, surchargeFen }) => ({
      id, icon: kind as string, label: label[lang],
      hint: surchargeFen ? fill(method.surcharge, { price: (surchargeFen / 100).toFixed(2) }) : method.kinds[kind],
    }))
  if (face) tiles.push({ id: 'face', icon: 'face', label: words.modality[purposeOf(ground, purpose)!.modality], hint: method.face })
  return <div class="tiles">{tiles.map(({ id, icon, label, hint }) => <Tile part="tile" key={id} {...{ id, icon, label, hint }} />)}</div>
}

interface TileProps {
  part: string
  label: string | undefined
  id?: string
  icon?: string
  hint?: string | undefined
}

/** One way among equals. All tiles are this one. */
export const Tile = ({ part, id, icon, label, hint }: TileProps) => (
  <button part={part} class="tile" data-id={id}>
    {icon && <Icon name={icon} />}
    <span class="label">{label}</span>
    <span class="hint">{hint}</span>
  </button>
)
