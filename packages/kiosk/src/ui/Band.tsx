import { isVisit } from '@mingshi/core'
import { Icon } from './icons.tsx'
import type { Scene } from './scene.ts'

/**
 * The band under the bar *is* the camera: paper while it is shut, the one signal colour while it is open, a sentence always.
 * It is the only thing that ever changes colour.
 */
export function Band({ scene: { state, words: { band } } }: { scene: Scene }) {
  const visit = isVisit(state) ? state : undefined
  const live = visit !== undefined && visit.camera !== 'off'
  const was = visit !== undefined && visit.permit !== undefined && visit.permit.openings > 0
  return (
    <p class={live ? 'band live' : 'band'} part="indicator" role="status" aria-live="assertive">
      <Icon name={live ? 'camera' : 'camera-off'} />
      {live ? band.open : was ? band.shutAgain : band.shut}
    </p>
  )
}
