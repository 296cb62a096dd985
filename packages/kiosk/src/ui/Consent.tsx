import { fill, isLive, kindOf } from '@mingshi/core'
import { noticeFor } from '../record/publish.ts'
import { Choice } from './Choice.tsx'
import { Facts } from './Facts.tsx'
import { Frame } from './Frame.tsx'
import { effectOf, nameOf, visitOf, type Scene } from './scene.ts'

/**
 * One separate consent (Order 19 Art. 6; PIPL 14, 29). The first carries the notice with its eight items, each further one
 * the facts of its own item. Who said yes to another version reads first what has changed (PIPL 17(2)). The pair stands below,
 * alike in everything, refusing first; it lives when the session is durable.
 */
export function Consent({ scene }: { scene: Scene }) {
  const { words, ground, lang, standing } = scene
  const { consent, taking, modality, and } = words
  const { alternatives, rulesUrl } = ground.built.policy
  const visit = visitOf(scene)
  const { matter, step } = visit
  const { id: item, required } = matter.items[step]!
  const kind = kindOf(item)
  const first = kind === 'modality'
  const { blocks } = noticeFor(ground, matter.purpose, lang, first && visit.guardian ? 'guardian' : item)!
  const ways = alternatives.filter(({ id }) => matter.alternatives.includes(id)).map(({ label }) => label[lang]).join(and)
  const take = first ? fill(taking[item as 'face'] || taking.other, { name: modality[item]!.toLowerCase() }) : ''
  const question = first ? fill(consent.question, { taking: take, effect: effectOf(scene) }) : blocks[0]!.text
  const name = nameOf(scene, item)
  const disabled = !isLive(visit)
  const changes = (first && standing!.changed && ((ground.built.changes || {})[matter.purpose] || {})[lang]) || []
  return (
    <Frame
      kicker={fill(consent.kicker, { n: step + 1, of: matter.items.length, name })}
      heading={question}
      foot={
        <>
          <p class="without">{required ? fill(consent.without, { list: ways }) : consent.optional}</p>
          <div class="choices">
            <Choice part="refuse" item={item} disabled={disabled} label={fill(consent.refuse, { name })} hint={required ? consent.otherwise[matter.act] : consent.refuseOptional} />
            <Choice part="agree" item={item} disabled={disabled} label={fill(consent.agree, { name })} hint={consent.agreeTo[kind]} />
          </div>
        </>
      }
    >
      {changes.length > 0 && (
        <div part="changes" class="told">
          <h2 class="label">{consent.changed}</h2>
          {changes.map((sentence) => <p>{sentence}</p>)}
        </div>
      )}
      <Facts part={first ? 'notice' : 'facts'} blocks={first ? blocks : blocks.slice(1)} />
      {rulesUrl && <button part="rules" class="link">{consent.rules}</button>}
    </Frame>
  )
}
