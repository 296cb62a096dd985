import { isVisit, type ScreenName } from '@mingshi/core'
import type { ComponentType } from 'preact'
import { styleOf } from '../platform/display.ts'
import { Age } from './Age.tsx'
import { Above, modal } from './Aids.tsx'
import { Aside } from './Aside.tsx'
import { Band } from './Band.tsx'
import { Bar } from './Bar.tsx'
import { Capture } from './Capture.tsx'
import { Consent } from './Consent.tsx'
import { Failure } from './Failure.tsx'
import { Method } from './Method.tsx'
import { Outcome } from './Outcome.tsx'
import { Guardian } from './Guardian.tsx'
import { Idle, Overlay } from './Overlay.tsx'
import { PlainNotice } from './PlainNotice.tsx'
import { Receipt } from './Receipt.tsx'
import { RightsDesk } from './RightsDesk.tsx'
import type { Scene } from './scene.ts'

const screens: Record<Exclude<ScreenName, 'aside'> | 'rights', ComponentType<{ scene: Scene }>> = {
  method: Method, age: Age, guardian: Guardian, consent: Consent, capture: Capture, outcome: Outcome, receipt: Receipt, failure: Failure, rights: RightsDesk,
}

/** State to screen, and nothing else. What a touch is on is in camera/tap.ts, what it means in touch.ts. */
export function App({ scene }: { scene: Scene }) {
  const { state, rights, plain, overlay, words, lang, size, ground } = scene
  const visit = isVisit(state) ? state : undefined
  const aside = visit !== undefined && visit.screen === 'aside'
  const name = rights ? 'rights' : visit && !aside ? (visit.screen as 'method') : undefined
  const Screen = name && screens[name]
  const idleUntil = (rights || visit || {}).idleUntil
  const shared = { lang, dir: words.direction, style: styleOf(ground.installation, size) }
  if (Screen) {
    return (
      <div class="cover" {...shared}>
        <section class="screen" part="screen" data-screen={name} {...modal} aria-hidden={!!(idleUntil || overlay)}>
          {Above(scene)}
          <Bar scene={scene} />
          <Band scene={scene} />
          <Screen scene={scene} key={[name, visit && visit.step, rights && rights.phase, lang].join()} />
        </section>
        {overlay && <Overlay scene={scene} />}
        {idleUntil && <Idle scene={scene} until={idleUntil} />}
      </div>
    )
  }
  return (
    <div class="float" {...shared}>
      {aside && scene.standing!.receipt && <Aside scene={scene} />}
      {plain && <PlainNotice scene={scene} />}
    </div>
  )
}
