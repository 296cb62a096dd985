import { canRetry, fill } from '@mingshi/core'
import { crowded, unmade } from './came.tsx'
import { Choice } from './Choice.tsx'
import { Frame } from './Frame.tsx'
import { phrases } from './phrases.tsx'
import { visitOf, type Scene } from './scene.ts'

/** Not recognised: two equal ways on, or one when the attempts or the permit's time are used up. Nobody is blamed. */
export function Outcome({ scene }: { scene: Scene }) {
  const { words: { outcome, consent, capture }, now } = scene
  const visit = visitOf(scene)
  const { permit, matter } = visit
  const retry = visit.log === 'open' && canRetry(visit, now)
  const lead = retry ? crowded(scene) || outcome.lead : outcome.last
  return (
    <Frame
      kicker={fill(capture.kicker, { n: (permit && permit.openings) || 1, of: matter.attempts })}
      heading={outcome.heading}
      foot={
        <div class={retry ? 'choices' : 'choices one'}>
          <Choice part="alternative" label={consent.otherwise[matter.act]} />
          {retry && <Choice part="retry" label={outcome.retry} />}
        </div>
      }
    >
      <p class="lead">{phrases(lead) || lead}</p>
      {unmade(scene)}
    </Frame>
  )
}
