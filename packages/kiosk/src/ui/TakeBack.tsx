import { Choice } from './Choice.tsx'
import { wasRefused } from './refused.ts'
import type { Scene } from './scene.ts'

/** On the receipt of a yes: the way to take it back, as large as the way on. It opens what the code would, where it is confirmed. */
export const TakeBack = (scene: Scene) => scene.standing!.receipt && !wasRefused(scene) && <Choice part="withdraw" label={scene.words.rights.withdraw} />
