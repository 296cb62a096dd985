import { fill } from '@mingshi/core'
import type { ComponentChildren } from 'preact'
import { helped, opened, Said } from './Aids.tsx'
import { Choice } from './Choice.tsx'
import { unbroken } from './Facts.tsx'
import { focusOn } from './Frame.tsx'
import { phrases } from './phrases.tsx'
import { Qr } from './Qr.tsx'
import { secondsLeft, type Scene } from './scene.ts'

/** Something short over the screen, which stays where it was. */
const Sheet = ({ name, heading, lead, foot, children }: { name: string; heading: string; lead: ComponentChildren; foot: ComponentChildren; children?: ComponentChildren }) => (
  <div class="veil">
    <div class="sheet" part="screen" data-screen={name} role="alertdialog" aria-modal="true" aria-label={heading}>
      <h2 tabIndex={-1} ref={focusOn}>{phrases(heading) || heading}</h2>
      <p class="lead">{lead}</p>
      {children}
      <div class={name === 'idle' ? 'choices' : 'choices one'}>{foot}</div>
    </div>
  </div>
)

export function Idle({ scene, until }: { scene: Scene; until: number }) {
  const { idle, bar } = scene.words
  const n = secondsLeft(scene, until)
  const foot = [<Choice part="end" label={bar.end} key="end" />, <Choice part="stay" label={idle.stay} key="stay" />]
  return (
    <Sheet name="idle" heading={idle.heading} lead={idle.lead} foot={foot}>
      <p class="lead" part="countdown" role="timer">{fill(idle.seconds, { n })}</p>
      {Said({ text: idle.seconds, n })}
    </Sheet>
  )
}

/** Whom to call; and the full rules, the operator's document, to be read and saved on one's own phone (PIPL 17(3)). */
export function Overlay({ scene }: { scene: Scene }) {
  const { words, ground } = scene
  const { bar, consent } = words
  const { rights, controller, rulesUrl = '', version } = ground.built.policy
  const phone = (rights && rights.phone) || (controller.contact && controller.contact.phone)
  const foot = <Choice part="done" label={bar.close} />
  if (scene.overlay === 'help') return <Sheet name="help" heading={bar.help} lead={unbroken(helped(scene) || (phone ? fill(bar.helpCall, { phone }) : bar.helpStaff))} foot={foot} />
  return (
    <Sheet name="rules" heading={consent.rules} lead={opened(words, rulesUrl) || consent.rulesScan} foot={foot}>
      <Qr text={rulesUrl} label={rulesUrl} />
      <p class="small">{rulesUrl} · v{version} · {ground.digests.policy.slice(7, 19)}</p>
    </Sheet>
  )
}
