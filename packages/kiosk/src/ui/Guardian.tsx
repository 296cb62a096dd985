import { fill } from '@mingshi/core'
import { Choice } from './Choice.tsx'
import { Frame } from './Frame.tsx'
import { secondsLeft, visitOf, type Scene } from './scene.ts'
import { Tile } from './Tiles.tsx'

const icons = { 'in-person': 'staff', channel: 'other' } as const

/** Who decides for somebody under fourteen (Order 19 Art. 7; PIPL 31), asked here or elsewhere; and the ways without a face beside it all the time. */
export function Guardian({ scene }: { scene: Scene }) {
  const { guardian: words } = scene.words
  const { asking, guardian, matter, saving, until } = visitOf(scene)
  const other = <Choice part="alternative" label={words.other} />
  const foot = (
    <div class={guardian ? 'choices' : 'choices one'}>
      {other}
      {guardian && <Choice part="agree" label={words.begin} disabled={saving} />}
    </div>
  )
  return (
    <Frame key={String(asking)} kicker={words.kicker} heading={guardian ? words.agreed : words.heading} foot={foot}>
      {!guardian && <p class="lead" role="status">{asking ? words.ways[asking].meanwhile : words.lead}</p>}
      {!guardian && asking && <p class="lead" role="timer">{fill(scene.words.idle.seconds, { n: secondsLeft(scene, until) })}</p>}
      {!asking && !guardian && <div class="tiles">{matter.guardians!.map((id) => <Tile part="tile" key={id} id={id} icon={icons[id]} label={words.ways[id].label} hint={words.ways[id].below} />)}</div>}
    </Frame>
  )
}
