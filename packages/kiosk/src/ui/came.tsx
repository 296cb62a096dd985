import { fill, type Block } from '@mingshi/core'
import { effectOf, matterOf, visitOf, type Scene } from './scene.ts'

/** A line of what came of it: whatever was asked for is the first item of a visit. */
const named = (scene: Scene, text: string): string => fill(text, { name: scene.words.modality[matterOf(scene).items[0]!.id]!, effect: effectOf(scene) })

/** That nothing was charged or opened by it: of an attempt that failed, and of a face that was never taken. */
export const nothing = (scene: Scene): string => named(scene, scene.words.beside.nothing)

/** A receipt's first row: what it was about, and what came of that as far as the machine knows. */
export const came = (scene: Scene): Block[] =>
  [{ label: effectOf(scene), text: visitOf(scene).result === 'matched' ? named(scene, scene.words.beside.came) : nothing(scene) } as Block]

/** Why an attempt was no match, where it is known: somebody else looked into the camera. */
export const crowded = (scene: Scene) => visitOf(scene).reason === 'second-face' && scene.words.beside.crowded

/** What did not come of it as a line, where an attempt has failed. */
export const unmade = (scene: Scene) => <p class="lead">{nothing(scene)}</p>
