import type { Block } from '@mingshi/core'
import { noticeFor } from '../record/publish.ts'
import { came } from './came.tsx'
import { Choice } from './Choice.tsx'
import { Facts } from './Facts.tsx'
import { Frame } from './Frame.tsx'
import { labelOf } from './items.ts'
import { wasRefused } from './refused.ts'
import { timeIn, visitOf, type Scene } from './scene.ts'
import { stays } from './stays.tsx'
import { take } from './take.tsx'
import { TakeBack } from './TakeBack.tsx'

/**
 * What happened, what was agreed to, and how to take it back: to carry away on a phone, or to write down. What takes it back stands where a no stood, and
 * its confirmation where the yes did: whoever goes on tapping in one place takes nothing back.
 */
export function Receipt({ scene }: { scene: Scene }) {
  const { words, ground, lang, standing } = scene
  const { receipt } = words
  const { matter, result, answers } = visitOf(scene)
  const refused = wasRefused(scene)
  const facts = matter.items.map(({ id }) => ({ label: labelOf(scene, id), text: receipt.answers[answers[id] || 'not-asked'] }) as Block)
  const told = noticeFor(ground, matter.purpose, lang)!.blocks.filter(({ item }) => item === 'controller' || (item === 'retention' && !refused))
  const handed = standing!.receipt
  const back = TakeBack(scene)
  return (
    <Frame
      kicker={`${receipt.kicker} · ${timeIn(scene, standing!.dossier.row!.at)}`}
      heading={receipt.heading[refused ? 'refused' : result === 'matched' ? 'matched' : 'given']}
      foot={<div class={back ? 'choices' : 'choices one'}>{back}<Choice part="done" label={receipt.done} /></div>}
    >
      <div class="split">
        <div>
          <Facts blocks={came(scene).concat(facts, told)} />
          <p class="lead">{receipt.lead[refused ? 'refused' : 'given']}</p>
          {stays(scene)}
        </div>
        {handed && take(words, handed)}
      </div>
    </Frame>
  )
}
