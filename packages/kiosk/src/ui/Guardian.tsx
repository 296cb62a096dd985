import { Choice } from './Choice.tsx'
import { Frame } from './Frame.tsx'
import { paths } from './icons.tsx'
import { visitOf, type Scene } from './scene.ts'
import { Tile } from './Tiles.tsx'

const icons = { 'in-person': 'grown-up', channel: 'message' } as const

/** Somebody grown up beside a child, and what is sent to them: no other way's pictures. */
paths['grown-up'] = 'M8 3.5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM2.5 20.5v-3a5.5 5.5 0 0 1 10-3.2M17 11.5a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4zM13 20.5a4 4 0 0 1 8 0'
paths.message = 'M5 4.5h14a1.5 1.5 0 0 1 1.5 1.5v8a1.5 1.5 0 0 1-1.5 1.5h-7.5L7 19.5v-4H5A1.5 1.5 0 0 1 3.5 14V6A1.5 1.5 0 0 1 5 4.5zM8 8.5h8M8 11.5h5'

/** Who decides for somebody under fourteen (Order 19 Art. 7; PIPL 31), asked here or elsewhere; and the ways without a face beside it all the time. */
export function Guardian({ scene }: { scene: Scene }) {
  const { guardian: words } = scene.words
  const { asking, guardian, matter, saving } = visitOf(scene)
  const other = <Choice part="alternative" label={words.other} />
  const foot = (
    <div class={guardian ? 'choices' : 'choices one'}>
      {other}
      {guardian && <Choice part="agree" label={words.begin} disabled={saving} />}
    </div>
  )
  return (
    <Frame kicker={words.kicker} heading={guardian ? words.agreed : words.heading} foot={foot}>
      {!guardian && <p class="lead" role="status">{asking ? words.ways[asking].meanwhile : words.lead}</p>}
      {!asking && !guardian && <div class="tiles">{matter.guardians!.map((id) => <Tile part="tile" key={id} id={id} icon={icons[id]} label={words.ways[id].label} hint={words.ways[id].below} />)}</div>}
    </Frame>
  )
}
