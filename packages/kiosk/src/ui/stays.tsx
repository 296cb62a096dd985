import { fill, warningTime, type Visit } from '@mingshi/core'
import { secondsLeft, visitOf, type Scene } from './scene.ts'

/** Under a receipt: which notice stood there, by version and digest as on the sign; and how long the page still stands if nobody touches it. */
export const stays = (scene: Scene) => {
  const { words, ground } = scene
  return (
    <p class="small" role="timer">
      {`${words.beside.notice} v${ground.built.policy.version} · ${ground.digests.policy.slice(7, 19)} · ${fill(words.idle.seconds, { n: secondsLeft(scene, visitOf(scene).until + warningTime(visitOf(scene))) })}`}
    </p>
  )
}

/** It is drawn again as the seconds go; so is what waits for a guardian. */
export const isStaying = ({ screen, asking }: Visit): boolean => screen === 'receipt' || !!asking
