import { fill, type Block } from '@mingshi/core'
import { purposeOf } from '../ground/ground.ts'
import { effectOf, matterOf, visitOf, type Scene } from './scene.ts'

/** The first row of a receipt: what came of it, as far as the machine knows. That it was recognised, and what for; or that nothing followed from it. */
export function came(scene: Scene): Block[] {
  const { beside } = scene.words.receipt
  const text = visitOf(scene).result === 'matched' ? fill(beside.came, { name: wayOf(scene), effect: effectOf(scene) }) : nothingCame(scene)
  return [{ item: 'now', label: beside.now, text } as unknown as Block]
}

/** That nothing was charged or opened by it: of an attempt that failed, and of a face that was never taken. */
export const nothingCame = (scene: Scene): string => fill(scene.words.receipt.beside.nothing[matterOf(scene).act], { name: wayOf(scene) })

/** The same as a line, where an attempt has failed. */
export const unmade = (scene: Scene) => <p class="lead">{nothingCame(scene)}</p>

/** After a yes that led to nothing, beside the host's alternative. */
export const unmadeBefore = (scene: Scene, said: string): string => nothingCame(scene) + ' ' + said

const wayOf = (scene: Scene): string => scene.words.modality[purposeOf(scene.ground, matterOf(scene).purpose)!.modality]!
