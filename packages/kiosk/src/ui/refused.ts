import { visitOf, type Scene } from './scene.ts'

/** A required item was refused: that is what this visit came to. */
export const wasRefused = (scene: Scene): boolean => {
  const { matter, answers } = visitOf(scene)
  return matter.items.some(({ id, required }) => required && answers[id] === 'refused')
}
