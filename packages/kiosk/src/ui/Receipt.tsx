import type { Block } from '@mingshi/core'
import { noticeFor } from '../record/publish.ts'
import { Choice } from './Choice.tsx'
import { Facts } from './Facts.tsx'
import { Frame } from './Frame.tsx'
import { wasRefused } from './refused.ts'
import { nameOf, visitOf, type Scene } from './scene.ts'
import { take } from './take.tsx'
import { TakeBack } from './TakeBack.tsx'

/** What happened, what was agreed to, and how to take it back: to carry away on a phone, or to write down. */
export function Receipt({ scene }: { scene: Scene }) {
  const { words, ground, lang, standing } = scene
  const { receipt } = words
  const { matter, result, answers } = visitOf(scene)
  const refused = wasRefused(scene)
  const facts = matter.items.map(({ id }) => ({ item: id, label: nameOf(words, id), text: receipt.answers[answers[id] || 'not-asked'] }) as Block)
  const told = noticeFor(ground, matter.purpose, lang)!.blocks.filter(({ item }) => item === 'controller' || (item === 'retention' && !refused))
  const handed = standing!.receipt
  const back = TakeBack(scene)
  return (
    <Frame
      kicker={`${receipt.kicker} · ${new Date(standing!.dossier.row!.at).toLocaleDateString(lang)}`}
      heading={receipt.heading[refused ? 'refused' : result === 'matched' ? 'matched' : 'given']}
      foot={<div class={back ? 'choices' : 'choices one'}><Choice part="done" label={receipt.done} />{back}</div>}
    >
      <div class="split">
        <div>
          <Facts blocks={facts.concat(told)} />
          <p class="lead">{receipt.lead[refused ? 'refused' : 'given']}</p>
        </div>
        {handed && take(words, handed)}
      </div>
    </Frame>
  )
}
