import { matterOf, type Scene } from './scene.ts'

/** The ways of this visit that work without it, by their names. */
export function waysOf(scene: Scene): string {
  const { words, ground, lang } = scene
  const { alternatives } = matterOf(scene)
  return ground.built.policy.alternatives.filter(({ id }) => alternatives.includes(id)).map(({ label }) => label[lang]).join(words.and)
}
