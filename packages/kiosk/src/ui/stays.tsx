import { fill, warningMs } from '@mingshi/core'
import { secondsLeft, visitOf, type Scene } from './scene.ts'

/** Under a receipt: which notice stood there, by version and digest as on the sign; and how long the page still stands if nobody touches it. */
export const stays = (scene: Scene) => {
  const { words: { receipt: { beside } }, ground } = scene
  return (
    <>
      <p class="small" role="timer">{fill(beside.stays, { n: secondsLeft(scene, visitOf(scene).until + warningMs) })}</p>
      <p class="small">{fill(beside.notice, { version: `v${ground.built.policy.version} · ${ground.digests.policy.slice(7, 19)}` })}</p>
    </>
  )
}
