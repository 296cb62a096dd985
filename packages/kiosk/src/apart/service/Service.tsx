import { fill, momentText, type Block } from '@mingshi/core'
import type { ComponentType } from 'preact'
import { Facts } from '../../ui/Facts.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Frame } from '../../ui/Frame.tsx'
import { Tile } from '../../ui/Tiles.tsx'
import { Anchor } from './Anchor.tsx'
import { Display } from './Display.tsx'
import { Erasures } from './Erasures.tsx'
import { Pick } from './Pick.tsx'
import { Request } from './Request.tsx'
import { TakenBack } from './TakenBack.tsx'
import type { Place, View } from './view.ts'

/** View to screen, and nothing else: what a touch means is in screen.tsx. */
export function Service({ view }: { view: View }) {
  const { words, lang, size, place } = view
  const other = lang === 'en' ? '中文' : 'English'
  const Shown = places[place]
  return (
    <>
      <nav class="bar">
        <button part="language" class="chip" lang={lang === 'en' ? 'zh-CN' : 'en'}>{other}</button>
        <button part="size" class="chip">{words.sizes[(size + 2) % 3]}</button>
        <span class="gap" />
        <button part="end" class="chip outlined">{words.end}</button>
      </nav>
      <Shown view={view} key={[place, lang].join()} />
    </>
  )
}

type Screen = ComponentType<{ view: View }>

const Home: Screen = ({ view }) => {
  const { words, by, lang, look, health } = view
  const { log, menu } = words
  const fact = (item: string, label: string, text: string): Block => ({ item, label, text }) as Block
  const moment = (ms: number): string => momentText(ms, lang, look.region)
  const late = look.erasures.filter(({ overdue }) => overdue).length
  const hints: Record<Exclude<Place, 'home'>, string> = {
    export: menu.export[1], display: menu.display[1], request: menu.request[1], anchor: menu.anchor[1], purge: menu.purge[1], prune: menu.prune[1],
    erasures: fill(menu.erasures[1], { n: look.erasures.length }) + (late ? fill(words.overdue, { n: late }) : ''),
    alternatives: fill(menu.alternatives[1], { n: look.ways.filter(({ up }) => up).length }),
    switch: fill(menu.switch[1], { face: words.face[look.face] }),
  }
  return (
    <Frame kicker={fill(words.kicker, { by })} heading={words.heading}>
      <Facts
        blocks={[
          fact('origin', log.origin, look.origin), fact('size', log.size, String(look.size)), fact('since', log.since, moment(look.from)),
          fact('checkpoint', log.checkpoint, `${look.root.slice(0, 12)} · ${moment(look.to)}`), fact('start', log.start, moment(look.started)), fact('before', log.before, words.before[look.before || 'first']),
          fact('face', log.face, words.face[look.face]), fact('state', log.state, health),
        ]}
      />
      <div class="menu">
        {(Object.keys(menu) as (keyof typeof hints)[]).map((id) => <Tile part="tile" key={id} id={id} label={menu[id][0]} hint={hints[id]} />)}
      </div>
      <p class="small">{words.idle}</p>
    </Frame>
  )
}

const Export: Screen = ({ view }) => {
  const { words: { export: own, kicker }, by, month, why, sealed, key } = view
  return (
    <Frame kicker={fill(kicker, { by })} heading={own.heading} foot={<Foot view={view} part="save" label={own.save} />}>
      <p class="lead">{own.lead}</p>
      <Pick part="why" heading={own.why} options={own.whys} picked={why} />
      <Pick part="period" heading={own.period} options={{ all: own.all, month: own.month }} picked={month ? 'month' : 'all'} />
      {key && <Pick part="sealed" heading={own.sealed} options={{ without: own.without, with: fill(own.with, { key: key.slice(0, 8) }) }} picked={sealed ? 'with' : 'without'} />}
    </Frame>
  )
}

const Alternatives: Screen = ({ view }) => {
  const { words: { alternatives: own, kicker }, by, lang, look } = view
  return (
    <Frame kicker={fill(kicker, { by })} heading={own.heading} foot={<Foot view={view} />}>
      <p class="lead">{own.lead}</p>
      <div class="tiles">
        {look.ways.map(({ id, kind, label, up }) => (
          <Tile part="alternative" key={id} id={id} icon={kind} label={label[lang] || label['zh-CN']} hint={`${up ? own.up : own.down} · ${up ? own.turnDown : own.turnUp}`} />
        ))}
      </div>
    </Frame>
  )
}

const Switch: Screen = ({ view }) => {
  const { words: { switch: own, kicker }, by, look: { face } } = view
  return (
    <Frame kicker={fill(kicker, { by })} heading={own.heading[face]} foot={<Foot view={view} part="switch" label={face === 'on' ? own.off : own.on} />}>
      <p class="lead">{own.lead}</p>
    </Frame>
  )
}

const deletion = (what: 'purge' | 'prune'): Screen => ({ view }) => {
  const { words: { [what]: own, kicker }, by } = view
  return (
    <Frame kicker={fill(kicker, { by })} heading={own.heading} foot={<Foot view={view} part="delete" label={own.do} />}>
      <p class="lead">{own.goes}</p>
      <p class="lead">{own.stays}</p>
    </Frame>
  )
}

/** How the last touch went, or that it is under way; then back, and beside it what this screen does. */
const Foot = ({ view: { words, busy, said }, part, label = '', ready = true }: { view: View; part?: string; label?: string; ready?: boolean }) => (
  <>
    <p part="said" role="status">{busy ? words.busy : said}</p>
    <div class={part ? 'choices' : 'choices one'}>
      <Choice part="done" label={words.back} disabled={busy} />
      {part && <Choice part={part} label={label} disabled={busy || !ready} />}
    </div>
  </>
)

const Calibrate: Screen = ({ view }) => <Display view={view} foot={<Foot view={view} part="save" label={view.words.display.save} />} />
const ToErase: Screen = ({ view }) => <Erasures view={view} foot={<Foot view={view} />} />

const Asked: Screen = ({ view }) => view.receipts.length > 0
  ? <TakenBack view={view} foot={<Foot view={view} />} />
  : <Request view={view} foot={<Foot view={view} part="request" label={view.words.request.do} ready={view.subject !== undefined || view.typed.length === 10} />} />
const Held: Screen = ({ view }) => <Anchor view={view} foot={<Foot view={view} part="save" label={view.words.anchor.save} ready={view.checkpoint !== undefined} />} />

const places: Record<Place, Screen> = {
  home: Home, export: Export, erasures: ToErase, request: Asked, anchor: Held,
  alternatives: Alternatives, display: Calibrate, switch: Switch, purge: deletion('purge'), prune: deletion('prune'),
}
