import { alphabet, canWithdraw, fill, type Block } from '@mingshi/core'
import { besideReceipt } from './beside-receipt.tsx'
import { Choice } from './Choice.tsx'
import { Facts } from './Facts.tsx'
import { Frame } from './Frame.tsx'
import { labelOf } from './items.ts'
import { secondsLeft, timeIn, type Scene } from './scene.ts'

/** One's own consents, by the code of a receipt: see, withdraw (PIPL 15, 44, 45, 47). No face, no login, no network. */
export const RightsDesk = ({ scene }: { scene: Scene }) => (scene.rights!.found ? <Shown scene={scene} /> : <Entry scene={scene} />)

function Entry({ scene }: { scene: Scene }) {
  const { words: { rights } } = scene
  const { typed, wrong, pausedUntil, failed } = scene.rights!
  const pause = secondsLeft(scene, pausedUntil)
  const shown = typed.padEnd(10, '_').replace(/^.{5}/, '$& ')
  return (
    <Frame kicker={rights.kicker} heading={rights.heading}>
      <p class="lead" role="status">{pause ? fill(rights.paused, { n: pause }) : failed ? rights.failed : wrong ? rights.wrong : rights.lead}</p>
      <p class="code entry" part="code">{shown}</p>
      <div class="keys">
        {[...alphabet].map((key) => <button part="key" class="key" data-id={key} disabled={pause > 0}>{key}</button>)}
        <button part="erase" class="key wide" disabled={!typed}>{rights.erase}</button>
      </div>
    </Frame>
  )
}

function Shown({ scene }: { scene: Scene }) {
  const { words } = scene
  const { rights } = words
  const { phase, found, undone, failed } = scene.rights!
  const { at, items, code } = found!
  const due = undone && undone.erasures[0]
  const open = !undone && canWithdraw(found!)
  const facts = items.map(({ id, answer, status }) => ({ label: labelOf(scene, id), text: rights.status[undone && answer === 'given' ? phase as 'withdrawn' : status] }) as Block)
  const told = [
    failed && <p class="lead" role="status">{rights.failed}</p>,
    undone && <p class="lead">{due ? fill(rights.erasure, { date: timeIn(scene, due.deadline) }) : rights.nothing}</p>,
    <Facts blocks={facts} />,
  ]
  return (
    <Frame
      kicker={`${code} · ${timeIn(scene, at)}`}
      heading={undone ? rights.withdrawn : rights.found}
      foot={
        <div class={open ? 'choices' : 'choices one'}>
          <Choice part="done" label={rights.done} />
          {open && <Choice part="withdraw" label={rights.withdraw} disabled={phase === 'withdrawing'} />}
        </div>
      }
    >
      {besideReceipt(scene, told) || told}
    </Frame>
  )
}
